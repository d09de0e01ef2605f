import * as v from 'valibot'
import { removedRowSchema, seriesRefSchema } from './headline.ts'
import { episodeDaySchema, episodeSchema, seriesEntrySchema } from './series-parts.ts'

const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0))

/** The first ten hex digits of the SHA-256 of a file, which tell one state of it from another: `?v=…` in its address. */
const digestSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{10}$/, 'ten hex digits'))

/** Series in one file of the index. */
export const SERIES_INDEX_SIZE = 100

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

/** A row of `series/<key>/<k>.json`: an episode, or the place of one that is no longer in it. */
export const episodeRowSchema = v.union([episodeSchema, removedRowSchema])
export type EpisodeRow = v.InferOutput<typeof episodeRowSchema>

/** `series/<key>/years/<year>.json`: the days of a year that have episodes, the first day first. */
export const episodeDaysSchema = v.array(episodeDaySchema)
