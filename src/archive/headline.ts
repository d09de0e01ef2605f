import * as v from 'valibot'
import { boardIdSchema, countSchema, idSchema, languageSchema, timeSchema } from './format.ts'

/** The series that a headline belongs to: articles that share a bracket prefix. */
export const seriesRefSchema = v.object({
  /** Part of the series' address: lower-case letters and digits of any script, joined by `-`. */
  slug: v.pipe(v.string(), v.minLength(1)),
  /** The words within the brackets, as the first of them wrote it. */
  name: v.pipe(v.string(), v.minLength(1)),
})
export type SeriesRef = v.InferOutput<typeof seriesRefSchema>

/** The counts that change without the content changing. */
export const countsEntries = {
  views: countSchema,
  recommendations: countSchema,
  /** Comments that are published in the archive. */
  comments: v.pipe(v.number(), v.integer(), v.minValue(0)),
}

export const headlineEntries = {
  board: boardIdSchema,
  id: idSchema,
  /** Plain text. Markup in it is text. */
  title: v.string(),
  author: v.nullable(v.string()),
  publishedAt: v.nullable(timeSchema),
  ...countsEntries,
  category: v.nullable(v.string()),
  series: v.nullable(seriesRefSchema),
  /** Pinned by the board's editors. */
  notice: v.boolean(),
  lang: v.nullable(languageSchema),
  hasImages: v.boolean(),
  /** How many attachments the article has. */
  attachments: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The first words of the body, plain text, at most 160 characters. */
  lead: v.string(),
}

/** One row of a list. */
export const headlineSchema = v.object(headlineEntries)
export type Headline = v.InferOutput<typeof headlineSchema>

/** The place of an article that was taken down: it keeps its number, so that no list shifts. */
export const removedRowSchema = v.object({ board: boardIdSchema, id: idSchema, removed: v.literal(true) })
export type RemovedRow = v.InferOutput<typeof removedRowSchema>

/** A row of a chunk: a headline, or the place of one that was taken down. */
export const chunkRowSchema = v.union([headlineSchema, removedRowSchema])
export type ChunkRow = v.InferOutput<typeof chunkRowSchema>

/** `headlines/<board>/<k>.json`: rows `100k` to `100k + 99` of a board, oldest first. */
export const chunkSchema = v.array(chunkRowSchema)

export function isHeadline(row: ChunkRow): row is Headline {
  return !('removed' in row)
}
