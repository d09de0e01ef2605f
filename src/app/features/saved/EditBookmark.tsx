import { m } from '#app/i18n/messages.ts'
import { useLocale } from '#app/i18n/locale.ts'
import { useReader } from '#app/reader.ts'
import { changeSaved } from '#app/save-article.ts'
import type { Bookmark } from '#app/storage/bookmark.ts'
import { useEffect, useEffectEvent, useId, useRef, type SubmitEvent } from 'react'
import { foldersOf, labelsOf } from './choose-bookmarks.ts'
import { folderOfText, folderText, labelsOfText, labelText } from './folder-text.ts'
import styles from './EditBookmark.module.css'
import { useBookmarks } from './use-bookmarks.ts'

interface EditBookmarkProps {
  bookmark: Bookmark
  /** It is edited no longer. */
  onDone: () => void
}

/** As many as can be read at a glance. */
const HINTED_LABELS = 8

/** Whoever wants to edit begins to. */
function takeFocus(field: HTMLInputElement | null): void {
  field?.focus()
}

/** Changes the folder, the labels and the note of a saved article, where it stands. Escape leaves all as it was. */
export function EditBookmark({ bookmark, onDone }: EditBookmarkProps) {
  const reader = useReader()
  const locale = useLocale()
  const bookmarks = useBookmarks()
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  const known = labelText(
    labelsOf(bookmarks, locale)
      .slice(0, HINTED_LABELS)
      .map(({ value }) => value),
  )
  const finish = () => {
    // The button that opened it comes back in its place.
    const row = form.current?.parentElement
    onDone()
    requestAnimationFrame(() => row?.querySelector<HTMLElement>('[data-edit]')?.focus())
  }
  const leave = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.isComposing) finish()
  })

  // A form has no keys of its own in React's eyes.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => leave(event)
    const element = form.current
    element?.addEventListener('keydown', onKeyDown)
    return () => element?.removeEventListener('keydown', onKeyDown)
  }, [])

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const textOf = (name: string) => {
      const value = fields.get(name)
      return typeof value === 'string' ? value : ''
    }
    const changed = changeSaved(reader, {
      ...bookmark,
      folder: folderOfText(textOf('folder')),
      labels: labelsOfText(textOf('labels')),
      note: textOf('note').trim(),
    })
    // What was written is not lost where there is no room for it.
    if (changed) finish()
  }
  return (
    <form ref={form} onSubmit={submit} className={styles.form}>
      <label>
        {m.folder()}
        <input
          ref={takeFocus}
          name="folder"
          defaultValue={folderText(bookmark.folder)}
          list={`${id}-folders`}
          aria-describedby={`${id}-folder`}
          autoComplete="off"
          maxLength={500}
        />
      </label>
      <p id={`${id}-folder`} className={styles.hint}>
        {m.folder_hint()}
      </p>
      <datalist id={`${id}-folders`}>
        {foldersOf(bookmarks, locale).map(({ value }) => (
          <option key={folderText(value)}>{folderText(value)}</option>
        ))}
      </datalist>
      <label>
        {m.labels()}
        <input
          name="labels"
          defaultValue={labelText(bookmark.labels)}
          aria-describedby={`${id}-labels`}
          autoComplete="off"
          maxLength={500}
        />
      </label>
      <p id={`${id}-labels`} className={styles.hint}>
        {known === '' ? m.labels_hint() : m.labels_hint_known({ labels: known })}
      </p>
      <label>
        {m.note()}
        <textarea name="note" defaultValue={bookmark.note} rows={3} maxLength={5000} dir="auto" />
      </label>
      <p className={styles.buttons}>
        <button type="submit">{m.keep_changes()}</button>
        <button type="button" onClick={finish}>
          {m.cancel()}
        </button>
      </p>
    </form>
  )
}
