import type { CameFrom } from '#app/links/ListContext.tsx'
import { boardIdSchema, idSchema, languageSchema } from '#archive/format.ts'
import type { ArticleRef } from '#sources/news-source.ts'
import * as v from 'valibot'

/** An address of the reader; one that a browser would take for another host's is none. */
const addressSchema = v.pipe(v.string(), v.regex(/^\/(?![/\\])/))

const entrySchema = v.object({
  board: boardIdSchema,
  id: idSchema,
  title: v.string(),
  lang: v.fallback(v.nullable(languageSchema), null),
})

const stateSchema = v.object({
  list: v.object({
    kind: v.picklist(['board', 'date', 'front', 'saved', 'search', 'series', 'top']),
    name: v.string(),
    named: v.optional(v.string()),
    address: addressSchema,
    before: v.optional(v.nullable(addressSchema), null),
    after: v.optional(v.nullable(addressSchema), null),
    entries: v.array(entrySchema),
    place: v.number(),
  }),
})

/**
 * The list that the reader of an article came from.
 * @param state what the browser kept with the entry of its history: nobody vouches for it
 * @returns `null` where there is none, or one in which the article does not stand where it should
 */
export function readCameFrom(state: unknown, { board, id }: ArticleRef): CameFrom | null {
  const result = v.safeParse(stateSchema, state)
  if (!result.success) return null
  const { list } = result.output
  const entry = list.entries[list.place]
  return entry?.board === board && entry.id === id ? list : null
}
