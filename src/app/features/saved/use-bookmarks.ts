import { useReader } from '#app/reader.ts'
import type { Bookmark } from '#app/storage/bookmark.ts'
import {
  bookmarkStorage,
  listBookmarks,
  subscribeBookmarks,
  type BookmarkStorage,
} from '#app/storage/bookmarks.ts'
import { useSyncExternalStore } from 'react'

/** All that was saved of this site, as it changes here and in other tabs. */
export function useBookmarks(): readonly Bookmark[] {
  const { base } = useReader()
  return useSyncExternalStore(subscribeBookmarks, () => listBookmarks(base))
}

/** What is to be said of how it is stored. */
export function useBookmarkStorage(): BookmarkStorage {
  const { base } = useReader()
  return useSyncExternalStore(subscribeBookmarks, () => bookmarkStorage(base))
}
