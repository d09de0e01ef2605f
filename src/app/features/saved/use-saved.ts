import { useReader } from '#app/reader.ts'
import { findBookmark, subscribeBookmarks } from '#app/storage/bookmarks.ts'
import type { ArticleRef } from '#sources/news-source.ts'
import { useSyncExternalStore } from 'react'

/** Whether an article is saved, as that changes here and in other tabs. */
export function useSaved(article: ArticleRef): boolean {
  const { base } = useReader()
  return useSyncExternalStore(subscribeBookmarks, () => findBookmark(base, article) !== null)
}
