import type { Headline, SeriesRef } from '#archive/headline.ts'
import type { Manifest } from '#archive/manifest.ts'
import { chunkCount } from '#archive/pages.ts'
import { readSeries, SERIES_MEMBERS } from '#archive/series.ts'
import { quietly } from './read-checked.ts'
import { readRows } from './read-rows.ts'

/** Where the articles of a board stand. */
export interface BoardIndex {
  /** By id, of readable articles. */
  readonly sequenceById: Map<number, number>
  /** By sequence: an id, `removed`, or `unknown` where the row can't be read. */
  readonly rows: Array<number | 'removed' | 'unknown'>
}

interface SeriesTally {
  articles: number
  name: string
  first: { readonly time: number; readonly board: string; readonly sequence: number }
}

/**
 * What references within an archive are checked against: numbers, and the names of series; no texts,
 * so that memory holds archives of any size.
 */
export class ArchiveIndex {
  readonly boards = new Map<string, BoardIndex>()
  readonly #series = new Map<string, SeriesTally>()
  readonly #incomplete = new Set<string>()

  /** Where an article stands in its board, `undefined` where there is no such article. */
  sequenceOf(board: string, id: number): number | undefined {
    return this.boards.get(board)?.sequenceById.get(id)
  }

  /** The series that a title belongs to, when enough titles of the archive do. */
  seriesOf(title: string): SeriesRef | null {
    const named = readSeries(title)
    const tally = named && this.#series.get(named.slug)
    return tally && tally.articles >= SERIES_MEMBERS ? { slug: named.slug, name: tally.name } : null
  }

  membersOf(slug: string): number {
    return this.#series.get(slug)?.articles ?? 0
  }

  /** Whether every row of a board (or of all) could be read. */
  isComplete(board?: string): boolean {
    return board === undefined ? this.#incomplete.size === 0 : !this.#incomplete.has(board)
  }

  /** Takes note of a row that can't be read. */
  addUnknown(board: string): void {
    this.#incomplete.add(board)
  }

  addSeries(headline: Headline, sequence: number): void {
    const named = readSeries(headline.title)
    if (!named) return
    const time = headline.publishedAt === null ? -Infinity : Date.parse(headline.publishedAt)
    const first = { time, board: headline.board, sequence }
    const tally = this.#series.get(named.slug)
    if (!tally) {
      this.#series.set(named.slug, { articles: 1, name: named.name, first })
      return
    }
    tally.articles += 1
    if (isBefore(first, tally.first)) {
      tally.first = first
      tally.name = named.name
    }
  }
}

/** The order of the whole site: by time, then board, then number in the board. */
function isBefore(a: SeriesTally['first'], b: SeriesTally['first']): boolean {
  if (a.time !== b.time) return a.time < b.time
  return a.board === b.board ? a.sequence < b.sequence : a.board < b.board
}

/** Reads all lists once, without a word about their faults: those are told when the boards are checked. */
export async function indexArchive(dir: string, manifest: Manifest): Promise<ArchiveIndex> {
  const index = new ArchiveIndex()
  for (const board of manifest.boards) {
    const entry: BoardIndex = { sequenceById: new Map(), rows: [] }
    index.boards.set(board.id, entry)
    for (let chunk = 0; chunk < chunkCount(board.rows); chunk += 1) {
      for (const { sequence, row, headline } of await quietly(readRows(dir, board, chunk))) {
        entry.rows[sequence] = row ? (headline ? headline.id : 'removed') : 'unknown'
        if (!headline) continue
        if (!entry.sequenceById.has(headline.id)) entry.sequenceById.set(headline.id, sequence)
        index.addSeries(headline, sequence)
      }
    }
    for (let sequence = 0; sequence < board.rows; sequence += 1) entry.rows[sequence] ??= 'unknown'
    if (entry.rows.includes('unknown')) index.addUnknown(board.id)
  }
  return index
}
