import { revisionOf } from '#archive/chunk-runs.ts'
import { CHUNK_SIZE, PAGE_SIZE } from '#archive/format.ts'
import { headlineSchema, removedRowSchema, type SeriesRef } from '#archive/headline.ts'
import type { Board, Manifest } from '#archive/manifest.ts'
import { chunkCount, chunkLength, pageCount } from '#archive/pages.ts'
import { articlePath, chunkPath, countsPath } from '#archive/paths.ts'
import type { Finding } from '#cli/findings.ts'
import type { ArticleRef } from '#sources/news-source.ts'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { stampOf } from './archive-files.ts'
import type { GroupState } from './site-state.ts'

const PAGES_OF_CHUNK = CHUNK_SIZE / PAGE_SIZE

/** An article as its list has it, for whoever looks through all lists anyway. */
export interface ListedArticle extends ArticleRef {
  readonly publishedAt: string | null
  readonly series: SeriesRef | null
}

/** The pages that are made together, since they show the same headlines: one list chunk's, or those of a time. */
export interface PageGroup {
  /** `news/3`: chunk 3 of board news; `news/date/2010-03`, `on/03`: a time. */
  readonly key: string
  /** The paths of its pages. */
  readonly paths: readonly string[]
  /** Its articles, oldest first. */
  readonly articles: readonly ListedArticle[]
  /** Whether its list, or a row of it, can't be read: then there may be articles that it does not know of. */
  readonly isIncomplete: boolean
  /** The state of the files that only this group is made from, and all of its pages. */
  readonly stamp: string
  /** By path: the state of the file that only this page is made from, where there is one. */
  readonly own: ReadonlyMap<string, string>
}

/**
 * A group of pages that list nothing of their own: those of series and of times.
 * @param state what tells of everything that they are made from
 */
export function groupOf(
  key: string,
  paths: readonly string[],
  state: ReadonlyArray<string | number | boolean>,
): PageGroup {
  return { key, paths, articles: [], isIncomplete: false, stamp: digestOf(state.map(String)), own: new Map() }
}

/**
 * Divides the articles and permanent pages of an archive into groups, looking at the files without reading any but the
 * lists: of an archive of 10,000 articles that takes a tenth of a second.
 * @param frame what is on every page, and how pages are made
 */
export function* planGroups(
  archive: string,
  { boards }: Manifest,
  frame: string,
  report: (finding: Finding) => void,
): Generator<PageGroup> {
  for (const board of boards) {
    for (let chunk = 0; chunk < chunkCount(board.rows); chunk += 1) {
      const file = chunkPath(board.id, chunk)
      const read = readArticles(join(archive, file))
      if (!read)
        report({ file, where: 'file', rule: 'unreadable-list', expected: 'a list chunk', found: 'none' })
      const articles = read?.articles ?? []
      const pages = pagesOfChunk(board, chunk)
      yield {
        key: `${board.id}/${chunk}`,
        articles,
        isIncomplete: read?.isIncomplete ?? true,
        paths: [
          ...pages.map((page) => `/${board.id}/page/${page}`),
          ...articles.map(({ id }) => `/${board.id}/${id}`),
        ],
        stamp: digestOf([
          frame,
          // The last page of a board leads to the newest, every other to the one after it.
          String(pages.at(-1) === pageCount(board.rows)),
          chunkStamp(archive, board, chunk),
          chunk > 0 ? chunkStamp(archive, board, chunk - 1) : '',
        ]),
        own: new Map(
          articles.map(({ id }) => [`/${board.id}/${id}`, stampOf(join(archive, articlePath(board.id, id)))]),
        ),
      }
    }
  }
}

/**
 * The state of everything that all pages of a group were made from, the newer counts of other chunks included.
 * @param needs those chunks, as they were found when it was made
 */
export function fullStamp(
  archive: string,
  group: PageGroup,
  needs: readonly string[],
  { boards }: Manifest,
): string {
  const stamps = needs.map((key) => {
    const [id = '', chunk = ''] = key.split('/')
    const board = boards.find((candidate) => candidate.id === id)
    return board ? countsStamp(archive, board, Number(chunk)) : ''
  })
  return digestOf([group.stamp, ...stamps])
}

/** The pages of a group that may not be what its files would give, or are not there. */
export function pagesToMake(
  group: PageGroup,
  known: GroupState | undefined,
  archive: string,
  manifest: Manifest,
  hasPage: (path: string) => boolean,
): readonly string[] {
  if (!known || known.stamp !== fullStamp(archive, group, known.needs, manifest)) return group.paths
  return group.paths.filter((path) => known.own[path] !== group.own.get(path) || !hasPage(path))
}

/** A short digest of texts. */
export function digestOf(texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text).update('\n')
  return hash.digest('base64url').slice(0, 22)
}

/** The state of a list chunk. */
export function chunkStamp(archive: string, board: Board, chunk: number): string {
  return [
    stampOf(join(archive, chunkPath(board.id, chunk))),
    // What the manifest says of them decides how they are read.
    chunkLength(board.rows, chunk),
    revisionOf(board.revisions, chunk),
    countsStamp(archive, board, chunk),
  ].join(' ')
}

/** The state of a chunk's newer counts: all that is taken of a chunk for a headline that stands with an article. */
function countsStamp(archive: string, board: Board, chunk: number): string {
  return `${stampOf(join(archive, countsPath(board.id, chunk)))} ${revisionOf(board.counts, chunk)}`
}

function pagesOfChunk({ rows }: Board, chunk: number): number[] {
  const first = chunk * PAGES_OF_CHUNK + 1
  const last = Math.min(pageCount(rows), first + PAGES_OF_CHUNK - 1)
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset)
}

interface ReadList {
  readonly articles: ListedArticle[]
  readonly isIncomplete: boolean
}

/** The articles of a chunk; `null` where it can't be read. A row that can't be read costs no other. */
function readArticles(file: string): ReadList | null {
  try {
    const rows = v.parse(v.array(v.unknown()), JSON.parse(readFileSync(file, 'utf8')))
    const articles = rows.flatMap((row) => {
      const parsed = v.safeParse(listedSchema, row, { abortEarly: true })
      return parsed.success ? [parsed.output] : []
    })
    const removed = rows.filter((row) => v.is(removedRowSchema, row)).length
    return { articles, isIncomplete: articles.length + removed < rows.length }
  } catch {
    return null
  }
}

/** Of a row only what is needed: a list of a million rows is looked through in seconds. */
const listedSchema = v.pick(headlineSchema, ['board', 'id', 'publishedAt', 'series'])
