import type { Article } from '#archive/article.ts'
import type { Headline, SeriesRef } from '#archive/headline.ts'
import type { Manifest } from '#archive/manifest.ts'
import { chunkCount } from '#archive/pages.ts'
import type { Episode } from '#archive/series-parts.ts'
import type { SeriesReader } from '#archive/series-rules.ts'
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

/** An article of a series. */
export interface SeriesMember {
  readonly time: number
  readonly board: string
  readonly sequence: number
  readonly id: number
  /** Of everything that the series' own list repeats of it. */
  readonly hash: number
}

interface SeriesTally {
  /** The spelling of its first member. */
  name: string
  first: SeriesMember
  readonly members: SeriesMember[]
  isSorted: boolean
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
  readonly #reader: SeriesReader

  constructor(manifest: Pick<Manifest, 'retired'>, reader: SeriesReader) {
    this.#retired = new Set(Object.keys(manifest.retired ?? {}))
    this.#reader = reader
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
    const named = this.#reader.read(title)
    const tally = named && this.#series.get(named.slug)
    return tally && this.#isOne(named.slug, tally) ? { slug: named.slug, name: tally.name } : null
  }

  /** The articles of a series by time; none where there is no such series. */
  membersOf(slug: string): readonly SeriesMember[] {
    const tally = this.#series.get(slug)
    if (!tally || !this.#isOne(slug, tally)) return []
    if (!tally.isSorted) tally.members.sort(compareMembers)
    tally.isSorted = true
    return tally.members
  }

  /** How a series is called, `null` where there is none. */
  nameOfSeries(slug: string): string | null {
    const tally = this.#series.get(slug)
    return tally && this.#isOne(slug, tally) ? tally.name : null
  }

  /** The members of a series before and after one of them, by time. */
  seriesNeighbours(
    slug: string,
    { board, sequence, publishedAt }: Pick<Article, 'board' | 'sequence' | 'publishedAt'>,
  ): { readonly previous: SeriesMember | null; readonly next: SeriesMember | null } {
    const members = this.membersOf(slug)
    const own = { board, sequence, time: timeOf(publishedAt) }
    let low = 0
    let high = members.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const candidate = members[middle]
      if (candidate && compareMembers(candidate, own) < 0) low = middle + 1
      else high = middle
    }
    return { previous: members[low - 1] ?? null, next: members[low + 1] ?? null }
  }

  /** The slugs of all series, in their order. */
  seriesSlugs(): string[] {
    return [...this.#series]
      .flatMap(([slug, tally]) => (this.#isOne(slug, tally) ? [slug] : []))
      .toSorted((a, b) => (a < b ? -1 : 1))
  }

  #isOne(slug: string, { members }: SeriesTally): boolean {
    return members.length >= this.#reader.membersNeeded(slug)
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
    const named = this.#reader.read(headline.title)
    if (!named) return
    const { board, id, publishedAt } = headline
    const member = { time: timeOf(publishedAt), board, sequence, id, hash: episodeHash(headline) }
    const tally = this.#series.get(named.slug)
    if (!tally) {
      this.#series.set(named.slug, { name: named.name, first: member, members: [member], isSorted: true })
      return
    }
    tally.members.push(member)
    tally.isSorted = false
    if (compareMembers(member, tally.first) < 0) {
      tally.first = member
      tally.name = named.name
    }
  }
}

/** What a series' own list repeats of an article, as a number. */
export function episodeHash({
  title,
  lang,
  author,
  publishedAt,
}: Omit<Episode, 'board' | 'id' | 'day'>): number {
  return titleHash(JSON.stringify([title, lang, author, publishedAt]))
}

/** A title as a number: memory must not grow with texts. */
function titleHash(title: string): number {
  return createHash('sha256').update(title).digest().readUInt32BE()
}

/** An article without a date counts as the oldest. */
function timeOf(publishedAt: string | null): number {
  return publishedAt === null ? -Infinity : Date.parse(publishedAt)
}

/** The order of the whole site: by time, then board, then number in the board. */
function compareMembers(
  a: Pick<SeriesMember, 'time' | 'board' | 'sequence'>,
  b: Pick<SeriesMember, 'time' | 'board' | 'sequence'>,
): number {
  if (a.time !== b.time) return a.time < b.time ? -1 : 1
  if (a.board !== b.board) return a.board < b.board ? -1 : 1
  return a.sequence - b.sequence
}

/** Reads all lists once, without a word about their faults: those are told when the boards are checked. */
export async function indexArchive(
  dir: string,
  manifest: Manifest,
  reader: SeriesReader,
): Promise<ArchiveIndex> {
  const index = new ArchiveIndex(manifest, reader)
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
