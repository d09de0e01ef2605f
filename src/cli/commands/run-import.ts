import { writeArchive, type WriteJob } from '#cli/archive-writer/write-archive.ts'
import type { ImportContext, Importer } from '#cli/importers/importer.ts'
import { createDiskFileStore } from '#cli/files/disk-file-store.ts'
import { createProgress } from '#cli/terminal/progress.ts'
import { EXIT, type ExitCode, type Terminal } from './command.ts'
import { FindingList, summaryLines } from './import-summary.ts'

/** Runs an importer into an archive and prints what came of it. */
export async function runImport(
  importer: Importer,
  archive: string,
  terminal: Terminal,
  choices: Pick<WriteJob, 'allowRemoval' | 'seriesRules' | 'relatedRules'>,
): Promise<ExitCode> {
  const { stdout, stderr, signal } = terminal
  const start = performance.now()
  const findings = new FindingList()
  const progress = createProgress(stderr)
  const files = createDiskFileStore(archive)
  const context: ImportContext = {
    files,
    report: findings.report,
    signal,
  }
  let report
  try {
    const head = await importer.open(context)
    report = await writeArchive({
      dir: archive,
      source: importer.name,
      head,
      items: importer.items(context),
      signal,
      report: findings.report,
      progress,
      ...choices,
    })
  } finally {
    progress.end()
    await importer.close()
  }
  const seconds = (performance.now() - start) / 1000
  stdout.write(`${summaryLines(report, { findings, copied: files.written, seconds }).join('\n')}\n`)
  return findings.total > 0 ? EXIT.findings : EXIT.fine
}
