import type { MatchedPage } from '#app/page-routes.tsx'
import type { Reader } from '#app/reader.ts'
import { seriesAddressOf, seriesQueries } from '#app/series-data.ts'
import { seriesRefSchema } from '#archive/headline.ts'
import { episodeDaySchema, episodeSchema, seriesEntrySchema } from '#archive/series-parts.ts'
import type { QueryKey } from '@tanstack/react-query'
import * as v from 'valibot'
import { takeAnswers } from './take-answers.ts'

const stepSchema = v.nullable(v.number())

const seriesSchema = v.object({
  ...seriesEntrySchema.entries,
  years: v.array(v.object({ year: v.number(), articles: v.number() })),
})

const pageSchema = v.object({
  series: seriesRefSchema,
  page: v.union([v.number(), v.literal('newest')]),
  episodes: v.array(episodeSchema),
  older: stepSchema,
  newer: v.union([stepSchema, v.literal('newest')]),
  unreadable: v.number(),
})

const yearSchema = v.object({
  series: seriesRefSchema,
  year: v.number(),
  days: v.array(episodeDaySchema),
  from: v.string(),
  to: v.string(),
  older: stepSchema,
  newer: stepSchema,
})

const listSchema = v.object({
  page: v.number(),
  series: v.array(seriesEntrySchema),
  total: v.number(),
  previous: stepSchema,
  next: stepSchema,
})

/** What a published page of series shows, as its source gave it. */
const seriesContentSchema = v.object({
  series: v.exactOptional(seriesSchema),
  page: v.exactOptional(pageSchema),
  year: v.exactOptional(yearSchema),
  list: v.exactOptional(listSchema),
})
export type SeriesContent = v.InferOutput<typeof seriesContentSchema>

/** Gathers what a prepared page of series shows; `null` of other pages. */
export function contentOfSeries(
  { source, queryClient }: Reader,
  { kind, params }: MatchedPage,
): SeriesContent | null {
  const queries = seriesQueries(source)
  const answer = <T>({ queryKey }: { readonly queryKey: QueryKey }, schema: v.GenericSchema<unknown, T>): T =>
    v.parse(schema, queryClient.getQueryData(queryKey))
  if (kind !== 'series') return null
  const address = seriesAddressOf(params)
  if (address.kind === 'list') return { list: answer(queries.list(address.page), listSchema) }
  if (address.kind === 'page') return { page: answer(queries.page(address), pageSchema) }
  if (address.kind === 'year') return { year: answer(queries.year(address), yearSchema) }
  const { slug } = address
  const series = answer(queries.series(slug), seriesSchema)
  return {
    series,
    page: answer(queries.page({ slug, page: 'newest' }), pageSchema),
    ...(series.years.length > 0 && { year: answer(queries.year({ slug, year: 'newest' }), yearSchema) }),
  }
}

/**
 * Puts what a published page of series shows where the page will look for it.
 * @param content as the page has it
 * @returns the questions that are answered now
 */
export function takeSeries({ source, queryClient }: Reader, content: unknown): QueryKey[] {
  const queries = seriesQueries(source)
  const { series, page, year, list } = v.parse(seriesContentSchema, content)
  return takeAnswers(queryClient, [
    series && [queries.series(series.slug), series],
    page && [queries.page({ slug: page.series.slug, page: page.page }), page],
    // The page of a series asks for its last year, whichever that is.
    year && [queries.year({ slug: year.series.slug, year: series ? 'newest' : year.year }), year],
    list && [queries.list(list.page), list],
  ])
}
