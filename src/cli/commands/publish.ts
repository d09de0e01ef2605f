import { manifestSchema } from '#archive/manifest.ts'
import { MANIFEST_PATH } from '#archive/paths.ts'
import { checkedBy, readDataFile } from '#cli/data-file.ts'
import { Fault } from '#cli/fault.ts'
import { parseSiteAddress } from '#cli/publish/site-address.ts'
import { publishSite } from '#cli/publish/publish-site.ts'
import { createProgress } from '#cli/terminal/progress.ts'
import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { EXIT, type Command } from './command.ts'
import { FindingList } from './import-summary.ts'
import { parseOptions, requireOption } from './parse-options.ts'
import { publishSummaryLines } from './publish-summary.ts'

const HELP = `gapan publish: makes a complete site of an archive, which any web host can serve; or brings one up to date.

Usage: gapan publish --archive DIR --out DIR --url URL [options]

  --archive DIR    the folder that has archive.json
  --out DIR        the folder of the site; made where there is none. What gapan did not write there stays.
  --url URL        the public address of the site: https://host, or https://host/path
  --no-pages       only the reader and the archive, and no page as HTML: for boards with a million articles
  --compress       compressed copies (.br, .gz) beside text files; --no-compress: none. Else by the number of files:
                   fewer than 20,000 get them
  --no-offline     no service worker: nothing is kept for reading offline, and what readers' browsers have kept goes
  --strict         look through the whole archive first, and publish nothing if anything is wrong with it

Exit codes: 0 fine; 1 published, with findings to look at (with --strict: not published); 2 fault; 130 stopped.
`

export const publishCommand: Command = {
  help: HELP,
  async run(args, { stdout, stderr, signal }) {
    const { values } = parseOptions(args, {
      options: {
        archive: { type: 'string' },
        out: { type: 'string' },
        url: { type: 'string' },
        'no-pages': { type: 'boolean' },
        compress: { type: 'boolean' },
        'no-compress': { type: 'boolean' },
        'no-offline': { type: 'boolean' },
        strict: { type: 'boolean' },
      },
    })
    const archive = resolve(requireOption(values.archive, '--archive DIR'))
    const out = resolve(requireOption(values.out, '--out DIR'))
    const address = parseSiteAddress(requireOption(values.url, '--url URL'))
    if (values.compress && values['no-compress']) throw new Fault('Give either --compress or --no-compress.')
    if (`${realPath(out)}/`.startsWith(`${realPath(archive)}/`)) {
      throw new Fault('--out is within the archive, whose folders are its own: choose a folder beside it.')
    }
    const start = performance.now()
    const findings = new FindingList()
    const file = join(archive, MANIFEST_PATH)
    const manifest = checkedBy(manifestSchema, await readDataFile(file), file)
    if (values.strict) {
      // Nothing else needs what checks an archive, a third of all modules.
      const { checkArchive } = await import('#cli/check/check-archive.ts')
      for await (const finding of checkArchive(archive)) findings.report(finding)
      if (findings.total > 0) {
        stdout.write(`${publishSummaryLines(null, { findings, seconds: 0 }).join('\n')}\n`)
        return EXIT.findings
      }
    }
    const progress = createProgress(stderr, 'pages')
    let report
    try {
      report = await publishSite({
        archive,
        manifest,
        out,
        address,
        offline: values['no-offline'] !== true,
        pages: values['no-pages'] !== true,
        compress: values.compress === true ? true : values['no-compress'] === true ? false : null,
        signal,
        report: findings.report,
        progress,
      })
    } finally {
      progress.end()
    }
    const seconds = (performance.now() - start) / 1000
    stdout.write(`${publishSummaryLines(report, { findings, seconds }).join('\n')}\n`)
    return findings.total > 0 ? EXIT.findings : EXIT.fine
  },
}

/** Where a folder really lies, be it there already or not: links above it are followed. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path)
  const above = dirname(path)
  return above === path ? path : join(realPath(above), basename(path))
}
