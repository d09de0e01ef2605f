import * as v from 'valibot'

/** A time as bookmarks have it: ISO 8601 with its zone. */
const timeSchema = v.pipe(v.string(), v.isoTimestamp())

/** An article that a reader saved. What it says of the article is what that said when it was saved. */
export const bookmarkSchema = v.object({
  board: v.string(),
  id: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  title: v.string(),
  /** Language of the title, BCP 47; `null` where it is not known. */
  lang: v.fallback(v.nullable(v.string()), null),
  /** When the article was published; `null` where that is not recorded. */
  publishedAt: v.fallback(v.nullable(v.string()), null),
  savedAt: timeSchema,
  /** The folders that it is in, from the outside in; empty at the top. */
  folder: v.fallback(v.array(v.string()), []),
  labels: v.fallback(v.array(v.string()), []),
  /** What the reader wrote about it. */
  note: v.fallback(v.string(), ''),
})
export type Bookmark = v.InferOutput<typeof bookmarkSchema>
