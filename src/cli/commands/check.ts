import { checkArchive } from '#cli/check/check-archive.ts'
import { Fault } from '#cli/fault.ts'
import { findingLine } from '#cli/findings.ts'
import { EXIT, type Command } from './command.ts'
import { parseOptions, requireOption } from './parse-options.ts'

const HELP = `gapan check: looks through every file of an archive and reports what is wrong with it.

Usage: gapan check --archive DIR [--json]

  --archive DIR   the folder that has archive.json
  --json          print one JSON document: {"findings": [{file, where, rule, expected, found}], "total"}

Exit codes: 0 nothing found; 1 findings; 2 there is no archive, or one of a newer format.
`

export const checkCommand: Command = {
  help: HELP,
  async run(args, { stdout, signal }) {
    const { values, positionals } = parseOptions(args, {
      options: { archive: { type: 'string' }, json: { type: 'boolean' } },
      allowPositionals: true,
    })
    if (positionals.length > 0) throw new Fault(`Write --archive ${positionals[0]} to name the archive.`)
    const dir = requireOption(values.archive, '--archive DIR')
    const json = values.json === true
    let total = 0
    // Findings go out one by one, so that a broken archive of any size does not fill the memory.
    for await (const finding of checkArchive(dir)) {
      signal.throwIfAborted()
      if (json) stdout.write(`${total === 0 ? '{"findings":[\n' : ',\n'}${JSON.stringify(finding)}`)
      else stdout.write(`${findingLine(finding)}\n`)
      total += 1
    }
    if (json) stdout.write(total === 0 ? '{"findings":[],"total":0}\n' : `\n],"total":${total}}\n`)
    else
      stdout.write(
        total === 0 ? 'Nothing wrong was found.\n' : `${total} ${total === 1 ? 'finding' : 'findings'}.\n`,
      )
    return total === 0 ? EXIT.fine : EXIT.findings
  },
}
