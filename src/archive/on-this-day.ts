import * as v from 'valibot'
import { neighbourSchema } from './article.ts'
import { monthDaySchema } from './calendar.ts'
import { boardIdSchema } from './format.ts'

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(1))

/** How many headlines of each year stand on the page of a day of the year: it grows with the years, and with nothing else. */
export const ON_THIS_DAY_HEADLINES = 5

/** What there was on a day of one year. */
export const yearOnThisDaySchema = v.object({
  year: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999)),
  articles: countSchema,
  /** The boards that had something, in the order of the manifest. */
  boards: v.array(v.object({ board: boardIdSchema, articles: countSchema })),
  /** Some of it, newest first: of each board its last, then of each its last but one, until there are enough. No counts. */
  headlines: v.array(neighbourSchema),
})
export type YearOnThisDay = v.InferOutput<typeof yearOnThisDaySchema>

/** `on/<mm>-<dd>.json`: what was published on a day of the year, over the years and boards, newest year first. */
export const onThisDaySchema = v.array(yearOnThisDaySchema)
export type OnThisDay = v.InferOutput<typeof onThisDaySchema>

/** `on/days.json`: how many articles there are of each day of the year, over the years and boards; days without are not in it. */
export const daysOfYearSchema = v.record(monthDaySchema, countSchema)
export type DaysOfYear = v.InferOutput<typeof daysOfYearSchema>
