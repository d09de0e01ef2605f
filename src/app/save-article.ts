import { m } from '#app/i18n/messages.ts'
import type { Reader } from '#app/reader.ts'
import type { Bookmark } from '#app/storage/bookmark.ts'
import { findBookmark, putBookmark, removeBookmark, type BookmarkWrite } from '#app/storage/bookmarks.ts'
import { announce } from '#app/ui/announcements.ts'
import type { ArticleRef } from '#sources/news-source.ts'
import { keepCopy, releaseCopies } from './saved-copies.ts'

/** What is to be known of an article to save it. */
export type SavableArticle = Pick<Bookmark, 'board' | 'id' | 'title' | 'lang' | 'publishedAt'>

/** What was removed while this page is open, with what its reader wrote of it: saving it again brings that back. */
const removed = new Map<string, Bookmark>()

const keyOf = (base: string, { board, id }: ArticleRef) => `${base}${board}/${id}`

/** Saves an article, or removes it where it is saved, and says so. */
export function toggleSaved(reader: Reader, article: SavableArticle): void {
  const { base } = reader
  const saved = findBookmark(base, article)
  const before = removed.get(keyOf(base, article))
  if (saved) unsave(reader, saved)
  else if (before) saveAgain(reader, before)
  else {
    const { board, id, title, lang, publishedAt } = article
    const savedAt = new Date().toISOString()
    const bookmark = { board, id, title, lang, publishedAt, savedAt, folder: [], labels: [], note: '' }
    save(reader, bookmark, m.saved_now())
  }
}

/** Saves an article again that was removed on this page, as it was, and says so. */
export function saveAgain(reader: Reader, bookmark: Bookmark): void {
  save(reader, bookmark, m.saved_again({ title: titleOf(bookmark) }))
}

/** Removes an article that was saved, and says so. @returns whether it is removed */
export function unsave({ base }: Reader, bookmark: Bookmark): boolean {
  const written = removeBookmark(base, bookmark)
  const done = m.saved_removed({ title: titleOf(bookmark) })
  say(written, done, done)
  if (written === 'full') return false
  removed.set(keyOf(base, bookmark), bookmark)
  void releaseCopies(base)
  return true
}

/** Changes what was saved of an article, and says so. @returns whether it is changed */
export function changeSaved({ base }: Reader, bookmark: Bookmark): boolean {
  const written = putBookmark(base, bookmark)
  say(written, m.saved_changed())
  return written !== 'full'
}

/** Keeps saved articles that are not kept yet, one after the other. @param onKept told of each, however it went */
export async function keepArticles(
  reader: Reader,
  articles: readonly ArticleRef[],
  onKept: () => void,
): Promise<void> {
  for (const article of articles) {
    await keep(reader, article).catch(() => undefined)
    onKept()
  }
}

function save(reader: Reader, bookmark: Bookmark, done: string): void {
  const written = putBookmark(reader.base, bookmark)
  say(written, done)
  // Reading it without a network is more than was promised; where it can't be kept, the page of saved articles tells.
  if (written === 'kept') void keep(reader, bookmark).catch(() => undefined)
}

/** Has an article kept for reading without a network, and completes what is not known of it. */
async function keep(reader: Reader, ref: ArticleRef): Promise<void> {
  const { base, queries, queryClient } = reader
  const article = await queryClient.query(queries.article({ board: ref.board, id: ref.id }))
  const bookmark = findBookmark(base, ref)
  if (!bookmark) return
  const { publishedAt, lang } = article
  if (bookmark.publishedAt === null && publishedAt !== null) {
    putBookmark(base, { ...bookmark, publishedAt, lang: bookmark.lang ?? lang })
  }
  if ((await keepCopy(ref)) === 'full') announce(m.saved_copy_full())
}

function titleOf({ title }: Bookmark): string {
  return title === '' ? m.untitled() : title
}

function say(written: BookmarkWrite, done: string, whereBlocked = m.saved_blocked()): void {
  announce({ kept: done, blocked: whereBlocked, full: m.saved_full() }[written])
}
