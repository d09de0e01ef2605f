import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { dropAside, readAside } from '#app/storage/bookmarks.ts'
import styles from './Saved.module.css'
import { useBookmarkStorage } from './use-bookmarks.ts'

/** Says what is wrong with how saved articles are stored here; nothing where all is well. */
export function StorageNotice() {
  const { isBlocked, unread, aside } = useBookmarkStorage()
  if (!isBlocked && unread === 0 && aside.length === 0) return null
  return (
    <div className={styles.notice}>
      {isBlocked && <p>{m.saved_blocked()}</p>}
      {unread > 0 && <p>{m.saved_unread({ count: unread, shown: formatNumber(unread) })}</p>}
      {aside.map((key) => (
        <div key={key}>
          <p>{m.saved_aside()}</p>
          <p className={styles.buttons}>
            <a href={fileOf(readAside(key) ?? '')} download="saved.txt">
              {m.saved_aside_keep()}
            </a>
            <button type="button" onClick={() => dropAside(key)}>
              {m.saved_aside_drop()}
            </button>
          </p>
        </div>
      ))}
    </div>
  )
}

/** The address of a file with a text. */
function fileOf(text: string): string {
  return `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`
}
