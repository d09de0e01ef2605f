import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { useReader } from '#app/reader.ts'
import { listBookmarks, replaceBookmarks } from '#app/storage/bookmarks.ts'
import type { ArticleCopy } from '#worker/saved-contract.ts'
import styles from './Saved.module.css'
import type { Copies } from './use-copies.ts'

/**
 * Where nothing is saved and articles are still kept as saved, the list was cleared and they were not: browsers keep the two apart.
 * They can be put back.
 */
export function LostList({ copies }: Pick<Copies, 'copies'>) {
  const { base } = useReader()
  const lost = [...(copies?.values() ?? [])].filter(({ isSaved }) => isSaved)
  if (lost.length === 0) return null
  return (
    <div className={styles.notice}>
      <p>{m.saved_lost({ count: lost.length, shown: formatNumber(lost.length) })}</p>
      <p className={styles.buttons}>
        <button
          type="button"
          onClick={() => replaceBookmarks(base, [...listBookmarks(base), ...lost.map(asBookmark)])}
        >
          {m.saved_bring_back()}
        </button>
      </p>
    </div>
  )
}

/** When it was published is found out when it is checked. */
function asBookmark({ board, id, title, lang, at }: ArticleCopy) {
  return { board, id, title, lang, publishedAt: null, savedAt: at, folder: [], labels: [], note: '' }
}
