import { lazyCode } from '#app/lazy-page.tsx'
import { m } from '#app/i18n/messages.ts'
import { useReader } from '#app/reader.ts'
import { readShortcuts, SHORTCUTS, subscribeShortcuts } from '#app/storage/shortcuts.ts'
import { announce } from '#app/ui/announcements.ts'
import { useEffect, useEffectEvent, useState, useSyncExternalStore, type ComponentType } from 'react'
import { createPortal } from 'react-dom'
import { useLocation } from 'react-router'
import { isKeyTaken, pressedKey } from './pressed-key.ts'
import { runShortcut } from './run-shortcut.ts'
import styles from './Shortcuts.module.css'
import type { ShortcutsDialogProps } from './ShortcutsDialog.tsx'

const dialogCode = lazyCode(() =>
  import('./ShortcutsDialog.tsx').then(({ ShortcutsDialog }) => ShortcutsDialog),
)

/** Shortcuts that hold on while their key is held. */
const REPEATED = new Set<string>(['nextRow', 'previousRow'])

/**
 * What single keys do, and at the foot of the page the button that tells which: so that nobody has to know a key to learn, turn off
 * or change them (WCAG 2.1.4).
 */
export function Shortcuts() {
  const reader = useReader()
  const { pathname } = useLocation()
  const { areOn, keys } = useSyncExternalStore(subscribeShortcuts, readShortcuts)
  const [Help, setHelp] = useState<ComponentType<ShortcutsDialogProps> | null>(null)

  const openHelp = () => {
    dialogCode.load().then(
      (Dialog) => setHelp(() => Dialog),
      () => announce(m.could_not_be_loaded()),
    )
  }
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!areOn || event.defaultPrevented || isKeyTaken(event.target)) return
    const key = pressedKey(event)
    const shortcut = key === null ? undefined : SHORTCUTS.find((name) => keys[name] === key)
    if (shortcut === undefined || (event.repeat && !REPEATED.has(shortcut))) return
    // Or `/` would be typed into the field that it leads to, and open the search of some browsers.
    event.preventDefault()
    if (shortcut === 'help') openHelp()
    else runShortcut(shortcut, pathname, reader)
  })

  // Keys are pressed anywhere.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])

  const foot = useFoot()
  return (
    <>
      {foot &&
        createPortal(
          <button type="button" className={styles.button} onClick={openHelp}>
            {m.keyboard_shortcuts()}
          </button>,
          foot,
        )}
      {Help && <Help title={m.keyboard_shortcuts()} onClose={() => setHelp(null)} />}
    </>
  )
}

const NEVER_TOLD = () => () => undefined

/** The place for it at the foot of every page, which may be drawn after this: React looks again once all is there. */
function useFoot(): HTMLElement | null {
  return useSyncExternalStore(NEVER_TOLD, () => document.getElementById('foot-tools'))
}
