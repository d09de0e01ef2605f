import type { Article, Related } from '#archive/article.ts'
import { revisionOf } from '#archive/chunk-runs.ts'
import { countsById, countsSchema, withCounts, type Counts } from '#archive/counts.ts'
import { CHUNK_SIZE } from '#archive/format.ts'
import { frontSchema } from '#archive/front.ts'
import { headlineSchema, isHeadline, type ChunkRow, type Headline } from '#archive/headline.ts'
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
import {
  articlePath,
  chunkPath,
  countsPath,
  FRONT_PATH,
  MANIFEST_PATH,
  noticesPath,
  slugsPath,
} from '#archive/paths.ts'
import { normalizeSlug, slugShard, slugsSchema } from '#archive/slugs.ts'
import type { ArticleRef, DateRangeRequest, ListPage, NewsSource } from '#sources/news-source.ts'
import { SourceError } from '#sources/source-error.ts'
import * as v from 'valibot'
import { ArchiveClient, type Fetch } from './archive-client.ts'
import { parseArticle, parseManifest, parseRows, parseWith } from './parse.ts'
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

  const manifest = (signal: AbortSignal) => client.read(MANIFEST_PATH, parseManifest, FRESH_MS, signal)

  async function boardOf(id: string, signal: AbortSignal): Promise<Board> {
    const board = (await manifest(signal)).boards.find((candidate) => candidate.id === id)
    if (!board) throw new SourceError('not-found', id, 'the archive has no such board')
    return board
  }

  async function counts(board: Board, chunk: number, signal: AbortSignal): Promise<Counts | null> {
    const revision = revisionOf(board.counts, chunk)
    if (revision === 0) return null
    const file = `${countsPath(board.id, chunk)}?r=${revision}`
    return client.read(file, (json) => parseWith(countsSchema, file, json), IMMUTABLE_MS, signal)
  }

  async function chunk(board: Board, index: number, signal: AbortSignal): Promise<ChunkRows> {
    const file = chunkPath(board.id, index) + revisionQuery(board, index)
    const [rows, newer] = await Promise.all([
      client.read(file, (json) => parseRows(file, json), IMMUTABLE_MS, signal),
      counts(board, index, signal),
    ])
    const newerById = newer && countsById(newer)
    const numbered: NumberedHeadline[] = []
    for (const [offset, row] of rows.entries()) {
      if (!row || !isHeadline(row)) continue
      const headline = withCounts(row, newerById?.get(row.id))
      numbered.push({ sequence: index * CHUNK_SIZE + offset, headline })
    }
    return { numbered, unreadable: rows.filter((row: ChunkRow | null) => row === null).length }
  }

  /** The headlines of a span of rows, newest first. */
  async function headlinesOf(board: Board, span: RowSpan, signal: AbortSignal): Promise<ChunkRows> {
    const chunks = await Promise.all(chunksOf(span).map((index) => chunk(board, index, signal)))
    return {
      numbered: chunks
        .flatMap(({ numbered }) => numbered)
        .filter(({ sequence }) => sequence >= span.from && sequence < span.to)
        .toReversed(),
      unreadable: chunks.reduce((sum, { unreadable }) => sum + unreadable, 0),
    }
  }

  async function notices(board: Board, signal: AbortSignal): Promise<Headline[]> {
    if (board.notices === 0) return []
    const file = noticesPath(board.id)
    return client.read(file, (json) => parseWith(v.array(headlineSchema), file, json), FRESH_MS, signal)
  }

  async function article(ref: ArticleRef, signal: AbortSignal): Promise<Article> {
    const file = articlePath(ref.board, ref.id)
    const [board, written] = await Promise.all([
      boardOf(ref.board, signal),
      client.read(file, (json) => parseArticle(file, json), FRESH_MS, signal),
    ])
    const newer = await counts(board, chunkOf(written.sequence), signal)
    const row = newer ? countsById(newer).get(ref.id) : undefined
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

  /** Stored headlines as their own rows count them now; the rows are mostly in the article's own chunk. */
  async function withNewestViews(stored: readonly Related[], signal: AbortSignal): Promise<Related[]> {
    const { boards } = await manifest(signal)
    return Promise.all(
      stored.map(async (entry) => {
        const board = boards.find(({ id }) => id === entry.board)
        const rows = board ? (await chunk(board, chunkOf(entry.sequence), signal)).numbered : []
        const row = rows.find(({ headline }) => headline.id === entry.id)
        return row ? { ...entry, views: row.headline.views } : entry
      }),
    )
  }

  return {
    async overview(signal) {
      const { site, boards, capturedAt } = await manifest(signal)
      return { site, boards, capturedAt }
    },

    front: (signal) =>
      client.read(FRONT_PATH, (json) => parseWith(frontSchema, FRONT_PATH, json), FRESH_MS, signal),

    async listPage({ board: id, page }, signal): Promise<ListPage> {
      const board = await boardOf(id, signal)
      const span = page === 'newest' ? newestSpan(board.rows) : pageSpan(board.rows, page)
      if (!span) throw new SourceError('not-found', `${id}/page/${page}`, 'the board has no such page')
      const [{ numbered, unreadable }, pinned] = await Promise.all([
        headlinesOf(board, span, signal),
        page === 'newest' ? notices(board, signal) : [],
      ])
      const oldest = pageOf(span.from)
      const pages = pageCount(board.rows)
      return {
        board,
        page,
        headlines: numbered.map(({ headline }) => headline),
        notices: pinned,
        older: oldest > 1 ? oldest - 1 : null,
        newer: page === 'newest' ? null : page < pages ? page + 1 : 'newest',
        pages,
        unreadable,
      }
    },

    async dateRange(request, signal) {
      const board = await boardOf(request.board, signal)
      const prefix = datePrefix(request)
      const runs = board.years[prefix.slice(0, 4)]?.chunks ?? []
      const indexes = runs.flatMap(([first, last]) =>
        Array.from({ length: last - first + 1 }, (_, offset) => first + offset),
      )
      const chunks = await Promise.all(indexes.map((index) => chunk(board, index, signal)))
      return chunks
        .flatMap(({ numbered }) => numbered.map(({ headline }) => headline))
        .filter(({ publishedAt }) => publishedAt?.startsWith(prefix))
        .toReversed()
        .toSorted((a, b) => Date.parse(b.publishedAt ?? '') - Date.parse(a.publishedAt ?? ''))
    },

    article,

    async findBySlug(board, slug, signal) {
      const wanted = normalizeSlug(slug)
      const file = slugsPath(board, slugShard(wanted))
      const slugs = await client.read(file, (json) => parseWith(slugsSchema, file, json), FRESH_MS, signal)
      const id = Object.hasOwn(slugs, wanted) ? slugs[wanted] : undefined
      if (id === undefined) throw new SourceError('not-found', `${board}/${slug}`, 'no article had this slug')
      return { board, id }
    },

    async related(ref, signal) {
      // The two halves don't wait for each other: what was stored with the article, and the newest rows.
      const [stored, { numbered }] = await Promise.all([
        article(ref, signal).then(({ related }) => withNewestViews(related, signal)),
        boardOf(ref.board, signal).then((board) => headlinesOf(board, newestSpan(board.rows), signal)),
      ])
      return completeRelated(ref, stored, numbered)
    },

    fileUrl: (path) => client.urlOf(path),
  }
}

interface ChunkRows {
  readonly numbered: readonly NumberedHeadline[]
  /** Rows that could not be read and were left out. */
  readonly unreadable: number
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

function datePrefix({ year, month, day }: DateRangeRequest): string {
  const two = (part: number) => String(part).padStart(2, '0')
  const parts = [String(year).padStart(4, '0')]
  if (month !== undefined) parts.push(two(month))
  if (month !== undefined && day !== undefined) parts.push(two(day))
  return parts.join('-')
}
