import { formatNumber } from '#app/i18n/format.ts'
import { useLocale } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { savedSortOf, type SavedView } from '#app/saved-address.ts'
import type { Bookmark } from '#app/storage/bookmark.ts'
import { useDraft } from '#app/ui/use-draft.ts'
import { foldersOf, labelsOf } from './choose-bookmarks.ts'
import styles from './SavedForm.module.css'

interface SavedFormProps {
  view: SavedView
  bookmarks: readonly Bookmark[]
  /** Shows others. While somebody types, they take the place of those before. */
  onShow: (view: SavedView, isTyping: boolean) => void
}

/** Finds, orders and narrows what was saved. */
export function SavedForm({ view, bookmarks, onShow }: SavedFormProps) {
  const locale = useLocale()
  const [text, setText, sendText] = useDraft(view.text)
  const folders = foldersOf(bookmarks, locale)
  const labels = labelsOf(bookmarks, locale)
  const type = (typed: string) => {
    setText(typed)
    sendText(typed)
    onShow({ ...view, text: typed, page: 1 }, true)
  }
  const change = (changed: Partial<SavedView>) => onShow({ ...view, ...changed, page: 1 }, false)
  return (
    <div role="search" className={styles.form}>
      <input
        type="search"
        aria-label={m.saved_words()}
        placeholder={m.saved_words()}
        value={text}
        onChange={({ target }) => type(target.value)}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={200}
        className={styles.words}
      />
      <label>
        {m.sort_by()}{' '}
        <select value={view.sort} onChange={({ target }) => change({ sort: savedSortOf(target.value) })}>
          <option value="saved">{m.saved_sort_saved()}</option>
          <option value="published">{m.saved_sort_published()}</option>
          <option value="title">{m.saved_sort_title()}</option>
        </select>
      </label>
      {(folders.length > 0 || view.folder !== null) && (
        <label>
          {m.folder()}{' '}
          <select
            value={JSON.stringify(view.folder)}
            onChange={({ target: { selectedIndex } }) => {
              const choices = [null, [], ...folders.map(({ value }) => value)]
              change({ folder: choices[selectedIndex] ?? null })
            }}
          >
            <option value="null">{m.all_folders()}</option>
            <option value="[]">{m.no_folder()}</option>
            {folders.map(({ value, count }) => (
              <option key={JSON.stringify(value)} value={JSON.stringify(value)}>
                {`${'\u2003'.repeat(value.length - 1)}${value.at(-1)} (${formatNumber(count)})`}
              </option>
            ))}
          </select>
        </label>
      )}
      {(labels.length > 0 || view.label !== null) && (
        <label>
          {m.label()}{' '}
          <select
            value={view.label ?? ''}
            onChange={({ target: { value } }) => change({ label: value === '' ? null : value })}
          >
            <option value="">{m.all_labels()}</option>
            {labels.map(({ value, count }) => (
              <option key={value} value={value}>
                {`${value} (${formatNumber(count)})`}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}
