import * as v from 'valibot'
import { daySchema } from './days.ts'
import { boardIdSchema, idSchema } from './format.ts'
import { headlineEntries, removedRowSchema, seriesRefSchema } from './headline.ts'

const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0))

/** The first ten hex digits of the SHA-256 of a file, which tell one state of it from another: `?v=…` in its address. */
const digestSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{10}$/, 'ten hex digits'))

/** Series in one file of the index. */
export const SERIES_INDEX_SIZE = 100

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

/** `series/index/<k>.json`: series in the order of their slugs. */
export const seriesEntriesSchema = v.array(seriesEntrySchema)

/** `series/index.json` */
export const seriesIndexSchema = v.object({
  /** How many series there are. */
  series: wholeNumber,
  /** The digests of the files of the index, in their order. */
  chunks: v.array(digestSchema),
})

/** `series/<key>/series.json` */
export const seriesSchema = v.object({
  ...seriesEntrySchema.entries,
  /** Rows in its chunks, those that were taken down included. */
  rows: wholeNumber,
  /** By year of its episodes' days. Episodes without a day are in none. */
  years: v.record(
    v.pipe(v.string(), v.regex(/^\d{4}$/)),
    v.object({ articles: wholeNumber, days: wholeNumber, digest: digestSchema }),
  ),
  /** The digests of its chunks, in their order. */
  chunks: v.array(digestSchema),
})
export type SeriesFile = v.InferOutput<typeof seriesSchema>

/** `series/<key>/series.json` of a slug whose series has another now. */
export const seriesAliasSchema = v.object({
  slug: seriesRefSchema.entries.slug,
  alias: seriesRefSchema.entries.slug,
})

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

/** A row of `series/<key>/<k>.json`: an episode, or the place of one that is no longer in it. */
export const episodeRowSchema = v.union([episodeSchema, removedRowSchema])
export type EpisodeRow = v.InferOutput<typeof episodeRowSchema>

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

/** `series/<key>/years/<year>.json`: the days of a year that have episodes, the first day first. */
export const episodeDaysSchema = v.array(episodeDaySchema)
