import type { Article, Related } from '#archive/article.ts'
import { revisionOf } from '#archive/chunk-runs.ts'
import { countsById, countsSchema, withCounts, type Counts } from '#archive/counts.ts'
import { CHUNK_SIZE } from '#archive/format.ts'
import { frontSchema } from '#archive/front.ts'
import { headlineSchema, isHeadline, type ChunkRow } from '#archive/headline.ts'
import type { Board } from '#archive/manifest.ts'
import {
  chunkLength,
  chunkOf,
  chunksOf,
  newestSpan,
  pageCount,
  pageOf,
  pageSpan,
  type RowSpan,
} from '#archive/pages.ts'
import { articlePath, chunkPath, countsPath, FRONT_PATH, MANIFEST_PATH, noticesPath } from '#archive/paths.ts'
import { rejectOnAbort, type Fetch } from '#sources/ask-server.ts'
import {
  RELATED_LIMIT,
  type ArticleRef,
  type BoardTotals,
  type ListPage,
  type NewsSource,
} from '#sources/news-source.ts'
import { parseWith } from '#sources/parse-with.ts'
import { SourceError } from '#sources/source-error.ts'
import * as v from 'valibot'
import { ArchiveClient } from './archive-client.ts'
import type { Dates } from './dates.ts'
import { KeptAnswers } from './kept-answers.ts'
import { loadPart } from './load-part.ts'
import { parseArticle, parseManifest, parseRows } from './parse.ts'
import { completeRelated, type NumberedHeadline } from './related.ts'

/** The manifest tells of new articles; it is asked for again after five minutes. */
const FRESH_MS = 5 * 60_000
/** Files whose address names their revision never change. */
const IMMUTABLE_MS = 24 * 60 * 60_000

export interface StaticArchiveOptions {
  /** Address of the archive, with a slash at its end: `/archive/`. */
  readonly base: string
  readonly fetch: Fetch
}

/** Reads an archive of plain files (`docs/format.md`) that any web server delivers. */
export function createStaticArchive({ base, fetch }: StaticArchiveOptions): NewsSource {
  const client = new ArchiveClient(base, fetch)
  const readManifest = client.reader((_, json) => parseManifest(json), FRESH_MS)
  const readFront = client.reader((file, json) => parseWith(frontSchema, file, json), FRESH_MS)
  const readNotices = client.reader((file, json) => parseWith(v.array(headlineSchema), file, json), FRESH_MS)
  const readRows = client.reader(parseRows, IMMUTABLE_MS)
  const readCounts = client.reader((file, json) => parseWith(countsSchema, file, json), IMMUTABLE_MS)
  const readArticle = client.reader(parseArticle, FRESH_MS)
  const chunks = new KeptAnswers<Chunk>()
  const series = loadPart('series', async () => {
    const { createSeriesReading } = await import('./series.ts')
    return createSeriesReading(client, { fresh: FRESH_MS, immutable: IMMUTABLE_MS })
  })
  const slugs = loadPart('addresses of the old board', async () => {
    const { createSlugs } = await import('./slugs.ts')
    return createSlugs(client, FRESH_MS)
  })

  const manifest = (signal: AbortSignal) => readManifest(MANIFEST_PATH, signal)

  async function boardOf(id: string, signal: AbortSignal): Promise<Board> {
    const board = (await manifest(signal)).boards.find((candidate) => candidate.id === id)
    if (!board) throw new SourceError('not-found', id, 'the archive has no such board')
    return board
  }

  async function counts(board: Board, chunk: number, signal: AbortSignal): Promise<Counts | null> {
    const revision = revisionOf(board.counts, chunk)
    return revision === 0 ? null : readCounts(`${countsPath(board.id, chunk)}?r=${revision}`, signal)
  }

  /** A chunk with its newest counts; put together once for all who need it. */
  function chunk(board: Board, index: number, signal: AbortSignal): Promise<Chunk> {
    const file = chunkPath(board.id, index) + revisionQuery(board, index)
    const question = `${file} ${revisionOf(board.counts, index)}`
    const answer = chunks.get(question, IMMUTABLE_MS, async () => {
      const [rows, newer] = await Promise.all([readRows(file, NEVER), counts(board, index, NEVER)])
      return assembleChunk(rows, index, newer)
    })
    return rejectOnAbort(answer, signal)
  }

  /** The rows of a span, oldest first. */
  async function rowsOf(board: Board, span: RowSpan, signal: AbortSignal): Promise<NumberedHeadline[]> {
    const all = await Promise.all(chunksOf(span).map((index) => chunk(board, index, signal)))
    return all
      .flatMap(({ rows }) => rows)
      .filter(({ sequence }) => sequence >= span.from && sequence < span.to)
  }

  /** An article as its file has it. A file of another article is none: what it says is at another address. */
  async function writtenArticle({ board, id }: ArticleRef, signal: AbortSignal): Promise<Article> {
    const file = articlePath(board, id)
    const written = await readArticle(file, signal)
    if (written.board === board && written.id === id) return written
    throw new SourceError('unreadable', file, `it holds ${written.board}/${written.id}`)
  }

  async function article(ref: ArticleRef, signal: AbortSignal): Promise<Article> {
    const [board, written] = await Promise.all([boardOf(ref.board, signal), writtenArticle(ref, signal)])
    const newer = await counts(board, chunkOf(written.sequence), signal)
    const row = newer?.counts.find(({ id }) => id === ref.id)
    if (!row) return written
    return {
      ...withCounts(written, row),
      attachments: written.attachments.map((attachment, index) => ({
        ...attachment,
        downloads: row.downloads?.[index] ?? attachment.downloads,
      })),
      links: written.links.map((link, index) => ({ ...link, clicks: row.clicks?.[index] ?? link.clicks })),
    }
  }

  /**
   * Stored headlines as they are counted now. They may be of as many chunks as they are; of those only the newer counts are
   * asked for, where there are any: a stored count that none are newer than is the newest.
   */
  async function withNewestViews(stored: readonly Related[], signal: AbortSignal): Promise<Related[]> {
    const { boards } = await manifest(signal)
    return Promise.all(
      stored.map(async (entry) => {
        const board = boards.find(({ id }) => id === entry.board)
        // For a count alone, a file that can't be read takes nothing away.
        const newer = board && (await counts(board, chunkOf(entry.sequence), signal).catch(() => null))
        signal.throwIfAborted()
        const row = newer?.counts.find(({ id }) => id === entry.id)
        return row ? { ...entry, views: row.views } : entry
      }),
    )
  }

  const dates = loadPart<Dates>('dates', async () => {
    const { createDates } = await import('./dates.ts')
    return createDates({
      client,
      freshMs: FRESH_MS,
      boardOf,
      rowsOfChunk: async (...place) => (await chunk(...place)).rows,
    })
  })

  const staticSearch = loadPart('search', async () => {
    const { createStaticSearches } = await import('#sources/static-search/static-search.ts')
    return createStaticSearches({ base, fetch, article })
  })
  const tops = loadPart('top lists', async () => {
    const { createTops } = await import('./top.ts')
    return createTops({
      client,
      freshMs: FRESH_MS,
      boardNames: async (signal) => (await manifest(signal)).boards.map(({ id, title }) => ({ id, title })),
    })
  })

  return {
    async overview(signal) {
      const { site, boards, capturedAt } = await manifest(signal)
      return { site, boards: boards.map(({ id, title }) => ({ id, title })), capturedAt }
    },

    async holdings(signal) {
      return (await manifest(signal)).boards
    },

    front: (signal) => readFront(FRONT_PATH, signal),

    async listPage({ board: id, page }, signal): Promise<ListPage> {
      const board = await boardOf(id, signal)
      const isNewest = page === 'newest'
      const span = isNewest ? newestSpan(board.rows) : pageSpan(board.rows, page)
      if (!span) throw new SourceError('not-found', `${id}/page/${page}`, 'the board has no such page')
      const [all, notices] = await Promise.all([
        Promise.all(chunksOf(span).map((index) => chunk(board, index, signal))),
        isNewest && board.notices > 0 ? readNotices(noticesPath(board.id), signal) : [],
      ])
      const oldest = pageOf(span.from)
      return {
        board: { id: board.id, title: board.title },
        page,
        totals: isNewest ? totalsOf(board) : null,
        headlines: all
          .flatMap(({ rows }) => rows)
          .filter(({ sequence }) => sequence >= span.from && sequence < span.to)
          .map(({ headline }) => headline)
          .toReversed(),
        notices,
        older: oldest > 1 ? oldest - 1 : null,
        newer: isNewest ? null : page < pageCount(board.rows) ? page + 1 : 'newest',
        unreadable: all.reduce((sum, { unreadable }) => sum + unreadable, 0),
      }
    },

    calendar: async (request, signal) => (await dates(signal)).calendar(request, signal),
    dateRange: async (request, signal) => (await dates(signal)).dateRange(request, signal),
    onThisDay: async (day, signal) => (await dates(signal)).onThisDay(day, signal),
    daysOfYear: async (signal) => (await dates(signal)).daysOfYear(signal),

    article,

    findBySlug: async (address, signal) => (await slugs(signal)).findBySlug(address, signal),

    async related(ref, signal) {
      const { related, sequence } = await writtenArticle(ref, signal)
      const board = await boardOf(ref.board, signal)
      const [stored, rows] = await Promise.all([
        withNewestViews(related, signal),
        rowsOf(board, spanAround(board.rows, sequence), signal),
      ])
      return completeRelated({ ...ref, sequence }, stored, rows)
    },

    series: async (slug, signal) => (await series(signal)).series(slug, signal),
    seriesPage: async (request, signal) => (await series(signal)).seriesPage(request, signal),
    seriesYear: async (request, signal) => (await series(signal)).seriesYear(request, signal),
    seriesList: async (page, signal) => (await series(signal)).seriesList(page, signal),

    top: async (request, signal) => (await tops(signal)).top(request, signal),
    topOverview: async (signal) => (await tops(signal)).topOverview(signal),

    async search(signal) {
      const { search: choice } = await manifest(signal)
      if (choice?.engine === 'static') return (await staticSearch(signal))(choice)
      if (choice?.engine !== 'meilisearch') return null
      const { createMeilisearch } = await import('#sources/meilisearch/meilisearch.ts')
      return createMeilisearch(choice, fetch)
    },

    forget() {
      client.forget()
      chunks.forget()
    },

    fileUrl: (path) => client.urlOf(path),
  }
}

function totalsOf({ articles, comments, years }: Board): BoardTotals {
  const newestFirst = Object.entries(years).map(([year, of]) => ({
    year: Number(year),
    articles: of.articles,
  }))
  return { articles, comments, years: newestFirst.toSorted((a, b) => b.year - a.year) }
}

/** Of requests that serve several askers: none of them can call it off. */
const NEVER = new AbortController().signal

/** A list chunk with its newest counts. */
interface Chunk {
  /** Its headlines with their numbers, oldest first. */
  readonly rows: readonly NumberedHeadline[]
  /** Rows that could not be read and were left out. */
  readonly unreadable: number
}

function assembleChunk(read: ReadonlyArray<ChunkRow | null>, index: number, newer: Counts | null): Chunk {
  const newerById = newer && countsById(newer)
  const rows: NumberedHeadline[] = []
  for (const [offset, row] of read.entries()) {
    if (!row || !isHeadline(row)) continue
    rows.push({ sequence: index * CHUNK_SIZE + offset, headline: withCounts(row, newerById?.get(row.id)) })
  }
  return {
    rows,
    unreadable: read.filter((row) => row === null).length,
  }
}

/**
 * The rows among which the headlines beside an article are looked for: its own chunk, which the list below the article
 * asks for anyway, and the one before where too few rows of its own come before it.
 */
function spanAround(rows: number, sequence: number): RowSpan {
  const chunk = chunkOf(sequence)
  const isEarly = sequence % CHUNK_SIZE < 2 * RELATED_LIMIT
  return {
    from: Math.max(0, isEarly ? chunk - 1 : chunk) * CHUNK_SIZE,
    to: Math.min(rows, (chunk + 1) * CHUNK_SIZE),
  }
}

/** Tells caches apart what has changed: the length of the partial chunk, and the revision of a changed one. */
function revisionQuery(board: Board, index: number): string {
  const length = chunkLength(board.rows, index)
  const revision = revisionOf(board.revisions, index)
  const parts = [length < CHUNK_SIZE ? `n=${length}` : '', revision > 0 ? `r=${revision}` : ''].filter(
    Boolean,
  )
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}
