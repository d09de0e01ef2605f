import * as v from 'valibot'
import { chunkRunsSchema } from './chunk-runs.ts'
import { boardIdSchema, languageSchema, localizedTextSchema, timeSchema } from './format.ts'
import { searchChoiceSchema } from './search/choice.ts'

const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0))

/** What the archive says of the site that it was made from. */
export const siteSchema = v.object({
  title: v.pipe(v.string(), v.minLength(1)),
  /** The languages of its content, most common first. */
  languages: v.pipe(v.array(languageSchema), v.minLength(1)),
  description: localizedTextSchema,
  /** Shown before everything else on every page, in the reader's language. */
  disclaimer: localizedTextSchema,
  copyright: localizedTextSchema,
  /** An SPDX expression or a sentence; `null` where nobody stated one. */
  license: v.nullable(v.string()),
  /** Where the board stood, without a slash at its end; `null` where that is not known. */
  url: v.nullable(v.string()),
})
export type Site = v.InferOutput<typeof siteSchema>

/** What a board holds of one year. */
export const yearSchema = v.object({
  articles: wholeNumber,
  /** The chunks that hold them, as `[first, last]` runs. */
  chunks: v.array(v.tuple([wholeNumber, wholeNumber])),
})

export const boardSchema = v.object({
  id: boardIdSchema,
  title: v.string(),
  /** Readable articles: rows that are not taken down. */
  articles: wholeNumber,
  /** Rows in the chunks, those that were taken down included. Page and chunk numbers follow from it. */
  rows: wholeNumber,
  /** Published comments. */
  comments: wholeNumber,
  /** By year of publication (four digits). Undated articles are in none. */
  years: v.record(v.pipe(v.string(), v.regex(/^\d{4}$/)), yearSchema),
  /** In the order in which the board shows them. */
  categories: v.array(v.string()),
  /** Pinned headlines; where there are any, `headlines/<board>/notices.json` holds them. */
  notices: wholeNumber,
  /** The publication time of the newest article. */
  newestAt: v.nullable(timeSchema),
  /** Revisions of chunks whose content changed after they were first written. */
  revisions: chunkRunsSchema,
  /** Revisions of the files of newer counts; a chunk that no run names has none. */
  counts: chunkRunsSchema,
})
export type Board = v.InferOutput<typeof boardSchema>

/** `archive.json`: the one file that changes with every import, and names all others. */
export const manifestSchema = v.object({
  formatVersion: v.literal(1),
  site: siteSchema,
  /** When the data was taken from its source. Every count that the archive shows is of this time. */
  capturedAt: timeSchema,
  chunkSize: v.literal(100),
  pageSize: v.literal(25),
  boards: v.array(boardSchema),
  /** Boards that were removed: if one comes back, its revisions begin with this number, so that none is used twice. */
  retired: v.exactOptional(v.record(boardIdSchema, wholeNumber)),
  /** How the headlines that are related by their text were found; missing where none were looked for. */
  related: v.exactOptional(
    v.object({
      /** Raised when other rules find others: then all are found anew. */
      method: wholeNumber,
      /** How many articles there were when those of all were last found; at twice as many they are found anew. */
      articles: wholeNumber,
    }),
  ),
  /** What finds articles by their text; missing where nothing does. */
  search: v.exactOptional(searchChoiceSchema),
})
export type Manifest = v.InferOutput<typeof manifestSchema>
