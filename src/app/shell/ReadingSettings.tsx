import { m } from '#app/i18n/messages.ts'
import { lateCode } from '#app/late-code.tsx'
import { useState } from 'react'
import styles from './SiteHeader.module.css'

const { load, Component: ReadingSettingsDialog } = lateCode.readingSettings

/** Opens the dialog in which readers choose how pages look. Its code comes when it is wanted. */
export function ReadingSettings() {
  const [isOpen, setOpen] = useState(false)
  const open = () => {
    // Where it doesn't come, the next press asks again.
    load().then(
      () => setOpen(true),
      () => undefined,
    )
  }
  return (
    <>
      <button
        type="button"
        className={styles.look}
        aria-label={m.reading_settings()}
        title={m.reading_settings()}
        onClick={open}
      >
        {m.reading_settings_sign()}
      </button>
      {isOpen && <ReadingSettingsDialog onClose={() => setOpen(false)} />}
    </>
  )
}
