import type { WriteReport } from '#cli/archive-writer/write-archive.ts'
import { findingLine, type Finding } from '#cli/findings.ts'
import type { SkipReason } from '#cli/importers/importer.ts'

/** Findings that are printed; the rest are only counted. */
const PRINTED_FINDINGS = 20

/** Collects findings; keeps those that will be printed, so that a bad source can't fill the memory. */
export class FindingList {
  readonly printed: Finding[] = []
  total = 0

  readonly report = (finding: Finding): void => {
    this.total += 1
    if (this.printed.length < PRINTED_FINDINGS) this.printed.push(finding)
  }
}

const REASONS: Readonly<Record<SkipReason, string>> = {
  'board-closed': 'the board is not open to guests',
  secret: 'marked as secret',
  'thread-not-public': 'the thread is not public',
  'parent-not-public': 'what it belongs to is not public',
  unreadable: 'it could not be read',
}

/** What an import did, as lines for a person. */
export function summaryLines(
  report: WriteReport,
  {
    findings,
    copied,
    seconds,
  }: {
    readonly findings: FindingList
    /** Attachments and images that the archive did not have. */
    readonly copied: number
    readonly seconds: number
  },
): string[] {
  const { boards, articles, comments, files, skips, takenDown } = report
  const rate = Math.round(articles / Math.max(seconds, 0.001))
  return [
    `${counted(boards, 'board')}, ${counted(articles, 'article')}, ${counted(comments, 'comment')} in ${seconds.toFixed(1)} s (${number(rate)} articles/s)`,
    `Files: ${number(files.written)} written (${bytes(files.bytes)}), ${number(files.kept)} kept, ${number(files.deleted)} deleted`,
    ...(copied > 0 ? [`${counted(copied, 'file')} copied`] : []),
    ...(takenDown.articles + takenDown.boards > 0
      ? [`Taken down: ${counted(takenDown.articles, 'article')}, ${counted(takenDown.boards, 'board')}`]
      : []),
    ...skips.map(({ what, reason, count }) => `Left out: ${counted(count, what)}: ${REASONS[reason]}`),
    ...findingLines(findings),
  ]
}

/** Findings as lines for a person, the first of them only. */
export function findingLines({ printed, total }: FindingList): string[] {
  return [
    ...printed.map((finding) => `Finding: ${findingLine(finding)}`),
    ...(total > printed.length
      ? [`${number(total)} findings in all; the first ${PRINTED_FINDINGS} are shown.`]
      : []),
  ]
}

export function counted(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`
}

export function number(value: number): string {
  return value.toLocaleString('en')
}

export function bytes(value: number): string {
  if (value < 1000) return `${value} B`
  return value < 1_000_000 ? `${(value / 1000).toFixed(1)} KB` : `${(value / 1_000_000).toFixed(1)} MB`
}
