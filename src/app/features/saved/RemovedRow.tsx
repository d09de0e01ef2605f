import { m } from '#app/i18n/messages.ts'
import type { Bookmark } from '#app/storage/bookmark.ts'
import styles from './Saved.module.css'

interface RemovedRowProps {
  bookmark: Bookmark
  onUndo: (bookmark: Bookmark) => void
}

/** Whoever removed it stands where it was, and can undo it with the next press. */
function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus()
}

/** What is left of an article that was just removed. */
export function RemovedRow({ bookmark, onUndo }: RemovedRowProps) {
  return (
    <div className={styles.removed}>
      <p>{m.saved_removed({ title: bookmark.title === '' ? m.untitled() : bookmark.title })}</p>
      <button type="button" ref={takeFocus} onClick={() => onUndo(bookmark)}>
        {m.undo()}
      </button>
    </div>
  )
}
