import * as v from 'valibot'
import { searchNameSchema } from './search-name.ts'

/** What finds the articles of an archive, as its manifest names it. Another engine joins here. */
export type SearchChoice = StaticChoice | MeilisearchChoice | UnknownChoice

/** The index of files in the archive itself. */
export const staticChoiceSchema = v.object({
  engine: v.literal('static'),
  /** The name of the index: `search/<name>.json` tells all of it. */
  index: searchNameSchema,
})
export type StaticChoice = v.InferOutput<typeof staticChoiceSchema>

/** A Meilisearch server that has been sent the articles (`gapan search-export`). */
export const meilisearchChoiceSchema = v.object({
  engine: v.literal('meilisearch'),
  /** Address of the server, without a slash at its end. */
  url: v.pipe(v.string(), v.check(isServerAddress, 'an http or https address')),
  index: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,400}$/, 'the name of an index')),
  /** A key that can do nothing but search; everybody can read it. */
  key: v.pipe(v.string(), v.regex(/^[\x21-\x7E]{1,2000}$/, 'a key that can search')),
})
export type MeilisearchChoice = v.InferOutput<typeof meilisearchChoiceSchema>

const KNOWN_ENGINES: ReadonlySet<unknown> = new Set([
  staticChoiceSchema.entries.engine.literal,
  meilisearchChoiceSchema.entries.engine.literal,
])

/** An engine of a newer program: an archive can be read without it, only not searched. */
const unknownChoiceSchema = v.pipe(
  v.object({
    engine: v.pipe(
      v.string(),
      v.check((engine) => !KNOWN_ENGINES.has(engine)),
    ),
  }),
  v.transform(() => ({ engine: 'unknown' }) as const),
)
type UnknownChoice = v.InferOutput<typeof unknownChoiceSchema>

export const searchChoiceSchema = v.union([staticChoiceSchema, meilisearchChoiceSchema, unknownChoiceSchema])

/** Whether an address can be that of a server which the reader's pages may ask: its origin goes into their policy. */
function isServerAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, origin, pathname } = new URL(text)
  return ['http:', 'https:'].includes(protocol) && text === (pathname === '/' ? origin : origin + pathname)
}
