import { m } from '#app/i18n/messages.ts'
import { paths } from '#app/paths.ts'
import type { Bookmark } from '#app/storage/bookmark.ts'
import type { BoardName } from '#sources/news-source.ts'
import { RemovedRow } from './RemovedRow.tsx'
import styles from './Saved.module.css'
import { SavedRow } from './SavedRow.tsx'
import type { Copies } from './use-copies.ts'
import type { Removing } from './use-removed.ts'

interface SavedListProps extends Removing {
  /** In the order in which they are shown, those that were just removed among them. */
  bookmarks: readonly Bookmark[]
  removed: readonly Bookmark[]
  boards: readonly BoardName[]
  copies: Copies['copies']
}

/** Saved articles. One that is removed leaves its place to the way back. */
export function SavedList({ bookmarks, removed, boards, copies, onRemove, onUndo }: SavedListProps) {
  if (bookmarks.length === 0) return null
  return (
    <ul aria-label={m.saved_articles()} className={styles.list}>
      {bookmarks.map((bookmark) => {
        const { board, id } = bookmark
        return (
          <li key={`${board}/${id}`} id={`saved-${board}-${id}`} className={styles.row}>
            {removed.includes(bookmark) ? (
              <RemovedRow bookmark={bookmark} onUndo={onUndo} />
            ) : (
              <SavedRow
                bookmark={bookmark}
                board={boards.find((other) => other.id === board)?.title ?? board}
                copy={copies && (copies.get(paths.article(bookmark)) ?? 'none')}
                onRemove={onRemove}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
