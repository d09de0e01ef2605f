import { m } from '#app/i18n/messages.ts'
import { lazyCode } from '#app/lazy-page.tsx'
import { useReader } from '#app/reader.ts'
import { listBookmarks, subscribeBookmarks } from '#app/storage/bookmarks.ts'
import { announce } from '#app/ui/announcements.ts'
import { download } from '#app/ui/download.ts'
import { useId, useSyncExternalStore } from 'react'
import type { BookmarkForm } from './bookmark-forms.ts'
import { dayOfName } from './day-of-name.ts'
import styles from './Exchange.module.css'
import { faultInWords } from './fault-in-words.ts'
import type { BookmarksOrigin } from './netscape-write.ts'

const makeFile = lazyCode(() => import('./bookmark-forms.ts').then(({ bookmarkFile }) => bookmarkFile))

const FORMS = [
  { form: 'html', name: m.exchange_html, use: m.exchange_html_use },
  { form: 'json', name: m.exchange_json, use: m.exchange_json_use },
  { form: 'csv', name: m.exchange_csv, use: m.exchange_csv_use },
] as const

/** Buttons that save what was saved as a file. */
export function ExportBookmarks({ origin }: { origin: BookmarksOrigin }) {
  const id = useId()
  const { base } = useReader()
  const count = useSyncExternalStore(subscribeBookmarks, () => listBookmarks(base).length)

  const save = async (form: BookmarkForm) => {
    if (count === 0) return
    try {
      const file = (await makeFile.load())(form, listBookmarks(base), origin)
      const name = `${new URL(origin.home).hostname}-bookmarks-${dayOfName(new Date())}.${form}`
      download({ ...file, name })
      announce(m.exchange_exported({ name }))
    } catch {
      announce(faultInWords('code'))
    }
  }
  return (
    <div role="group" aria-labelledby={id} className={styles.part}>
      <h3 id={id}>{m.exchange_export()}</h3>
      <ul className={styles.forms}>
        {FORMS.map(({ form, name, use }) => (
          <li key={form}>
            <button type="button" aria-disabled={count === 0 || undefined} onClick={() => void save(form)}>
              {name()} <span>{use()}</span>
            </button>
          </li>
        ))}
      </ul>
      {count === 0 && <p>{m.exchange_nothing_to_export()}</p>}
    </div>
  )
}
