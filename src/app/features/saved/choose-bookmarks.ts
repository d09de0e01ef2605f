import type { SavedView } from '#app/saved-address.ts'
import type { Bookmark } from '#app/storage/bookmark.ts'
import { initialsOf } from '#archive/search/initials.ts'
import { foldText } from '#archive/search/terms.ts'

/** The saved articles that a view asks for, in its order, all pages of it. @param locale of whoever reads, by whose alphabet titles are ordered */
export function chooseBookmarks(
  bookmarks: readonly Bookmark[],
  { folder, label, sort, text }: SavedView,
  locale: string,
): Bookmark[] {
  const words = foldText(text).split(/\s+/u).filter(Boolean)
  return bookmarks
    .filter((bookmark) => folder === null || isInFolder(bookmark, folder))
    .filter(({ labels }) => label === null || labels.includes(label))
    .filter((bookmark) => hasWords(bookmark, words))
    .toSorted(orderBy(sort, locale))
}

/** Whether an article is in a folder or in one of its folders; of no folder, whether it is in none. */
export function isInFolder({ folder: own }: Bookmark, folder: readonly string[]): boolean {
  return folder.length === 0 ? own.length === 0 : folder.every((name, depth) => own[depth] === name)
}

/** Whether each word is part of the title, the note, a label or a folder; or is initial consonants of the title. */
function hasWords({ title, note, labels, folder }: Bookmark, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const foldedTitle = foldText(title)
  const text = [foldedTitle, ...[note, ...labels, ...folder].map(foldText)].join('\n')
  const initials = initialsOf(foldedTitle)
  return words.every((word) => text.includes(word) || (INITIALS.test(word) && initials.includes(word)))
}

/** Single consonants as folding leaves them. */
const INITIALS = /^[\u1100-\u1112]+$/u

type Order = (a: Bookmark, b: Bookmark) => number

const newestSaved: Order = (a, b) => byTime(b.savedAt, a.savedAt)

function orderBy(sort: SavedView['sort'], locale: string): Order {
  if (sort === 'saved') return newestSaved
  if (sort === 'published') {
    // What has no date comes last.
    return (a, b) => byTime(b.publishedAt ?? '', a.publishedAt ?? '') || newestSaved(a, b)
  }
  const { compare } = new Intl.Collator(locale, { numeric: true })
  return (a, b) => compare(a.title, b.title) || newestSaved(a, b)
}

/** Times have zones: `09:00+09:00` is before `01:00Z`. */
function byTime(a: string, b: string): number {
  return (Date.parse(a) || 0) - (Date.parse(b) || 0)
}

/** How many of the saved articles have something. */
export interface Counted<T> {
  readonly value: T
  readonly count: number
}

/** The folders that there are, each with how many are in it or in its folders; as a list is read, from the outside in. */
export function foldersOf(bookmarks: readonly Bookmark[], locale: string): Array<Counted<readonly string[]>> {
  const found = new Map<string, readonly string[]>()
  for (const { folder } of bookmarks) {
    for (let depth = 1; depth <= folder.length; depth += 1) {
      const path = folder.slice(0, depth)
      found.set(JSON.stringify(path), path)
    }
  }
  const { compare } = new Intl.Collator(locale, { numeric: true })
  return [...found.values()]
    .toSorted((a, b) => {
      const depth = a.findIndex((name, at) => name !== b[at])
      return depth < 0 ? a.length - b.length : compare(a[depth] ?? '', b[depth] ?? '')
    })
    .map((value) => ({ value, count: bookmarks.filter((bookmark) => isInFolder(bookmark, value)).length }))
}

/** The labels that there are, by the alphabet, each with how many have it. */
export function labelsOf(bookmarks: readonly Bookmark[], locale: string): Array<Counted<string>> {
  const counts = new Map<string, number>()
  for (const label of bookmarks.flatMap(({ labels }) => [...new Set(labels)])) {
    counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  const { compare } = new Intl.Collator(locale, { numeric: true })
  return [...counts].toSorted(([a], [b]) => compare(a, b)).map(([value, count]) => ({ value, count }))
}
