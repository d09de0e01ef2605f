import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { fileKeptAt } from '#app/kept-answers.ts'
import { useReader } from '#app/reader.ts'
import { keepArticles } from '#app/save-article.ts'
import { releaseCopies } from '#app/saved-copies.ts'
import type { Bookmark } from '#app/storage/bookmark.ts'
import { listBookmarks, replaceBookmarks } from '#app/storage/bookmarks.ts'
import { announce } from '#app/ui/announcements.ts'
import { articlePath } from '#archive/paths.ts'
import type { BoardName } from '#sources/news-source.ts'
import { useEffect, useRef, useState } from 'react'
import { checkBookmarks, updateBookmarks, type Checked } from './check-bookmarks.ts'
import { CheckFindings } from './CheckFindings.tsx'
import styles from './Saved.module.css'

interface CheckBookmarksProps {
  bookmarks: readonly Bookmark[]
  boards: readonly BoardName[]
}

/** A check that runs, or has run. */
interface Check {
  readonly total: number
  readonly checked: readonly Checked[]
  readonly isRunning: boolean
}

/** Asks the archive what became of the articles that were saved, and offers to bring them up to date. Nothing changes by itself. */
export function CheckBookmarks({ bookmarks, boards }: CheckBookmarksProps) {
  const reader = useReader()
  const { base, source } = reader
  const [check, setCheck] = useState<Check | null>(null)
  const stop = useRef<AbortController | null>(null)

  // A page that was left asks for nothing more.
  useEffect(() => () => stop.current?.abort(), [])

  const begin = async () => {
    const own = new AbortController()
    stop.current = own
    setCheck({ total: bookmarks.length, checked: [], isRunning: true })
    // What was read some minutes ago is asked for again.
    source.forget()
    await checkBookmarks(bookmarks, {
      source,
      signal: own.signal,
      isCopy: ({ board, id }) => fileKeptAt(source.fileUrl(articlePath(board, id))) !== undefined,
      onFound: (bookmark, finding) =>
        setCheck((before) => before && { ...before, checked: [...before.checked, { bookmark, finding }] }),
    })
    setCheck((before) => before && { ...before, isRunning: false })
  }
  const update = (chosen: readonly Checked[]) => {
    const written = replaceBookmarks(base, updateBookmarks(listBookmarks(base), chosen))
    if (written === 'full') {
      announce(m.saved_full())
      return
    }
    announce(m.check_updated({ count: chosen.length, shown: formatNumber(chosen.length) }))
    setCheck(
      (before) => before && { ...before, checked: before.checked.filter((one) => !chosen.includes(one)) },
    )
    const moved = chosen.flatMap(({ finding }) => (finding.kind === 'moved' ? [finding.now] : []))
    void keepArticles(reader, moved, () => undefined).then(() => releaseCopies(base))
  }
  return (
    <section aria-labelledby="check-bookmarks" className={styles.tool}>
      <h2 id="check-bookmarks">{m.check_bookmarks()}</h2>
      <p>{m.check_explained()}</p>
      <p className={styles.toolButtons}>
        {check?.isRunning ? (
          <button type="button" onClick={() => stop.current?.abort()}>
            {m.check_stop()}
          </button>
        ) : (
          <button type="button" onClick={() => void begin()}>
            {m.check_begin()}
          </button>
        )}
        {check?.isRunning && (
          <progress max={check.total} value={check.checked.length} aria-label={m.check_bookmarks()} />
        )}
      </p>
      <p role="status" className={styles.progress}>
        {check && progressOf(check)}
      </p>
      {check && !check.isRunning && (
        <CheckFindings checked={check.checked} boards={boards} onUpdate={update} />
      )}
    </section>
  )
}

/** How often progress is told in words: a tenth at a time is heard, each single one would be noise. */
const STEPS = 10

function progressOf({ checked, isRunning, total }: Check): string {
  const step = Math.max(1, Math.ceil(total / STEPS))
  const done = isRunning ? Math.floor(checked.length / step) * step : checked.length
  if (isRunning) return m.check_progress({ done: formatNumber(done), total: formatNumber(total) })
  const same = checked.filter(({ finding }) => finding.kind === 'same').length
  return same === total
    ? m.check_all_same({ count: total, shown: formatNumber(total) })
    : m.check_some_same({ same: formatNumber(same), total: formatNumber(total) })
}
