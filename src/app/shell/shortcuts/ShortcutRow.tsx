import { m } from '#app/i18n/messages.ts'
import { changeShortcut, type Shortcut } from '#app/storage/shortcuts.ts'
import { useState, type KeyboardEvent } from 'react'
import { pressedKey } from './pressed-key.ts'

interface ShortcutRowProps {
  name: Shortcut
  shortcutKey: string | null
  /** Tells what has come of it. */
  say: (text: string) => void
}

/** What a key does, and the key: pressed, it waits for another. */
export function ShortcutRow({ name, shortcutKey, say }: ShortcutRowProps) {
  const [isWaiting, setWaiting] = useState(false)
  const label = labelOf(name)
  const shown = isWaiting ? m.press_new_key() : (shortcutKey ?? m.no_key())

  const change = (to: string | null) => {
    setWaiting(false)
    const other = changeShortcut(name, to)
    const changed = m.shortcut_changed({ action: label, key: to ?? m.no_key() })
    const exchanged = m.shortcut_changed({
      action: other === null ? '' : labelOf(other),
      key: shortcutKey ?? m.no_key(),
    })
    say(other === null ? changed : `${changed} ${exchanged}`)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isWaiting || event.key === 'Tab' || isModifier(event.key)) return
    // Neither closes the dialog nor presses the button again.
    event.preventDefault()
    const key = pressedKey(event.nativeEvent)
    if (event.key === 'Escape') setWaiting(false)
    else if (event.key === 'Delete' || event.key === 'Backspace') change(null)
    else if (key !== null) change(key)
    else say(m.key_cannot_be_used())
  }
  return (
    <li>
      <span>{label}</span>
      <button
        type="button"
        aria-label={`${label}: ${shown}`}
        data-waiting={isWaiting || undefined}
        onClick={() => setWaiting(!isWaiting)}
        onKeyDown={onKeyDown}
        onBlur={() => setWaiting(false)}
      >
        {isWaiting || shortcutKey === null ? shown : <kbd>{shortcutKey}</kbd>}
      </button>
    </li>
  )
}

function isModifier(key: string): boolean {
  return key === 'Shift' || key === 'Control' || key === 'Alt' || key === 'Meta'
}

function labelOf(name: Shortcut): string {
  switch (name) {
    case 'nextRow':
      return m.shortcut_next_row()
    case 'previousRow':
      return m.shortcut_previous_row()
    case 'open':
      return m.shortcut_open()
    case 'list':
      return m.shortcut_list()
    case 'nextArticle':
      return m.shortcut_next_article()
    case 'previousArticle':
      return m.shortcut_previous_article()
    case 'save':
      return m.shortcut_save()
    case 'search':
      return m.shortcut_search()
    case 'help':
      return m.shortcut_help()
  }
}
