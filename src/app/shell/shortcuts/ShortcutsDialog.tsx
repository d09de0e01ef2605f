import { m } from '#app/i18n/messages.ts'
import {
  readShortcuts,
  resetShortcuts,
  SHORTCUTS,
  subscribeShortcuts,
  switchShortcuts,
} from '#app/storage/shortcuts.ts'
import { Dialog } from '#app/ui/Dialog.tsx'
import { useState, useSyncExternalStore } from 'react'
import { ShortcutRow } from './ShortcutRow.tsx'
import styles from './ShortcutsDialog.module.css'

export interface ShortcutsDialogProps {
  title: string
  onClose: () => void
}

/** What each key does, and how to change it or do without. */
export function ShortcutsDialog({ title, onClose }: ShortcutsDialogProps) {
  const { areOn, keys } = useSyncExternalStore(subscribeShortcuts, readShortcuts)
  const [said, setSaid] = useState('')
  return (
    <Dialog title={title} onClose={onClose}>
      <label className={styles.switch}>
        <input type="checkbox" checked={areOn} onChange={({ target }) => switchShortcuts(target.checked)} />
        {m.use_shortcuts()}
      </label>
      <ul className={styles.keys} data-off={!areOn || undefined}>
        {SHORTCUTS.map((name) => (
          <ShortcutRow key={name} name={name} shortcutKey={keys[name]} say={setSaid} />
        ))}
      </ul>
      {/* What is beside the dialog can't be heard while it is open. */}
      <p role="status" className={styles.said}>
        {said}
      </p>
      <p className={styles.explanation}>{m.shortcuts_explained()}</p>
      <button
        type="button"
        className={styles.reset}
        onClick={() => {
          resetShortcuts()
          setSaid(m.shortcuts_reset())
        }}
      >
        {m.reset_shortcuts()}
      </button>
    </Dialog>
  )
}
