import { BOARD_KEYS, YEAR_KEYS } from '#archive/search/filter-keys.ts'
import { allOf, intersect, NO_POSTINGS, subtract, unite, type Postings } from '#archive/search/postings.ts'
import type { SegmentFiles } from './segment-files.ts'
import type { WantedDates, WantedPiece, WantedQuery, WantedTerm } from './wanted-terms.ts'

/** What a segment has of a query, each part for itself: counts leave single filters out. */
export interface SegmentMatch {
  /** What has all that is asked for but for the board and the dates. */
  readonly base: Postings
  /** Each piece that has to occur, with the documents that have it and their weights. */
  readonly pieces: readonly Postings[]
  /** Documents of the board that is asked for; `null` where none is. */
  readonly board: Postings | null
  readonly dates: Postings | null
  /** Whether every beginning could be looked for as far as it goes. */
  readonly isWhole: boolean
}

interface Found {
  readonly postings: Postings
  readonly isWhole: boolean
}

/** A day, in milliseconds: the day of a time may differ by one from that of the time in UTC. */
const DAY_MS = 86_400_000

/** Looks for a query in one segment. */
export async function searchSegment(
  files: SegmentFiles,
  { pieces, filters, board, dates }: WantedQuery,
): Promise<SegmentMatch> {
  const [found, filtered, ofBoard, ofDates] = await Promise.all([
    Promise.all(pieces.map((piece) => findPiece(files, piece))),
    Promise.all(filters.map((key) => findTerm(files, { key, isPrefix: false }))),
    board === null ? null : findTerm(files, { key: board, isPrefix: false }),
    dates && findDates(files, dates),
  ])
  const wanted = found.filter((_, index) => pieces[index]?.isForbidden === false)
  const forbidden = found.filter((_, index) => pieces[index]?.isForbidden === true)
  const all = [...wanted, ...filtered].map(({ postings }) => postings)
  const [first = allOf(files.entry.documents), ...rest] = all.toSorted(
    (a, b) => a.documents.length - b.documents.length,
  )
  const matching = rest.reduce(intersect, first)
  const allowed = forbidden.reduce((left, { postings }) => subtract(left, postings.documents), matching)
  return {
    base: subtract(allowed, files.removed),
    pieces: wanted.map(({ postings }) => postings),
    board: ofBoard && ofBoard.postings,
    dates: ofDates,
    isWhole: found.every(({ isWhole }) => isWhole),
  }
}

/** What passes every filter. */
export function allowedOf({ base, board, dates }: Pick<SegmentMatch, 'base' | 'board' | 'dates'>): Postings {
  return [board, dates].reduce<Postings>((left, list) => (list ? intersect(left, list) : left), base)
}

/** The documents of each board, or of each year, of a segment; by the name of the board or year. */
export async function documentsBy(
  files: SegmentFiles,
  what: typeof BOARD_KEYS | typeof YEAR_KEYS,
): Promise<Array<readonly [name: string, postings: Postings]>> {
  const { shards } = await files.shardsOf(what)
  return shards.flatMap((shard) =>
    [...shard.beginningWith(what)].map(([key, postings]) => [key.slice(what.length), postings] as const),
  )
}

async function findPiece(files: SegmentFiles, { terms }: WantedPiece): Promise<Found> {
  const found = await Promise.all(terms.map((term) => findTerm(files, term)))
  const [first = NO_POSTINGS, ...rest] = found
    .map(({ postings }) => postings)
    .toSorted((a, b) => a.documents.length - b.documents.length)
  return { postings: rest.reduce(intersect, first), isWhole: found.every(({ isWhole }) => isWhole) }
}

async function findTerm(files: SegmentFiles, { key, isPrefix }: WantedTerm): Promise<Found> {
  if (!isPrefix) {
    const shard = await files.shardOf(key)
    return { postings: shard.exact(key) ?? NO_POSTINGS, isWhole: true }
  }
  const { shards, isWhole } = await files.shardsOf(key)
  const lists = shards.flatMap((shard) => [...shard.beginningWith(key)].map(([, postings]) => postings))
  return { postings: unite(lists, files.entry.documents), isWhole }
}

/** Whether a segment may have documents of a span: by its oldest and newest, so that its files need not be read. */
export function mayHaveDates({ entry }: SegmentFiles, dates: WantedDates | null): boolean {
  if (dates === null) return true
  const { oldest, newest } = entry
  const [first, last] = [Date.parse(dates.first), Date.parse(dates.last)]
  return newest !== null && !(newest < first - DAY_MS) && !(oldest !== null && oldest > last + 2 * DAY_MS)
}

async function findDates(files: SegmentFiles, dates: WantedDates): Promise<Postings | null> {
  if (!mayHaveDates(files, dates)) return NO_POSTINGS
  const { oldest, newest, documents } = files.entry
  const [first, last] = [Date.parse(dates.first), Date.parse(dates.last)]
  if (oldest !== null && oldest > first + DAY_MS && newest !== null && newest < last - DAY_MS) return null
  const [years, others] = await Promise.all([
    dates.years.from > dates.years.to ? [] : documentsBy(files, YEAR_KEYS),
    Promise.all(dates.keys.map((key) => findTerm(files, { key, isPrefix: false }))),
  ])
  const whole = years.filter(([year]) => Number(year) >= dates.years.from && Number(year) <= dates.years.to)
  return unite([...whole.map(([, list]) => list), ...others.map(({ postings }) => postings)], documents)
}
