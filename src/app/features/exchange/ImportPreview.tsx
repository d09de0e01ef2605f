import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { useReader } from '#app/reader.ts'
import { listBookmarks, subscribeBookmarks } from '#app/storage/bookmarks.ts'
import { useMemo, useState, useSyncExternalStore } from 'react'
import styles from './Exchange.module.css'
import type { ChangedPart } from './merge-bookmarks.ts'
import { previewImport, type ImportSite } from './preview-import.ts'
import { PreviewPart, type PreviewRow } from './PreviewPart.tsx'
import type { BookmarkFile } from './read-bookmark-file.ts'

const PARTS: Readonly<Record<ChangedPart, () => string>> = {
  title: m.exchange_part_title,
  lang: m.exchange_part_lang,
  publishedAt: m.exchange_part_published_at,
  savedAt: m.exchange_part_saved_at,
  labels: m.exchange_part_labels,
  note: m.exchange_part_note,
}

interface ImportPreviewProps {
  file: BookmarkFile
  /** It was tried, and there was no room. */
  isFull: boolean
  site: Omit<ImportSite, 'now'>
  /** @returns whether it has been done */
  onImport: () => boolean
}

/** What an import would do, all of it, and the button that does it. */
export function ImportPreview({ file, isFull, site, onImport }: ImportPreviewProps) {
  const { base } = useReader()
  const bookmarks = useSyncExternalStore(subscribeBookmarks, () => listBookmarks(base))
  const [now] = useState(() => new Date().toISOString())
  const { homes, titleEnding } = site
  const preview = useMemo(
    () => previewImport(bookmarks, file, { homes, now, ...(titleEnding && { titleEnding }) }),
    [bookmarks, file, homes, now, titleEnding],
  )
  const count = preview.added.length + preview.changed.length
  return (
    <div className={styles.preview}>
      {file.isCutOff && <p className={styles.notice}>{m.exchange_cut_off()}</p>}
      {file.encoding !== 'utf-8' && <p>{m.exchange_encoding({ encoding: file.encoding.toUpperCase() })}</p>}
      {count === 0 && <p>{m.exchange_nothing_new()}</p>}
      <div>
        <PreviewPart name={m.exchange_added()} rows={preview.added.map(rowOf)} isOpen />
        <PreviewPart
          name={m.exchange_changed()}
          rows={preview.changed.map(({ after, parts }) => ({
            ...rowOf(after),
            detail: parts.map((part) => PARTS[part]()).join(', '),
          }))}
          isOpen
        />
        <PreviewPart name={m.exchange_same()} rows={preview.same.map(rowOf)} />
        <PreviewPart name={m.exchange_other_pages()} rows={preview.otherPages.map(addressRow)} />
        <PreviewPart name={m.exchange_elsewhere()} rows={preview.elsewhere.map(addressRow)} />
        <PreviewPart
          name={m.exchange_unreadable()}
          rows={preview.unreadable.map(({ at, text }) => ({
            text,
            detail: at === null ? '' : m.exchange_at({ number: formatNumber(at) }),
          }))}
        />
      </div>
      {preview.repeated > 0 && <p>{m.exchange_repeated({ shown: formatNumber(preview.repeated) })}</p>}
      <p role="alert" className={styles.status} data-fault>
        {isFull && m.exchange_full()}
      </p>
      <div className={styles.buttons}>
        {count > 0 && (
          <button
            type="button"
            className={styles.button}
            onClick={({ currentTarget }) => {
              // Closed, and not only drawn no more: so the browser gives the focus back.
              if (onImport()) currentTarget.closest('dialog')?.close()
            }}
          >
            {m.exchange_do({ count, shown: formatNumber(count) })}
          </button>
        )}
        {/* Closes by itself, so that the browser gives the focus back. */}
        <form method="dialog">
          <button type="submit" className={styles.button}>
            {count > 0 ? m.cancel() : m.close()}
          </button>
        </form>
      </div>
    </div>
  )
}

function rowOf({
  title,
  lang,
  folder,
}: {
  title: string
  lang: string | null
  folder: readonly string[]
}): PreviewRow {
  return { text: title === '' ? m.untitled() : title, lang, detail: folder.join(' › ') }
}

function addressRow({ title, address }: { title: string; address: string }): PreviewRow {
  return { text: title === '' ? address : title, detail: title === '' ? '' : address }
}
