import * as v from 'valibot'

/** The version of the archive format that this code writes and reads in full. */
export const FORMAT_VERSION = 1

/** Headlines in one list chunk. A chunk that holds this many is sealed. */
export const CHUNK_SIZE = 100

/** Headlines on one permanent page. Divides `CHUNK_SIZE`, so a page never needs two chunks. */
export const PAGE_SIZE = 25

/** What a board is called in addresses and file names. */
export const boardIdSchema = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_]{1,40}$/, 'a board id has 1 to 40 of A-Z a-z 0-9 _'),
)

/** The number of an article or comment. Unique within its board, never reused. */
export const idSchema = v.pipe(v.number(), v.integer(), v.minValue(1))

/** A number in an address, only as we write it ourselves, so that each page has one address; `null` for anything else. */
export function parseId(text: string | undefined | null): number | null {
  return typeof text === 'string' && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
}

/** A point in time, ISO 8601 with seconds and an offset: `2010-03-26T07:30:00+09:00`. */
export const timeSchema = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/,
    'a time looks like 2010-03-26T07:30:00+09:00',
  ),
  // Date.parse takes 31 February for 2 March, so the day is compared besides.
  v.check(
    (text) =>
      !Number.isNaN(Date.parse(text)) &&
      new Date(text.slice(0, 10)).getUTCDate() === Number(text.slice(8, 10)),
    'this time does not exist',
  ),
)

/** How often something was counted. `null` means that it was not recorded, which is not 0. */
export const countSchema = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)))

/** A BCP 47 language tag, or `null` where the language is unknown. */
export const languageSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'a language tag looks like ko or en-GB'),
)

/** A text in several languages, by language tag: `{"ko": "…", "en": "…"}`. */
export const localizedTextSchema = v.record(languageSchema, v.string())
export type LocalizedText = v.InferOutput<typeof localizedTextSchema>

/**
 * The first segments of the reader's own addresses, and the names of a published site's own pages: a board of such a name
 * could not be reached.
 */
export const RESERVED_BOARD_IDS: ReadonlySet<string> = new Set([
  '404',
  'about',
  'archive',
  'assets',
  'bbs',
  'index',
  'on',
  'saved',
  'search',
  'series',
  'top',
])

/**
 * What a file says of its version, in words that a person can act on.
 * @returns `null` when this code can read it in full.
 */
export function describeVersionProblem(formatVersion: unknown): string | null {
  if (formatVersion === FORMAT_VERSION) return null
  if (typeof formatVersion === 'number' && formatVersion > FORMAT_VERSION) {
    return `Format version ${formatVersion}; this reader knows ${FORMAT_VERSION}. Update the reader.`
  }
  return `No format version that this reader knows (found ${JSON.stringify(formatVersion) ?? 'none'}, expected ${FORMAT_VERSION}). Import it again.`
}
