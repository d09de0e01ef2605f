import { parseId } from '#archive/format.ts'
import type { NewsSource, SeriesPageRequest, SeriesYearRequest } from '#sources/news-source.ts'
import { SourceError } from '#sources/source-error.ts'
import { queryOptions } from '@tanstack/react-query'
import type { AskForPage } from './page-data.ts'
import type { Params } from './route-params.ts'

/**
 * What pages of series are named by in their addresses, and what they ask of the source. Apart from what all pages ask,
 * since no first page needs it.
 */
export function seriesQueries(source: NewsSource) {
  return {
    series: (slug: string) =>
      queryOptions({ queryKey: ['series', slug], queryFn: ({ signal }) => source.series(slug, signal) }),
    page: (request: SeriesPageRequest) =>
      queryOptions({
        queryKey: ['series-page', request.slug, request.page],
        queryFn: ({ signal }) => source.seriesPage(request, signal),
      }),
    year: (request: SeriesYearRequest) =>
      queryOptions({
        queryKey: ['series-year', request.slug, request.year],
        queryFn: ({ signal }) => source.seriesYear(request, signal),
      }),
    list: (page: number) =>
      queryOptions({
        queryKey: ['series-list', page],
        queryFn: ({ signal }) => source.seriesList(page, signal),
      }),
  }
}

/** Which page an address names: a part of the list of all series, a series, one of its pages or years. */
export type SeriesAddress =
  | { readonly kind: 'list'; readonly page: number }
  | { readonly kind: 'series'; readonly slug: string }
  | { readonly kind: 'page'; readonly slug: string; readonly page: number }
  | { readonly kind: 'year'; readonly slug: string; readonly year: number }

/** Throws a `not-found` where an address names none. */
export function seriesAddressOf({ slug, page, year }: Params): SeriesAddress {
  if (slug === undefined) return { kind: 'list', page: page === undefined ? 1 : partOf(page) }
  if (page !== undefined) return { kind: 'page', slug, page: numberOf(page, `series/${slug}/page/${page}`) }
  if (year === undefined) return { kind: 'series', slug }
  if (!/^\d{4}$/u.test(year))
    throw new SourceError('not-found', `series/${slug}/year/${year}`, 'this is no year')
  return { kind: 'year', slug, year: Number(year) }
}

/** The first part of the list has an address without a number. */
function partOf(page: string): number {
  const number = numberOf(page, `series/page/${page}`)
  if (number === 1) throw new SourceError('not-found', `series/page/${page}`, 'this is no page number')
  return number
}

function numberOf(text: string, subject: string): number {
  const number = parseId(text)
  if (number === null) throw new SourceError('not-found', subject, 'this is no page number')
  return number
}

/** A series, one of its pages or years, or the list of all series. */
export const askForSeries: AskForPage = async ({ source, queryClient }, params) => {
  const queries = seriesQueries(source)
  const address = seriesAddressOf(params)
  switch (address.kind) {
    case 'list':
      return queryClient.query(queries.list(address.page))
    case 'page':
      return queryClient.query(queries.page(address))
    case 'year':
      return queryClient.query(queries.year(address))
    case 'series': {
      const { slug, years } = await queryClient.query(queries.series(address.slug))
      // One that was merged into another leads there.
      if (slug !== address.slug) return
      return Promise.all([
        queryClient.query(queries.page({ slug, page: 'newest' })),
        years.length > 0 && queryClient.query(queries.year({ slug, year: 'newest' })),
      ])
    }
  }
}
