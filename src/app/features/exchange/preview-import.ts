import type { Bookmark } from '#app/storage/bookmark.ts'
import { addressTarget } from './address-target.ts'
import type { BookmarkEntries, BookmarkEntry, Unreadable } from './bookmark-entry.ts'
import { changedParts, mergeBookmarks, type ChangedPart } from './merge-bookmarks.ts'

/** A bookmark that an import changes. */
export interface ChangedBookmark {
  readonly before: Bookmark
  readonly after: Bookmark
  /** What it changes, at least one. */
  readonly parts: readonly ChangedPart[]
}

/** What importing a file would do. */
export interface ImportPreview {
  readonly added: readonly Bookmark[]
  readonly changed: readonly ChangedBookmark[]
  /** Those that are there already, as they are in the file. */
  readonly same: readonly Bookmark[]
  /** How many more times the file has an article that it has. */
  readonly repeated: number
  /** Pages of this site that are no articles: only articles can be saved. */
  readonly otherPages: readonly BookmarkEntry[]
  /** What is not of this site. */
  readonly elsewhere: readonly BookmarkEntry[]
  readonly unreadable: readonly Unreadable[]
  /** The bookmarks as they would be: those that were there in their order, then the new ones in that of the file. */
  readonly result: readonly Bookmark[]
}

/** What a preview needs to know of the site. */
export interface ImportSite {
  /** Where the site stands, and where the board stood: addresses in full, with a slash at their end. */
  readonly homes: readonly string[]
  /** When an article that has no time in the file is said to be saved. */
  readonly now: string
  /** What the page of an article has in its title behind the headline, by its board: browsers make bookmarks of it. */
  readonly titleEnding?: (board: string) => string
}

/** Finds out what importing a file would do. Changes nothing. */
export function previewImport(
  current: readonly Bookmark[],
  file: BookmarkEntries,
  { homes, now, titleEnding }: ImportSite,
): ImportPreview {
  const fromFile = new Map<string, Bookmark>()
  const otherPages: BookmarkEntry[] = []
  const elsewhere: BookmarkEntry[] = []
  let repeated = 0
  for (const entry of file.entries) {
    const target = addressTarget(entry.address, homes)
    if (target.kind === 'article') {
      const bookmark = bookmarkOf(entry, target.article, now, titleEnding?.(target.article.board))
      const known = fromFile.get(keyOf(bookmark))
      if (known) repeated++
      fromFile.set(keyOf(bookmark), known ? mergeBookmarks(known, bookmark) : bookmark)
    } else (target.kind === 'other-page' ? otherPages : elsewhere).push(entry)
  }

  const changed: ChangedBookmark[] = []
  const same: Bookmark[] = []
  const kept = current.map((before) => {
    const other = fromFile.get(keyOf(before))
    if (!other) return before
    fromFile.delete(keyOf(before))
    const after = mergeBookmarks(before, other)
    const parts = changedParts(before, after)
    if (parts.length === 0) same.push(before)
    else changed.push({ before, after, parts })
    return after
  })
  const added = [...fromFile.values()]
  const { unreadable } = file
  return { added, changed, same, repeated, otherPages, elsewhere, unreadable, result: [...kept, ...added] }
}

/**
 * Takes back what an import did, and nothing else: what has been saved, changed or removed since stays so.
 * @param current the bookmarks as they are now
 */
export function undoImport(current: readonly Bookmark[], { added, changed }: ImportPreview): Bookmark[] {
  const before = new Map(changed.map((change) => [keyOf(change.after), change]))
  const isAdded = new Map(added.map((bookmark) => [keyOf(bookmark), bookmark]))
  return current.flatMap((bookmark) => {
    const addition = isAdded.get(keyOf(bookmark))
    if (addition && isSame(addition, bookmark)) return []
    const change = before.get(keyOf(bookmark))
    return change && isSame(change.after, bookmark) ? [change.before] : [bookmark]
  })
}

function bookmarkOf(
  entry: BookmarkEntry,
  { board, id }: Pick<Bookmark, 'board' | 'id'>,
  now: string,
  titleEnding = '',
): Bookmark {
  const { lang, publishedAt, savedAt, folder, labels, note } = entry
  const isWhole = titleEnding === '' || !entry.title.endsWith(titleEnding)
  const title = isWhole ? entry.title : entry.title.slice(0, -titleEnding.length)
  return { board, id, title, lang, publishedAt, savedAt: savedAt ?? now, folder, labels, note }
}

function keyOf({ board, id }: Pick<Bookmark, 'board' | 'id'>): string {
  return `${board}/${id}`
}

function isSame(one: Bookmark, other: Bookmark): boolean {
  return changedParts(one, other).length === 0 && JSON.stringify(one.folder) === JSON.stringify(other.folder)
}
