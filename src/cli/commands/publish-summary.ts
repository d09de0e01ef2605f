import type { PublishReport } from '#cli/publish/publish-site.ts'
import { bytes, counted, findingLines, number, type FindingList } from './import-summary.ts'

/** What publishing did, as lines for a person; `null` where it was not done. */
export function publishSummaryLines(
  report: PublishReport | null,
  { findings, seconds }: { readonly findings: FindingList; readonly seconds: number },
): string[] {
  if (!report)
    return [
      ...findingLines(findings),
      'Nothing was published, since --strict asks for an archive without findings.',
    ]
  const { pages, remade, files, compressed } = report
  const rate = remade > 0 ? `, ${number(Math.round(remade / Math.max(seconds, 0.001)))} pages/s` : ''
  return [
    `${counted(pages, 'page')}, ${number(remade)} looked at again in ${seconds.toFixed(1)} s${rate}`,
    `Files: ${number(files.written)} written (${bytes(files.bytes)}), ${number(files.deleted)} deleted${compressed ? ', compressed copies included' : ''}`,
    ...findingLines(findings),
  ]
}
