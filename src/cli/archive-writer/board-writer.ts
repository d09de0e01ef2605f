import { toRuns, revisionOf } from '#archive/chunk-runs.ts'
import { CHUNK_SIZE } from '#archive/format.ts'
import { isHeadline, type Headline } from '#archive/headline.ts'
import type { Board } from '#archive/manifest.ts'
import { chunkCount } from '#archive/pages.ts'
import { noticesPath } from '#archive/paths.ts'
import { setImmediate } from 'node:timers/promises'
import { fileText, type ArchiveFolder } from './archive-folder.ts'
import { CalendarTally } from './calendar-tally.ts'
import type { BoardEntries, Entry } from './catalogue.ts'
import type { ChunkWriter, CurrentCounts, OverlayChange, Row } from './chunk-writer.ts'
import { writeCalendars } from './date-files.ts'
import { YearTally } from './year-tally.ts'

export interface BoardJob {
  readonly entries: BoardEntries
  /** The ids of its rows in their order, those that were taken down included. */
  readonly sequence: readonly number[]
  /** What the old manifest says of it, if it was there. */
  readonly old: Board | null
  /** The revision of chunks that are new: above 0 where a board of this name was removed before. */
  readonly firstRevision: number
  readonly folder: ArchiveFolder
  readonly chunks: ChunkWriter
  readonly signal: AbortSignal
  /** Told of every readable headline, with its current counts. */
  readonly onHeadline: (headline: Headline, entry: Entry) => void
}

/** A board that is written but for its files of newer counts. */
export interface WrittenBoard {
  readonly job: BoardJob
  readonly board: Omit<Board, 'counts'>
  /** By chunk. */
  readonly counts: readonly CurrentCounts[]
}

/**
 * Writes the files of one board, chunk by chunk, those of newer counts excepted: what is out of date in its files is known when the files
 * of all boards are written.
 */
export async function writeBoard(job: BoardJob): Promise<WrittenBoard> {
  const { entries, sequence, old, folder, chunks, signal } = job
  const { record, byId } = entries
  const rows = toRows(sequence, byId)
  const years = new YearTally()
  const calendar = new CalendarTally()
  const notices: Headline[] = []
  const categories = new Set(record.categories)
  const revisions: number[] = []
  const counts: CurrentCounts[] = []
  let articles = 0
  let comments = 0
  let newest: Headline | null = null

  for (let chunk = 0; chunk < chunkCount(rows.length); chunk += 1) {
    // Where all files are kept nothing waits for the disk: let the signal come through.
    await setImmediate()
    signal.throwIfAborted()
    const span = rows.slice(chunk * CHUNK_SIZE, (chunk + 1) * CHUNK_SIZE)
    const isListed = old !== null && chunk < chunkCount(old.rows)
    const outcome = await chunks.write(record.id, chunk, span, isListed)
    revisions.push(
      (isListed ? revisionOf(old.revisions, chunk) : job.firstRevision) +
        (outcome.change === 'changed' ? 1 : 0),
    )
    counts.push(outcome.counts)
    for (const [index, headline] of outcome.rows.entries()) {
      const entry = span[index]?.entry
      if (!entry || !isHeadline(headline)) continue
      articles += 1
      comments += headline.comments
      years.add(headline.publishedAt, chunk)
      calendar.add(headline.publishedAt, entry)
      if (headline.category !== null) categories.add(headline.category)
      if (headline.notice) notices.push(headline)
      if (isNewer(headline, newest)) newest = headline
      job.onHeadline(headline, entry)
    }
  }
  await writeCalendars(record.id, calendar, folder)
  if (notices.length > 0) await folder.update(noticesPath(record.id), fileText(notices.toReversed()))

  const board = {
    id: record.id,
    title: record.title,
    articles,
    rows: rows.length,
    comments,
    years: years.toRecord(),
    categories: [...categories],
    notices: notices.length,
    newestAt: newest?.publishedAt ?? null,
    revisions: toRuns(revisions),
  }
  return { job, board, counts }
}

/**
 * Writes the newer counts of a board.
 * @returns its part of the manifest
 */
export async function writeBoardCounts({ job, board, counts }: WrittenBoard): Promise<Board> {
  const overlays: OverlayChange[] = []
  for (const [chunk, current] of counts.entries()) {
    overlays.push(await job.chunks.writeNewerCounts(board.id, chunk, current))
  }
  return { ...board, counts: toRuns(await numberOverlays(overlays, job)) }
}

/**
 * The revisions of the files of newer counts. All that are written in one import get one number, one more
 * than any that the board has had, so that the runs stay few. So that the highest number is never forgotten
 * and used again for other bytes, the file that has it stays, empty, when it would go and no other takes its place.
 */
async function numberOverlays(
  overlays: readonly OverlayChange[],
  { entries, old, chunks, firstRevision }: BoardJob,
): Promise<number[]> {
  const runs = old?.counts ?? []
  const highest = Math.max(firstRevision, ...runs.map(([, , revision]) => revision))
  const numberOf = (change: OverlayChange, chunk: number) => {
    const revision = revisionOf(runs, chunk)
    if (change === 'none') return 0
    return change === 'kept' && revision > 0 ? revision : highest + 1
  }
  const revisions = overlays.map(numberOf)
  const last = runs.find(([first, , revision]) => revision === highest && first < overlays.length)
  if (last && Math.max(...revisions) < highest) {
    const [chunk] = last
    revisions[chunk] = numberOf(await chunks.writeOverlay(entries.record.id, chunk, []), chunk)
  }
  return revisions
}

function toRows(sequence: readonly number[], byId: BoardEntries['byId']): Row[] {
  const entries = sequence.map((id) => byId.get(id) ?? null)
  const next: Array<Entry | null> = []
  let following: Entry | null = null
  for (const entry of entries.toReversed()) {
    next.push(following)
    if (entry) following = entry
  }
  next.reverse()
  let previous: Entry | null = null
  return sequence.map((id, place) => {
    const row = { id, entry: entries[place] ?? null, previous, next: next[place] ?? null }
    previous = row.entry ?? previous
    return row
  })
}

function isNewer({ publishedAt }: Headline, than: Headline | null): boolean {
  if (publishedAt === null) return false
  const known = than?.publishedAt ?? null
  return known === null || Date.parse(publishedAt) >= Date.parse(known)
}
