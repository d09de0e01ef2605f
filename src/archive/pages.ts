import { CHUNK_SIZE, PAGE_SIZE } from './format.ts'

/** Rows `from` to `to - 1` of a board, counted from its oldest. */
export interface RowSpan {
  readonly from: number
  readonly to: number
}

export function chunkOf(sequence: number): number {
  return Math.floor(sequence / CHUNK_SIZE)
}

/** How many chunks hold so many rows. */
export function chunkCount(rows: number): number {
  return Math.ceil(rows / CHUNK_SIZE)
}

/** How many rows chunk k holds. */
export function chunkLength(rows: number, chunk: number): number {
  return Math.max(0, Math.min(CHUNK_SIZE, rows - chunk * CHUNK_SIZE))
}

/** The number of the newest page, which may be partly filled; an empty board has one empty page. */
export function pageCount(rows: number): number {
  return Math.max(1, Math.ceil(rows / PAGE_SIZE))
}

/** The rows of permanent page n (1 = oldest), or `null` where there is no such page. */
export function pageSpan(rows: number, page: number): RowSpan | null {
  if (!Number.isInteger(page) || page < 1 || page > pageCount(rows)) return null
  return { from: (page - 1) * PAGE_SIZE, to: Math.min(rows, page * PAGE_SIZE) }
}

/**
 * The rows that a board's newest page shows: the last page, joined by the one before it while the
 * last is not full, so that it never shows a handful of rows only.
 */
export function newestSpan(rows: number): RowSpan {
  const last = pageCount(rows)
  const isPartial = rows % PAGE_SIZE !== 0
  const first = isPartial && last > 1 ? last - 1 : last
  return { from: (first - 1) * PAGE_SIZE, to: rows }
}

/** The permanent page that a row stands on. */
export function pageOf(sequence: number): number {
  return Math.floor(sequence / PAGE_SIZE) + 1
}

/** The chunks that hold a span of rows. */
export function chunksOf({ from, to }: RowSpan): number[] {
  if (to <= from) return []
  const first = chunkOf(from)
  return Array.from({ length: chunkOf(to - 1) - first + 1 }, (_, offset) => first + offset)
}
