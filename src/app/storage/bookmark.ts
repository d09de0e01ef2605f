import { idSchema } from '#archive/format.ts'
import * as v from 'valibot'
import { momentSchema } from './moment.ts'

/** An article that a reader saved. What it says of the article is what that said when it was saved. */
export const bookmarkSchema = v.object({
  board: v.string(),
  id: idSchema,
  title: v.string(),
  /** Language of the title, BCP 47; `null` where it is not known. */
  lang: v.fallback(v.nullable(v.string()), null),
  /** When the article was published; `null` where that is not recorded. */
  publishedAt: v.fallback(v.nullable(v.string()), null),
  savedAt: momentSchema,
  /** The folders that it is in, from the outside in; empty at the top. */
  folder: v.fallback(v.array(v.string()), []),
  labels: v.fallback(v.array(v.string()), []),
  /** What the reader wrote about it. */
  note: v.fallback(v.string(), ''),
})
export type Bookmark = v.InferOutput<typeof bookmarkSchema>
