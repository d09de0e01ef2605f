import { useReader } from '#app/reader.ts'
import { saveAgain, unsave } from '#app/save-article.ts'
import type { Bookmark } from '#app/storage/bookmark.ts'
import { useState } from 'react'

/** What is removed from the list, and how it comes back. */
export interface Removing {
  readonly onRemove: (bookmark: Bookmark) => void
  readonly onUndo: (bookmark: Bookmark) => void
}

/**
 * Keeps what was removed on this page in mind, so that it can be undone where it stood.
 * @param bookmarks what is saved: what has come back, here or otherwise, is removed no longer
 */
export function useRemoved(
  bookmarks: readonly Bookmark[],
): Removing & { readonly removed: readonly Bookmark[] } {
  const reader = useReader()
  const [noted, setNoted] = useState<readonly Bookmark[]>([])
  const isSaved = ({ board, id }: Bookmark) =>
    bookmarks.some((bookmark) => bookmark.board === board && bookmark.id === id)
  return {
    removed: noted.filter((bookmark) => !isSaved(bookmark)),
    onRemove: (bookmark) => {
      if (unsave(reader, bookmark)) setNoted([...noted.filter((other) => !isSaved(other)), bookmark])
    },
    onUndo: (bookmark) => saveAgain(reader, bookmark),
  }
}
