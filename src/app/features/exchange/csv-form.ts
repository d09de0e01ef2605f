import { paths } from '#app/paths.ts'
import type { Bookmark } from '#app/storage/bookmark.ts'
import {
  beginningOf,
  tidyBookmark,
  tidyWords,
  timeOf,
  type BookmarkEntries,
  type BookmarkEntry,
  type Unreadable,
} from './bookmark-entry.ts'
import { readCsv, writeCsv } from './csv.ts'
import type { BookmarksOrigin } from './netscape-write.ts'

/** The columns, in their order. */
const COLUMNS = ['address', 'title', 'folder', 'labels', 'note', 'saved', 'published', 'language'] as const
type Column = (typeof COLUMNS)[number]

/** What other programs call them. */
const OTHER_NAMES: Readonly<Record<string, Column>> = {
  url: 'address',
  link: 'address',
  tags: 'labels',
  notes: 'note',
  created: 'saved',
}

/** Without it, spreadsheets take UTF-8 for something else, and Hangul for nonsense. */
const BYTE_ORDER_MARK = '\uFEFF'

/** Bookmarks as a table. */
export function writeCsvForm(bookmarks: readonly Bookmark[], { home }: BookmarksOrigin): string {
  const rows = bookmarks.map((bookmark) => {
    const { title, folder, labels, note, savedAt, publishedAt, lang } = tidyBookmark(bookmark)
    const address = home + paths.article(bookmark).slice(1)
    const cells = [address, title, joined(folder, ' / '), joined(labels, ', '), note, savedAt]
    return [...cells, publishedAt ?? '', lang ?? ''].map(guarded)
  })
  return BYTE_ORDER_MARK + writeCsv([COLUMNS, ...rows])
}

/**
 * Reads what `writeCsvForm` wrote, and tables with the same columns in any order; only that of the addresses must be there.
 * @returns `null` for a table without one
 */
export function readCsvForm(text: string): BookmarkEntries | null {
  const { records, isCutOff } = readCsv(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text)
  const [head, ...rows] = records
  const columns = head?.fields.map(columnOf) ?? []
  if (!columns.includes('address')) return null
  const entries: BookmarkEntry[] = []
  const unreadable: Unreadable[] = []
  rows.forEach(({ line, fields }, index) => {
    const value = (column: Column) => unguarded(fields[columns.indexOf(column)] ?? '')
    const address = value('address').trim()
    // The last row of a file that is cut off may be half of one.
    if (!URL.canParse(address) || (isCutOff && index === rows.length - 1)) {
      unreadable.push({ at: line, text: beginningOf(fields.join(' ')) })
      return
    }
    const words = tidyWords({
      title: value('title'),
      lang: value('language'),
      publishedAt: value('published'),
      folder: split(value('folder'), '/'),
      labels: split(value('labels'), ','),
      note: value('note'),
    })
    entries.push({ address, savedAt: timeOf(value('saved').trim()), ...words })
  })
  return { entries, unreadable, isCutOff }
}

function columnOf(name: string): Column | null {
  const known = name.trim().toLowerCase()
  return COLUMNS.find((column) => column === known) ?? OTHER_NAMES[known] ?? null
}

/** What makes spreadsheets take a cell for a formula, wide forms included, behind any quotes that guard against it already. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/

/**
 * Keeps a spreadsheet from taking a text for a formula, by a quote before it
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** Undoes `guarded`. */
export function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text
}

/** Several names in one cell; where one has the separator in it, that has a backslash before it. */
function joined(names: readonly string[], separator: string): string {
  const mark = separator.trim()
  return names.map((name) => name.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`)).join(separator)
}

function split(text: string, mark: string): string[] {
  const names = ['']
  for (const [part] of text.matchAll(/\\.|[^]/gsu)) {
    if (part === mark) names.push('')
    else names.push((names.pop() ?? '') + (part.length > 1 && part.startsWith('\\') ? part.slice(1) : part))
  }
  return names
}
