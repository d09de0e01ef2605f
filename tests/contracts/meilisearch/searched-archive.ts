import { paragraphs } from '#archive/body/body.ts'
import { manifestSchema } from '#archive/manifest.ts'
import { exportArchive, type ExportJob, type ExportReport } from '#cli/search-export/export-archive.ts'
import { IndexServer } from '#cli/search-export/index-server.ts'
import { PostIndex } from '#cli/search-export/post-index.ts'
import type { ArticleRecord } from '#cli/importers/importer.ts'
import { articleRecord, articleRecords } from '#tests/fixtures/records/article-records.ts'
import { readParsed } from '#tests/fixtures/records/read-archive.ts'

/** A name that would get out of its quotes if it could. */
export const HOSTILE_NAME = '"김" OR board = "talk\\'

const attachment = { name: 'a.pdf', url: null, bytes: null, type: 'application/pdf', downloads: null }

/** Board `news`: fifty days of a ferry, and what stands out among them. Board `talk`: a few others, one without a date. */
export const SEARCHED_RECORDS: readonly ArticleRecord[] = [
  ...articleRecords(50),
  articleRecord(51, {
    title: '[나루 일지] 등대지기의 하루',
    body: paragraphs('등대지기는 새벽마다 등불을 닦는다. The old lighthouse keeper walked home slowly.'),
    views: null,
    notice: true,
    publishedAt: '2012-12-31T23:30:00+09:00',
  }),
  articleRecord(52, {
    title: '[나루 일지] <img src=x onerror=alert(1)> 등대가 쉬는 날',
    author: HOSTILE_NAME,
    body: paragraphs('Slowly walked the keeper, who was not old. <script>alert(2)</script> 등대는 쉰다.'),
    views: 900,
    attachments: [attachment],
    publishedAt: '2013-01-01T00:30:00+09:00',
  }),
  articleRecord(53, {
    title: '[나루 일지] 눈 오는 날',
    publishedAt: '2013-02-01T08:00:00+09:00',
  }),
  articleRecord(1, {
    board: 'talk',
    title: '등대를 보러 갈 사람',
    body: paragraphs('등대까지 함께 걸어요.'),
    publishedAt: null,
  }),
  articleRecord(2, {
    board: 'talk',
    title: 'About nothing',
    body: paragraphs('Quite another text.'),
    publishedAt: '2013-03-01T08:00:00+09:00',
  }),
]

/** Sends an archive to an index, as the command does. */
export async function exportTo(
  { url, key, index = 'posts' }: { readonly url: string; readonly key: string; readonly index?: string },
  archive: string,
  {
    pauseMs = 1,
    signal = new AbortController().signal,
    ...over
  }: Partial<ExportJob> & { readonly pauseMs?: number } = {},
): Promise<ExportReport> {
  return exportArchive({
    archive,
    manifest: await readParsed(archive, 'archive.json', manifestSchema),
    index: new PostIndex(new IndexServer({ url, key, signal, ask: fetch, pauseMs }), index),
    allowRemoval: false,
    signal,
    report: () => {},
    progress: { step: () => {}, end: () => {} },
    ...over,
  })
}
