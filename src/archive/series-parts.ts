import * as v from 'valibot'
import { daySchema } from './days.ts'
import { boardIdSchema, idSchema } from './format.ts'
import { headlineEntries, seriesRefSchema } from './headline.ts'

/**
 * What the files of series are made of, and what pages show of them as it is: `series-files.ts` has the files themselves, which
 * nothing knows but what writes, checks and reads them.
 */

/** What an index says of a series. */
export const seriesEntrySchema = v.object({
  ...seriesRefSchema.entries,
  /** Readable articles. */
  articles: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The day of its first episode, and of its last; `null` where no episode has one. */
  first: v.nullable(daySchema),
  last: v.nullable(daySchema),
  /** The boards that it stands in. */
  boards: v.array(boardIdSchema),
})
export type SeriesEntry = v.InferOutput<typeof seriesEntrySchema>

/** One episode of a series. No counts: those that are shown must be of one time, and a series does not follow them. */
export const episodeSchema = v.object({
  board: boardIdSchema,
  id: idSchema,
  title: headlineEntries.title,
  lang: headlineEntries.lang,
  author: headlineEntries.author,
  publishedAt: headlineEntries.publishedAt,
  /** The day that its title names, else that of publication. */
  day: v.nullable(daySchema),
})
export type Episode = v.InferOutput<typeof episodeSchema>

/** A day with episodes. */
export const episodeDaySchema = v.object({
  day: daySchema,
  /** The first episode of that day. */
  board: boardIdSchema,
  id: idSchema,
  /** How many that day has. */
  articles: v.pipe(v.number(), v.integer(), v.minValue(1)),
})
export type EpisodeDay = v.InferOutput<typeof episodeDaySchema>
