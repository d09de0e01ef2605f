import { m } from '#app/i18n/messages.ts'
import type { Reader } from '#app/reader.ts'
import type { Bookmark } from '#app/storage/bookmark.ts'
import { findBookmark, putBookmark, removeBookmark, type BookmarkWrite } from '#app/storage/bookmarks.ts'
import { announce } from '#app/ui/announcements.ts'
import type { ArticleRef } from '#sources/news-source.ts'

/** What is to be known of an article to save it. */
export type SavableArticle = Pick<Bookmark, 'board' | 'id' | 'title' | 'lang' | 'publishedAt'>

/** What was removed while this page is open, with what its reader wrote of it: saving it again brings that back. */
const removed = new Map<string, Bookmark>()

const keyOf = (base: string, { board, id }: ArticleRef) => `${base}${board}/${id}`

/** Saves an article, or removes it where it is saved, and says so. */
export function toggleSaved(reader: Reader, article: SavableArticle): void {
  const { base } = reader
  const saved = findBookmark(base, article)
  if (saved) {
    unsave(reader, saved)
    return
  }
  const { board, id, title, lang, publishedAt } = article
  const before = removed.get(keyOf(base, article))
  if (before) {
    saveAgain(reader, before)
    return
  }
  const savedAt = new Date().toISOString()
  const bookmark = { board, id, title, lang, publishedAt, savedAt, folder: [], labels: [], note: '' }
  say(putBookmark(base, bookmark), m.saved_now())
}

/** Saves an article again that was removed on this page, as it was, and says so. */
export function saveAgain({ base }: Reader, bookmark: Bookmark): void {
  say(putBookmark(base, bookmark), m.saved_again({ title: bookmark.title }))
}

/** Removes an article that was saved, and says so. @returns whether it is removed */
export function unsave({ base }: Reader, bookmark: Bookmark): boolean {
  const written = removeBookmark(base, bookmark)
  if (written !== 'full') removed.set(keyOf(base, bookmark), bookmark)
  say(written, m.saved_removed({ title: bookmark.title }), m.saved_removed({ title: bookmark.title }))
  return written !== 'full'
}

/** Changes what was saved of an article, and says so. @returns whether it is changed */
export function changeSaved({ base }: Reader, bookmark: Bookmark): boolean {
  const written = putBookmark(base, bookmark)
  say(written, m.saved_changed())
  return written !== 'full'
}

function say(written: BookmarkWrite, done: string, whereBlocked = m.saved_blocked()): void {
  announce({ kept: done, blocked: whereBlocked, full: m.saved_full() }[written])
}
