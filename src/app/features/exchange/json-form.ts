import { paths } from '#app/paths.ts'
import type { Bookmark } from '#app/storage/bookmark.ts'
import * as v from 'valibot'
import {
  beginningOf,
  tidyBookmark,
  tidyWords,
  timeOf,
  type BookmarkEntries,
  type BookmarkEntry,
} from './bookmark-entry.ts'
import type { BookmarksOrigin } from './netscape-write.ts'

/** What files of this form begin with, and the newest version that this code knows. */
const FORMAT = 'gapan-bookmarks'
const VERSION = 1

/** The whole file. What a version adds, older readers pass over; what they can't, makes a new version. */
const fileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  bookmarks: v.array(v.unknown()),
})

/** One bookmark. Only its address must be there. */
const entrySchema = v.object({
  address: v.pipe(
    v.string(),
    v.check((text) => URL.canParse(text)),
  ),
  title: v.optional(v.string(), ''),
  lang: v.optional(v.nullable(v.string()), null),
  publishedAt: v.optional(v.nullable(v.string()), null),
  savedAt: v.optional(v.nullable(v.string()), null),
  folder: v.optional(v.array(v.string()), []),
  labels: v.optional(v.array(v.string()), []),
  note: v.optional(v.string(), ''),
})

/** Bookmarks as JSON, with everything that is known of them. */
export function writeJson(bookmarks: readonly Bookmark[], { home, siteTitle }: BookmarksOrigin): string {
  const entries = bookmarks.map((bookmark) => {
    const { title, lang, publishedAt, savedAt, folder, labels, note } = tidyBookmark(bookmark)
    const address = home + paths.article(bookmark).slice(1)
    return { address, title, lang, publishedAt, savedAt, folder, labels, note }
  })
  const file = {
    format: FORMAT,
    version: VERSION,
    site: { title: siteTitle, address: home },
    bookmarks: entries,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/**
 * Reads what `writeJson` wrote.
 * @returns why not, where it is not of that form: no JSON (it may be cut off), other JSON, or a version to come
 */
export function readJson(text: string): BookmarkEntries | 'broken' | 'no-bookmarks' | 'newer' {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return 'broken'
  }
  const file = v.safeParse(fileSchema, json)
  if (!file.success) return 'no-bookmarks'
  if (file.output.version > VERSION) return 'newer'
  const entries: BookmarkEntry[] = []
  const unreadable = file.output.bookmarks.flatMap((value, index) => {
    const entry = v.safeParse(entrySchema, value)
    if (!entry.success) return [{ at: index + 1, text: beginningOf(JSON.stringify(value)) }]
    const { address, savedAt } = entry.output
    entries.push({ address, savedAt: timeOf(savedAt), ...tidyWords(entry.output) })
    return []
  })
  return { entries, unreadable, isCutOff: false }
}
