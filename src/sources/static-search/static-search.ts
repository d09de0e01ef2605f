import type { Article } from '#archive/article.ts'
import { parseId } from '#archive/format.ts'
import { MANIFEST_PATH } from '#archive/paths.ts'
import { cleanLine } from '#archive/plain-text.ts'
import { bodyLine } from '#archive/search/body-words.ts'
import type { StaticChoice } from '#archive/search/choice.ts'
import { BOARD_KEYS, YEAR_KEYS } from '#archive/search/filter-keys.ts'
import { initialsOf } from '#archive/search/initials.ts'
import { intersect } from '#archive/search/postings.ts'
import { initialsOfPiece, type QueryPiece } from '#archive/search/query-pieces.ts'
import { searchIndexSchema } from '#archive/search/search-index.ts'
import { searchIndexPath } from '#archive/search/search-paths.ts'
import { foldText } from '#archive/search/terms.ts'
import { hasPiece } from '#archive/search/text-match.ts'
import { parseAnswer, rejectOnAbort, type Fetch } from '#sources/ask-server.ts'
import type { ArticleRef } from '#sources/news-source.ts'
import { parseWith } from '#sources/parse-with.ts'
import { SourceError } from '#sources/source-error.ts'
import { parseManifest } from '#sources/static-archive/parse.ts'
import {
  SEARCH_PAGE,
  type SearchCounts,
  type SearchEngine,
  type SearchHit,
  type SearchQuery,
} from '#sources/search.ts'
import { byDate, newestFirst } from './date-order.ts'
import { excerptParts, markedParts } from './marked-parts.ts'
import { byRelevance, byViews, type RankedHit, type SearchedSegment } from './ranked-hits.ts'
import { allowedOf, documentsBy, mayHaveDates, searchSegment } from './search-segment.ts'
import { readBytes } from './read-bytes.ts'
import { SegmentFiles, type ReadBytes } from './segment-files.ts'
import { asksForNothing, distinctPieces, wantedQuery, type WantedQuery } from './wanted-terms.ts'

export interface StaticSearchOptions {
  /** Address of the archive, with a slash at its end. */
  readonly base: string
  readonly fetch: Fetch
  readonly article: (ref: ArticleRef, signal: AbortSignal) => Promise<Article>
}

/** How many queries are remembered with what segments have of them: turning pages and counting search nothing twice. */
const KEPT_QUERIES = 8

/** Gives the engine for the index that a manifest names: the same one as long as that names the same. */
export function createStaticSearches(options: StaticSearchOptions): (choice: StaticChoice) => SearchEngine {
  let last: { readonly index: string; readonly engine: SearchEngine } | null = null
  return ({ index }) => {
    if (last?.index !== index) last = { index, engine: createStaticSearch(index, options) }
    return last.engine
  }
}

/**
 * Searches the index of files that an archive has (`docs/format.md`, "search/"). Every file is read when a query first needs
 * it. A request that has begun goes on when its asker gives up: what was asked for mostly serves the next letter.
 */
function createStaticSearch(first: string, { base, fetch, article }: StaticSearchOptions): SearchEngine {
  const read = (path: string) => readBytes(fetch, base, path)
  let index = first
  let opening: Promise<readonly SegmentFiles[]> | null = null
  const kept = new Map<string, Map<SegmentFiles, Promise<SearchedSegment>>>()

  function open(): Promise<readonly SegmentFiles[]> {
    opening ??= openIndex(index, read).catch((cause: unknown) => {
      opening = null
      throw cause
    })
    return opening
  }

  /** Searches segments, each once for the same query. */
  function searcher(wanted: WantedQuery): (files: SegmentFiles) => Promise<SearchedSegment> {
    const key = JSON.stringify(wanted)
    const searched = kept.get(key) ?? new Map<SegmentFiles, Promise<SearchedSegment>>()
    kept.delete(key)
    kept.set(key, searched)
    const [oldest] = kept.keys()
    if (kept.size > KEPT_QUERIES && oldest !== undefined) kept.delete(oldest)
    return (files) => {
      const known = searched.get(files)
      if (known) return known
      const result = searchSegment(files, wanted).then((match) => ({ files, match }))
      searched.set(files, result)
      result.catch(() => searched.delete(files))
      return result
    }
  }

  /**
   * Does something with the index; once more, where a file of it is gone because the archive has another by now: an import
   * takes the files of the one before with it.
   */
  async function withIndex<T>(task: () => Promise<T>): Promise<T> {
    const asked = index
    try {
      return await task()
    } catch (cause) {
      if (!(cause instanceof SourceError) || cause.kind !== 'not-found') throw cause
      const newest = index === asked ? await namedIndex(read) : index
      if (newest === null || newest === asked) throw cause
      index = newest
      opening = null
      kept.clear()
      return task()
    }
  }

  async function ranked(query: SearchQuery, wanted: WantedQuery, most: number): Promise<RankedHit[]> {
    const segments = (await open()).filter((files) => mayHaveDates(files, wanted.dates))
    const search = searcher(wanted)
    const hasWords = wanted.pieces.some(({ isForbidden }) => !isForbidden)
    if (query.sort === 'date' || (query.sort === 'relevance' && !hasWords)) {
      return byDate(segments, search, most)
    }
    const searched = await Promise.all(newestFirst(segments).map(search))
    return query.sort === 'views' ? byViews(searched, most) : byRelevance(searched, most)
  }

  async function find(query: SearchQuery, after: string | null) {
    const wanted = wantedQuery(query)
    if (asksForNothing(wanted)) return { hits: [], next: null }
    const from = parseId(after) ?? 0
    // One more than a page has tells whether there is another page.
    const found = await ranked(query, wanted, from + SEARCH_PAGE + 1)
    const pieces = distinctPieces(query.text)
    const hits = await Promise.all(
      found.slice(from, from + SEARCH_PAGE).map((hit) => toHit(hit, query, pieces)),
    )
    const next = from + SEARCH_PAGE
    return {
      hits: hits.filter((hit) => hit !== null),
      next: next < found.length ? String(next) : null,
    }
  }

  async function count(query: SearchQuery): Promise<SearchCounts> {
    const wanted = wantedQuery(query)
    if (asksForNothing(wanted)) return { total: 0, isExact: true, boards: [], years: [] }
    const searched = await Promise.all((await open()).map(searcher(wanted)))
    const tallies = await Promise.all(searched.map(countSegment))
    const boards = added(tallies.map((tally) => tally.boards)).map(([board, count]) => ({ board, count }))
    const years = added(tallies.map((tally) => tally.years)).map(([year, count]) => ({
      year: Number(year),
      count,
    }))
    // Where only words that have to occur are uncertain counts are never too low: none is none for certain.
    const isNone = boards.length + years.length === 0
    const isCertain = wanted.pieces.every(({ isExact, isForbidden }) => isExact || (isNone && !isForbidden))
    return {
      total: tallies.reduce((sum, { total }) => sum + total, 0),
      isExact: isCertain && searched.every(({ match }) => match.isWhole),
      boards: boards.toSorted((a, b) => b.count - a.count || (a.board < b.board ? -1 : 1)),
      years: years.toSorted((a, b) => b.year - a.year),
    }
  }

  return {
    find: (query, after, signal) => abortable(signal, () => withIndex(() => find(query, after))),
    count: (query, signal) => abortable(signal, () => withIndex(() => count(query))),
    async excerpt(query, { headline, excerpt }, signal) {
      signal.throwIfAborted()
      if (excerpt !== null) return excerpt
      const { title, body } = await article(headline, signal)
      const pieces = distinctPieces(query.text)
      const text = bodyLine(body)
      const line = cleanLine(title)
      const isFound = pieces.every((piece) => isIn(piece, line, text) !== piece.isForbidden)
      return isFound ? excerptParts(text, pieces) : null
    },
  }
}

/** The name of the index that the archive has now; `null` where it has none. */
async function namedIndex(read: ReadBytes): Promise<string | null> {
  const { search } = parseManifest(
    parseAnswer(MANIFEST_PATH, new TextDecoder().decode(await read(MANIFEST_PATH))),
  )
  return search?.engine === 'static' ? search.index : null
}

async function openIndex(index: string, read: ReadBytes): Promise<readonly SegmentFiles[]> {
  const path = searchIndexPath(index)
  const json = parseAnswer(path, new TextDecoder().decode(await read(path)))
  return parseWith(searchIndexSchema, path, json).segments.map((entry) => new SegmentFiles(entry, read))
}

async function abortable<T>(signal: AbortSignal, task: () => Promise<T>): Promise<T> {
  signal.throwIfAborted()
  return rejectOnAbort(task(), signal)
}

/** A document as a hit; `null` where its title or name shows that it is none after all. */
async function toHit(
  { files, document: number }: RankedHit,
  query: SearchQuery,
  pieces: readonly QueryPiece[],
): Promise<SearchHit | null> {
  const headline = await files.document(number)
  if (!headline) return null
  const title = cleanLine(headline.title)
  const isRight =
    (query.author === null || headline.author === query.author) &&
    (query.series === null || headline.series?.slug === query.series) &&
    pieces.every((piece) => initialsOfPiece(piece) === null || isIn(piece, title, '') !== piece.isForbidden)
  return isRight ? { headline, title: markedParts(title, pieces), excerpt: null } : null
}

/** Whether an article has a piece of a query. */
function isIn(piece: QueryPiece, title: string, text: string): boolean {
  const initials = initialsOfPiece(piece)
  if (initials !== null) return initialsOf(foldText(title)).includes(initials)
  return hasPiece(piece, title) || hasPiece(piece, text)
}

interface Tally {
  readonly total: number
  readonly boards: ReadonlyArray<readonly [name: string, count: number]>
  readonly years: ReadonlyArray<readonly [name: string, count: number]>
}

/** How many hits a segment has, and by board and year; each without its own filter. */
async function countSegment({ files, match }: SearchedSegment): Promise<Tally> {
  const inDates = allowedOf({ ...match, board: null })
  const inBoard = allowedOf({ ...match, dates: null })
  const tally = async (what: typeof BOARD_KEYS | typeof YEAR_KEYS, hits: typeof inDates) => {
    const lists = hits.documents.length === 0 ? [] : await documentsBy(files, what)
    return lists.map(([name, postings]) => [name, intersect(hits, postings).documents.length] as const)
  }
  const [boards, years] = await Promise.all([tally(BOARD_KEYS, inDates), tally(YEAR_KEYS, inBoard)])
  return { total: allowedOf(match).documents.length, boards, years }
}

/** Counts of the same name together; none that are 0. */
function added(
  lists: ReadonlyArray<ReadonlyArray<readonly [name: string, count: number]>>,
): Array<readonly [name: string, count: number]> {
  const sums = new Map<string, number>()
  for (const [name, count] of lists.flat()) sums.set(name, (sums.get(name) ?? 0) + count)
  return [...sums].filter(([, count]) => count > 0)
}
