import { boardIdSchema } from '#archive/format.ts'
import { TOP_BY, type TopScope } from '#archive/top.ts'
import type { NewsSource, TopRequest } from '#sources/news-source.ts'
import { SourceError } from '#sources/source-error.ts'
import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import type { AskForPage } from './page-data.ts'
import type { Params } from './route-params.ts'

/**
 * What pages of the most viewed and the like are named by in their addresses, and what they ask of the source. Apart from what
 * all pages ask, since no first page needs it.
 */
export function topQueries(source: NewsSource) {
  return {
    list: (request: TopRequest) =>
      queryOptions({
        queryKey: ['top', request.by, request.scope],
        queryFn: ({ signal }) => source.top(request, signal),
      }),
    overview: () =>
      queryOptions({ queryKey: ['top-overview'], queryFn: ({ signal }) => source.topOverview(signal) }),
  }
}

/** A list of the most counted, or the beginnings of all of them. */
export const askForTop: AskForPage = async ({ source, queryClient }, params) => {
  const queries = topQueries(source)
  const request = topRequestOf(params)
  if (request) await queryClient.query(queries.list(request))
  else await queryClient.query(queries.overview())
}

/** Which list an address names, `null` for all of them. Throws a `not-found` where it names none. */
export function topRequestOf({ by, year, board }: Params): TopRequest | null {
  if (by === undefined) return null
  const known = TOP_BY.find((other) => other === by)
  if (known === undefined) throw new SourceError('not-found', `top/${by}`, 'nothing is counted by this name')
  return { by: known, scope: scopeOf(year, board) }
}

function scopeOf(year: string | undefined, board: string | undefined): TopScope {
  if (year !== undefined) {
    if (!/^\d{4}$/u.test(year)) throw new SourceError('not-found', `top/year/${year}`, 'this is no year')
    return { of: 'year', year }
  }
  if (board === undefined) return { of: 'all' }
  if (!v.is(boardIdSchema, board)) {
    throw new SourceError('not-found', 'top/board', 'this is no name of a board')
  }
  return { of: 'board', board }
}
