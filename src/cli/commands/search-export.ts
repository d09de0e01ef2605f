import { manifestSchema, type Manifest } from '#archive/manifest.ts'
import { MANIFEST_PATH } from '#archive/paths.ts'
import { meilisearchChoiceSchema, type MeilisearchChoice } from '#archive/search/choice.ts'
import { checkedBy, readDataFile } from '#cli/data-file.ts'
import { Fault } from '#cli/fault.ts'
import { exportArchive, type ExportReport } from '#cli/search-export/export-archive.ts'
import { IndexServer, type ServerOptions } from '#cli/search-export/index-server.ts'
import { PostIndex } from '#cli/search-export/post-index.ts'
import { checkSearchKey } from '#cli/search-export/search-key.ts'
import { createProgress } from '#cli/terminal/progress.ts'
import { join, resolve } from 'node:path'
import { EXIT, type Command } from './command.ts'
import { counted, findingLines, FindingList, number } from './import-summary.ts'
import { parseOptions, requireOption } from './parse-options.ts'

/** Where the key is looked for that may write: a command line can be read by others, and is kept in histories. */
const KEY_VARIABLE = 'MEILISEARCH_KEY'

const HELP = `gapan search-export: sends the articles of an archive to a Meilisearch server, or brings its index up to date.

Usage: ${KEY_VARIABLE}=… gapan search-export --archive DIR [--meilisearch URL] [--index NAME]

  --archive DIR       the folder that has archive.json
  --meilisearch URL   the server; without it, the one that the archive names
  --index NAME        the index, made where there is none; without it, the one that the archive names, or posts
  --allow-removal     remove articles from the index even where the archive lacks more than 20 of them and a tenth

  ${KEY_VARIABLE}     in the environment: a key that may write documents and settings. It gets into no archive.

What the index has is not sent again, so a run that was stopped is simply run again. docs/search.md tells the rest.

Exit codes: 0 fine; 1 sent, with findings to look at; 2 fault; 130 stopped.
`

export const searchExportCommand: Command = {
  help: HELP,
  async run(args, { stdout, stderr, signal }) {
    const { values } = parseOptions(args, {
      options: {
        archive: { type: 'string' },
        meilisearch: { type: 'string' },
        index: { type: 'string' },
        'allow-removal': { type: 'boolean' },
      },
    })
    const archive = resolve(requireOption(values.archive, '--archive DIR'))
    const file = join(archive, MANIFEST_PATH)
    const manifest = checkedBy(manifestSchema, await readDataFile(file), file)
    const { url, index } = readTarget(values, manifest)
    const key = process.env[KEY_VARIABLE] ?? ''
    if (key === '')
      throw new Fault(`${KEY_VARIABLE} is not set: it holds the key that may write to the index.`)
    const start = performance.now()
    const findings = new FindingList()
    const options: ServerOptions = { url, key, signal, ask: fetch }
    const choice = manifest.search?.engine === 'meilisearch' ? manifest.search : null
    if (choice && choice.url === url) {
      const finding = await checkSearchKey(choice, options)
      if (finding) findings.report(finding)
    }
    const progress = createProgress(stderr)
    let report
    try {
      report = await exportArchive({
        archive,
        manifest,
        index: new PostIndex(new IndexServer(options), index),
        allowRemoval: values['allow-removal'] === true,
        signal,
        report: findings.report,
        progress,
      })
    } finally {
      progress.end()
    }
    const seconds = (performance.now() - start) / 1000
    const lines = [summaryLine(report, seconds), ...hint(choice, url, index), ...findingLines(findings)]
    stdout.write(`${lines.join('\n')}\n`)
    return findings.total > 0 ? EXIT.findings : EXIT.fine
  },
}

/** The server and index that the options name, or else the archive. */
function readTarget(
  values: { readonly meilisearch?: string | undefined; readonly index?: string | undefined },
  { search }: Manifest,
): Pick<MeilisearchChoice, 'url' | 'index'> {
  const named = search?.engine === 'meilisearch' ? search : null
  const url = values.meilisearch?.replace(/\/+$/u, '') ?? named?.url
  const index = values.index ?? named?.index ?? 'posts'
  if (url === undefined) {
    throw new Fault(
      '--meilisearch URL is missing, and the archive names no server. Add --help to see the options.',
    )
  }
  const { url: urlSchema, index: indexSchema } = meilisearchChoiceSchema.entries
  return {
    url: checkedBy(urlSchema, url, '--meilisearch'),
    index: checkedBy(indexSchema, index, '--index'),
  }
}

function summaryLine({ sent, updated, unchanged, removed }: ExportReport, seconds: number): string {
  return `${counted(sent, 'article')} sent, ${number(updated)} sent without their text, ${number(unchanged)} unchanged, ${number(removed)} removed in ${seconds.toFixed(1)} s`
}

/** What is left to do where the archive does not name this server yet. */
function hint(choice: MeilisearchChoice | null, url: string, index: string): string[] {
  if (choice?.url === url && choice.index === index) return []
  return [
    `The archive does not say that ${url} searches it. Put "search": {"engine": "meilisearch", "url": "${url}", "index": "${index}", "key": "…"} into its site file, with a key that can only search, and import and publish again.`,
  ]
}
