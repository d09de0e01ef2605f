import { TOP_INDEX_PATH } from '#archive/paths.ts'
import { hasTop, TOP_BY, topIndexSchema, topListSchema, topPath, type TopIndex } from '#archive/top.ts'
import { TOP_OVERVIEW_SIZE, type BoardName, type NewsSource, type TopList } from '#sources/news-source.ts'
import { parseWith } from '#sources/parse-with.ts'
import { SourceError } from '#sources/source-error.ts'
import type { ArchiveClient } from './archive-client.ts'

/** What reading the lists of the most viewed and the like takes from reading the rest of an archive. */
export interface TopParts {
  readonly client: ArchiveClient
  /** How long an answer may be used again, in milliseconds. */
  readonly freshMs: number
  readonly boardNames: (signal: AbortSignal) => Promise<readonly BoardName[]>
}

/** The part of a source that tells what was viewed, recommended and discussed most. */
export type Tops = Pick<NewsSource, 'top' | 'topOverview'>

/** Reads the lists of the most viewed, most recommended and most discussed. */
export function createTops({ client, freshMs, boardNames }: TopParts): Tops {
  const readIndex = client.reader((file, json) => parseWith(topIndexSchema, file, json), freshMs)
  const readList = client.reader((file, json) => parseWith(topListSchema, file, json), freshMs)

  return {
    async topOverview(signal) {
      const index = await readIndex(TOP_INDEX_PATH, signal)
      const there = TOP_BY.filter((by) => hasTop(index, by, { of: 'all' }))
      return Promise.all(
        there.map(async (by) => {
          const rows = await readList(topPath(by, { of: 'all' }), signal)
          return { by, rows: rows.slice(0, TOP_OVERVIEW_SIZE) }
        }),
      )
    },

    async top({ by, scope }, signal): Promise<TopList> {
      const [index, boards] = await Promise.all([readIndex(TOP_INDEX_PATH, signal), boardNames(signal)])
      const board = scope.of === 'board' ? (boards.find(({ id }) => id === scope.board) ?? null) : null
      const path = topPath(by, scope)
      if (!hasTop(index, by, scope) || (scope.of === 'board' && !board)) {
        throw new SourceError('not-found', path, 'nothing was counted there')
      }
      const rows = await readList(path, signal)
      const years = scope.of === 'year' ? index[by].years : []
      const newer = years.find((year) => scope.of === 'year' && year > scope.year)
      const older = years.findLast((year) => scope.of === 'year' && year < scope.year)
      return {
        by,
        scope,
        board,
        rows,
        also: TOP_BY.filter((other) => hasTop(index, other, scope)),
        lists: scope.of === 'all' ? listsOf(index, by, boards) : null,
        older: older ?? null,
        newer: newer ?? null,
      }
    },
  }
}

/** The lists of a year or a board, newest year first. */
function listsOf(
  index: TopIndex,
  by: TopList['by'],
  boards: readonly BoardName[],
): NonNullable<TopList['lists']> {
  return {
    years: index[by].years.toReversed(),
    boards: boards.filter(({ id }) => index[by].boards.includes(id)),
  }
}
