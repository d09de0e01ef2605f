import { articleSchema } from '#archive/article.ts'
import type { Headline } from '#archive/headline.ts'
import type { Board, Manifest } from '#archive/manifest.ts'
import { chunkCount, chunkLength } from '#archive/pages.ts'
import { CHUNK_SIZE } from '#archive/format.ts'
import { articlePath, MANIFEST_PATH } from '#archive/paths.ts'
import { bodyText } from '#cli/body/body-text.ts'
import { readChecked, type Checked } from '#cli/check/read-checked.ts'
import { readRows } from '#cli/check/read-rows.ts'
import { Fault } from '#cli/fault.ts'
import type { Finding } from '#cli/findings.ts'
import { stampOf } from '#cli/publish/archive-files.ts'
import type { Progress } from '#cli/terminal/progress.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DocumentBatch } from './document-batch.ts'
import { indexSettings } from './index-settings.ts'
import { documentKey, postDocument } from './post-document.ts'
import { Removals } from './removals.ts'
import { inNoneOf, inSpan, withKeys, type KnownDocument, type PostIndex } from './post-index.ts'

/** Rows that are compared with the index at a time. */
const SPAN_CHUNKS = 10

export interface ExportJob {
  /** The folder of the archive. */
  readonly archive: string
  readonly manifest: Manifest
  readonly index: PostIndex
  /** Whether much of what the index has may be removed. */
  readonly allowRemoval: boolean
  readonly signal: AbortSignal
  readonly report: (finding: Finding) => void
  readonly progress: Progress
}

/** What an export did with documents. */
export interface ExportReport {
  /** Sent whole. */
  sent: number
  /** Sent without their body, which the index has. */
  updated: number
  unchanged: number
  removed: number
}

/** A span of rows with what the archive has of them. */
interface SpanOfRows {
  readonly rows: ReadonlyArray<{ readonly sequence: number; readonly headline: Headline }>
  /** Whether a list or a row of it can't be read: then there may be articles that it does not know of. */
  readonly isIncomplete: boolean
}

/**
 * Sends an archive to an index, or brings the index up to date: what the index has is not sent again, and what the archive
 * no longer has is removed from it. Holds a thousand rows and one batch of documents in memory. Can be stopped and run again
 * at any point.
 * @throws Fault where the server refuses, or much of the index would be removed that may not be
 */
export async function exportArchive(job: ExportJob): Promise<ExportReport> {
  const { archive, index, manifest, progress } = job
  const state = stampOf(join(archive, MANIFEST_PATH))
  const report: ExportReport = { sent: 0, updated: 0, unchanged: 0, removed: 0 }
  await index.prepare(indexSettings(manifest.site.languages))
  const removals = new Removals(await index.count([]), job.allowRemoval)
  await findLeftOver(job, removals)
  // Before anything is sent: an index of other boards is another archive's.
  removals.refuseLoss()
  const batch = new DocumentBatch(index)
  const total = manifest.boards.reduce((sum, { articles }) => sum + articles, 0)
  for (const board of manifest.boards) {
    for (let chunk = 0; chunk < chunkCount(board.rows); chunk += SPAN_CHUNKS) {
      await sendSpan(job, board, chunk, { batch, removals, report })
      progress.step('compared', report.sent + report.updated + report.unchanged, total)
    }
  }
  await batch.flush()
  removals.refuseLoss()
  // Last, so that what was sent to another place in the meantime is not where it is looked for.
  for (const filter of removals.filters) await index.delete(filter)
  report.removed = removals.count
  const given = report.sent + report.updated
  await index.settle(() => progress.step('taken in by the server', index.done, given))
  if (stampOf(join(archive, MANIFEST_PATH)) !== state) {
    throw new Fault('The archive was changed while it was being sent: send it again.')
  }
  return report
}

/** Finds the documents of boards, and of rows beyond the ends of boards, that the archive does not have. */
async function findLeftOver({ index, manifest }: ExportJob, removals: Removals): Promise<void> {
  if (removals.all === 0) return
  const filters = [
    [inNoneOf(manifest.boards.map(({ id }) => id))],
    ...manifest.boards.map(({ id, rows }) => inSpan({ board: id, from: rows, to: Infinity })),
  ]
  for (const filter of filters) removals.add(filter, await index.count(filter))
}

async function sendSpan(
  job: ExportJob,
  board: Board,
  chunk: number,
  {
    batch,
    removals,
    report,
  }: { readonly batch: DocumentBatch; readonly removals: Removals; readonly report: ExportReport },
): Promise<void> {
  const { archive, index, signal } = job
  const span = {
    board: board.id,
    from: chunk * CHUNK_SIZE,
    to: Math.min((chunk + SPAN_CHUNKS) * CHUNK_SIZE, board.rows),
  }
  const { rows, isIncomplete } = await rowsOfSpan(job, board, chunk)
  const known = await index.known(span)
  for (const { headline, sequence } of rows) {
    signal.throwIfAborted()
    const before = known.get(documentKey(headline))
    known.delete(documentKey(headline))
    const path = articlePath(headline.board, headline.id)
    const article = await reported(readChecked(archive, path, articleSchema), job)
    // What can't be read now may have been sent when it could.
    if (!article) continue
    const document = postDocument(headline, sequence, bodyText(article.body))
    if (before?.hash === document.hash) {
      report.unchanged += 1
      continue
    }
    const hasBody = before?.bodyHash === document.bodyHash
    report[hasBody ? 'updated' : 'sent'] += 1
    await batch.add(document, hasBody)
  }
  if (isIncomplete) return
  const gone = goneFrom(known, archive, board.id)
  // Only if it is still in these rows when the server comes to it: a board that came back may number its articles otherwise.
  if (gone.length > 0) removals.add([...inSpan(span), withKeys(gone)], gone.length)
}

/** Documents that the archive has no article for any more. */
function goneFrom(known: ReadonlyMap<string, KnownDocument>, archive: string, board: string): string[] {
  return [...known.keys()].filter((key) => {
    const id = Number(key.slice(board.length + 1))
    return !existsSync(join(archive, articlePath(board, id)))
  })
}

async function rowsOfSpan(job: ExportJob, board: Board, first: number): Promise<SpanOfRows> {
  const rows: Array<{ sequence: number; headline: Headline }> = []
  let isIncomplete = false
  for (let chunk = first; chunk < Math.min(first + SPAN_CHUNKS, chunkCount(board.rows)); chunk += 1) {
    const read = await reported(readRows(job.archive, board, chunk), job)
    isIncomplete ||= read.length < chunkLength(board.rows, chunk) || read.some(({ row }) => row === null)
    for (const { headline, sequence } of read) if (headline) rows.push({ sequence, headline })
  }
  return { rows, isIncomplete }
}

/** What was read; what was found to be wrong with it is reported, but for fields of newer programs. */
async function reported<T>(checked: Checked<T>, { report }: ExportJob): Promise<T> {
  for (;;) {
    const step = await checked.next()
    if (step.done) return step.value
    if (step.value.rule !== 'unknown-field') report(step.value)
  }
}
