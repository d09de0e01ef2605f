import { headlineEntries } from '#archive/headline.ts'
import type { SearchHit } from '#sources/search.ts'
import * as v from 'valibot'
import { partsOf } from './marked-text.ts'

const { board, id, title, author, publishedAt, views, comments, series, notice, lang, attachments } =
  headlineEntries

/** What a document of the index has of a headline. */
const foundEntries = {
  board,
  id,
  title,
  author,
  publishedAt,
  views,
  comments,
  series,
  notice,
  lang,
  attachments,
}

/** The names of these fields, which are asked for; the body is not among them. */
export const FOUND_FIELDS: readonly string[] = Object.keys(foundEntries)

/** A document as it comes back from a search: its fields, and title and body with what was looked for marked. */
const foundDocumentSchema = v.object({
  ...foundEntries,
  _formatted: v.object({ title: v.string(), body: v.string() }),
})

/** A document that was found; `null` where it is not what `gapan search-export` sends. */
export function readHit(document: unknown): SearchHit | null {
  const result = v.safeParse(foundDocumentSchema, document, { abortEarly: true })
  if (!result.success) return null
  const { _formatted: marked, ...headline } = result.output
  return { headline, title: partsOf(marked.title), excerpt: partsOf(marked.body) }
}
