import * as v from 'valibot'
import { boardIdSchema } from './format.ts'
import { headlineSchema, seriesRefSchema } from './headline.ts'

/** `front.json`: what the front page shows, so that it needs one file and not one a board. */
export const frontSchema = v.object({
  /** The newest headlines of each board, newest first. */
  newest: v.array(v.object({ board: boardIdSchema, headlines: v.array(headlineSchema) })),
  /** The most viewed articles of all boards, of all time. */
  mostViewed: v.array(headlineSchema),
  /** Series with their newest headline, the one that was continued last first. */
  series: v.array(
    v.object({
      series: seriesRefSchema,
      articles: v.pipe(v.number(), v.integer(), v.minValue(1)),
      newest: headlineSchema,
    }),
  ),
})
export type Front = v.InferOutput<typeof frontSchema>

/** Newest headlines of a board on the front page. */
export const FRONT_NEWEST = 6
export const FRONT_MOST_VIEWED = 10
export const FRONT_SERIES = 8
