import type { Headline, SeriesRef } from '#archive/headline.ts'
import type { Manifest } from '#archive/manifest.ts'
import { chunkCount } from '#archive/pages.ts'
import { readSeries, SERIES_MEMBERS } from '#archive/series.ts'
import { createHash } from 'node:crypto'
import { quietly } from './read-checked.ts'
import { readRows } from './read-rows.ts'

/** Where the articles of a board stand. */
export interface BoardIndex {
  /** By id, of readable articles. */
  readonly sequenceById: Map<number, number>
  /** Hashes of the titles of readable articles, by id. */
  readonly titleById: Map<number, number>
  /** Articles that were taken down. */
  readonly removed: Set<number>
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
  readonly #retired: ReadonlySet<string>

  constructor(manifest: Pick<Manifest, 'retired'>) {
    this.#retired = new Set(Object.keys(manifest.retired ?? {}))
  }

  /** Where an article stands in its board, `undefined` where there is no such article. */
  sequenceOf(board: string, id: number): number | undefined {
    return this.boards.get(board)?.sequenceById.get(id)
  }

  /** Whether an article may have this title; nobody knows of one that isn't there. */
  mayHaveTitle(board: string, id: number, title: string): boolean {
    const known = this.boards.get(board)?.titleById.get(id)
    return known === undefined || known === titleHash(title)
  }

  /** Whether there is or was such an article, or that can't be told since a list can't be read. */
  mayHaveHad(board: string, id: number): boolean {
    const entry = this.boards.get(board)
    if (!entry) return this.#retired.has(board)
    return entry.sequenceById.has(id) || entry.removed.has(id) || !this.isComplete(board)
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

/** A title as a number: memory must not grow with texts. */
function titleHash(title: string): number {
  return createHash('sha256').update(title).digest().readUInt32BE()
}

/** The order of the whole site: by time, then board, then number in the board. */
function isBefore(a: SeriesTally['first'], b: SeriesTally['first']): boolean {
  if (a.time !== b.time) return a.time < b.time
  return a.board === b.board ? a.sequence < b.sequence : a.board < b.board
}

/** Reads all lists once, without a word about their faults: those are told when the boards are checked. */
export async function indexArchive(dir: string, manifest: Manifest): Promise<ArchiveIndex> {
  const index = new ArchiveIndex(manifest)
  for (const board of manifest.boards) {
    const entry: BoardIndex = {
      sequenceById: new Map(),
      titleById: new Map(),
      removed: new Set(),
      rows: [],
    }
    index.boards.set(board.id, entry)
    for (let chunk = 0; chunk < chunkCount(board.rows); chunk += 1) {
      for (const { sequence, row, headline } of await quietly(readRows(dir, board, chunk))) {
        entry.rows[sequence] = row ? (headline ? headline.id : 'removed') : 'unknown'
        if (row && !headline) entry.removed.add(row.id)
        if (!headline) continue
        if (!entry.sequenceById.has(headline.id)) entry.sequenceById.set(headline.id, sequence)
        entry.titleById.set(headline.id, titleHash(headline.title))
        index.addSeries(headline, sequence)
      }
    }
    for (let sequence = 0; sequence < board.rows; sequence += 1) entry.rows[sequence] ??= 'unknown'
    if (entry.rows.includes('unknown')) index.addUnknown(board.id)
  }
  return index
}
