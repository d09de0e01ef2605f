import type { MatchedPage } from '#app/page-routes.tsx'
import type { Reader } from '#app/reader.ts'
import { topQueries, topRequestOf } from '#app/top-data.ts'
import { boardIdSchema } from '#archive/format.ts'
import { boardSchema } from '#archive/manifest.ts'
import { TOP_BY, topRowSchema } from '#archive/top.ts'
import type { QueryKey } from '@tanstack/react-query'
import * as v from 'valibot'
import { takeAnswers } from './take-answers.ts'

const boardNameSchema = v.pick(boardSchema, ['id', 'title'])
const yearSchema = v.string()

const listSchema = v.object({
  by: v.picklist(TOP_BY),
  scope: v.variant('of', [
    v.object({ of: v.literal('all') }),
    v.object({ of: v.literal('year'), year: yearSchema }),
    v.object({ of: v.literal('board'), board: boardIdSchema }),
  ]),
  board: v.nullable(boardNameSchema),
  rows: v.array(topRowSchema),
  also: v.array(v.picklist(TOP_BY)),
  lists: v.nullable(v.object({ years: v.array(yearSchema), boards: v.array(boardNameSchema) })),
  older: v.nullable(yearSchema),
  newer: v.nullable(yearSchema),
})

const overviewSchema = v.array(v.object({ by: v.picklist(TOP_BY), rows: v.array(topRowSchema) }))

/** What a published page of the most viewed and the like shows, as its source gave it. */
const topContentSchema = v.object({
  list: v.exactOptional(listSchema),
  overview: v.exactOptional(overviewSchema),
})
export type TopContent = v.InferOutput<typeof topContentSchema>

/** Gathers what a prepared page of these lists shows; `null` of other pages. */
export function contentOfTop(
  { source, queryClient }: Reader,
  { kind, params }: MatchedPage,
): TopContent | null {
  if (kind !== 'top') return null
  const queries = topQueries(source)
  const request = topRequestOf(params)
  return request
    ? { list: v.parse(listSchema, queryClient.getQueryData(queries.list(request).queryKey)) }
    : { overview: v.parse(overviewSchema, queryClient.getQueryData(queries.overview().queryKey)) }
}

/**
 * Puts what a published page of these lists shows where the page will look for it.
 * @param content as the page has it
 * @returns the questions that are answered now
 */
export function takeTop({ source, queryClient }: Reader, content: unknown): QueryKey[] {
  const queries = topQueries(source)
  const { list, overview } = v.parse(topContentSchema, content)
  return takeAnswers(queryClient, [list && [queries.list(list), list], [queries.overview(), overview]])
}
