import * as v from 'valibot'
import { neighbourSchema } from './article.ts'
import { boardIdSchema } from './format.ts'

/** What lists of the most counted go by. */
export const TOP_BY = ['views', 'recommendations', 'comments'] as const
export type TopBy = (typeof TOP_BY)[number]

/** Articles in one list. */
export const TOP_SIZE = 100

/** Which articles a list is of: all of the site, those that were published in a year (four digits), or those of a board. */
export type TopScope =
  | { readonly of: 'all' }
  | { readonly of: 'year'; readonly year: string }
  | { readonly of: 'board'; readonly board: string }

/** An article with what was counted. */
export const topRowSchema = v.object({
  ...neighbourSchema.entries,
  /** How often it was viewed or recommended, or how many comments it has, when the archive was captured. */
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
})
export type TopRow = v.InferOutput<typeof topRowSchema>

/** `top/<by>/….json`: the articles with the highest counts, highest first; of equal ones the earlier. */
export const topListSchema = v.pipe(v.array(topRowSchema), v.minLength(1), v.maxLength(TOP_SIZE))

const listsSchema = v.object({
  /** Years of publication of which there is a list, oldest first. */
  years: v.array(v.pipe(v.string(), v.regex(/^\d{4}$/))),
  /** Boards of which there is one, in the order of the manifest; where there is any, there is one of all. */
  boards: v.array(boardIdSchema),
})
export type TopLists = v.InferOutput<typeof listsSchema>

/** `top/index.json`: which lists there are. Where nothing was counted, there is none. */
export const topIndexSchema = v.object({
  views: listsSchema,
  recommendations: listsSchema,
  comments: listsSchema,
} satisfies Record<TopBy, unknown>)
export type TopIndex = v.InferOutput<typeof topIndexSchema>

/** Where a list lies in an archive. */
export function topPath(by: TopBy, scope: TopScope): string {
  switch (scope.of) {
    case 'all':
      return `top/${by}/all.json`
    case 'year':
      return `top/${by}/years/${scope.year}.json`
    case 'board':
      return `top/${by}/boards/${scope.board}.json`
  }
}

/** Whether there is a list. */
export function hasTop(index: TopIndex, by: TopBy, scope: TopScope): boolean {
  const { years, boards } = index[by]
  switch (scope.of) {
    case 'all':
      return boards.length > 0
    case 'year':
      return years.includes(scope.year)
    case 'board':
      return boards.includes(scope.board)
  }
}

/** All lists that there are: of everything, of the years, of the boards. */
export function* topScopes({ years, boards }: TopLists): Generator<TopScope> {
  if (boards.length > 0) yield { of: 'all' }
  for (const year of years) yield { of: 'year', year }
  for (const board of boards) yield { of: 'board', board }
}
