import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { useReader } from '#app/reader.ts'
import { keepArticles } from '#app/save-article.ts'
import { paths } from '#app/paths.ts'
import type { Bookmark } from '#app/storage/bookmark.ts'
import { useState } from 'react'
import styles from './Saved.module.css'
import type { Copies } from './use-copies.ts'

/** How many of the saved articles can be read without a network, and the way to have the others kept too. */
export function KeepCopies({ bookmarks, copies, ask }: Copies & { bookmarks: readonly Bookmark[] }) {
  const reader = useReader()
  const [left, setLeft] = useState<number | null>(null)
  if (!copies) return null
  const others = bookmarks.filter((bookmark) => copies.get(paths.article(bookmark))?.isSaved !== true)
  const kept = bookmarks.length - others.length
  const keep = async () => {
    setLeft(others.length)
    await keepArticles(reader, others, () => setLeft((before) => before && before - 1))
    setLeft(null)
    ask()
  }
  return (
    <section aria-labelledby="saved-copies" className={styles.tool}>
      <h2 id="saved-copies">{m.copies_of_saved()}</h2>
      <p>
        {others.length === 0
          ? m.copies_all()
          : m.copies_some({ kept: formatNumber(kept), total: formatNumber(bookmarks.length) })}
      </p>
      {(others.length > 0 || left !== null) && (
        <p className={styles.toolButtons}>
          {/* Stays where it is, so that who has pressed it is not left nowhere. */}
          <button
            type="button"
            aria-disabled={left !== null || undefined}
            onClick={() => left ?? void keep()}
          >
            {m.copies_keep({ shown: formatNumber(others.length) })}
          </button>
        </p>
      )}
      <p role="status" className={styles.progress}>
        {left !== null && m.copies_left({ shown: formatNumber(left) })}
      </p>
    </section>
  )
}
