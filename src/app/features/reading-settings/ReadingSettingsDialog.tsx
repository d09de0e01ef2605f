import { applyLook } from '#app/apply-look.ts'
import { useLocale } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import {
  DEFAULT_LOOK,
  isDefaultLook,
  readLook,
  subscribeLook,
  writeLook,
  type Look,
} from '#app/storage/reading-look.ts'
import { announce } from '#app/ui/announcements.ts'
import { Dialog } from '#app/ui/Dialog.tsx'
import { useState, useSyncExternalStore } from 'react'
import { Choice } from './Choice.tsx'
import { Sample } from './Sample.tsx'
import styles from './ReadingSettingsDialog.module.css'

export interface ReadingSettingsDialogProps {
  onClose: () => void
}

/** How pages are to look. Each choice is seen at once, in the sample and on the page behind it, and kept in this browser. */
export function ReadingSettingsDialog({ onClose }: ReadingSettingsDialogProps) {
  useLocale()
  const look = useSyncExternalStore(subscribeLook, readLook)
  const [isKept, setKept] = useState(true)

  const wear = (next: Look) => {
    setKept(writeLook(next))
    applyLook(next)
  }
  const choose = (part: Partial<Look>) => wear({ ...look, ...part })
  const reset = () => {
    wear(DEFAULT_LOOK)
    announce(m.look_was_reset())
  }

  return (
    <Dialog title={m.reading_settings()} onClose={onClose} className={styles.dialog}>
      <Sample />
      <div className={styles.choices}>
        <Choice
          legend={m.theme()}
          value={look.theme}
          options={[
            ['auto', m.theme_auto()],
            ['light', m.theme_light()],
            ['dark', m.theme_dark()],
            ['sepia', m.theme_sepia()],
            ['white', m.theme_white()],
            ['black', m.theme_black()],
          ]}
          onChoose={(theme) => choose({ theme })}
        />
        <Choice
          legend={m.text_size()}
          value={look.size}
          options={[
            ['small', m.size_small()],
            ['normal', m.size_normal()],
            ['large', m.size_large()],
            ['larger', m.size_larger()],
            ['largest', m.size_largest()],
          ]}
          onChoose={(size) => choose({ size })}
        />
        <Choice
          legend={m.line_spacing()}
          value={look.leading}
          options={[
            ['tight', m.spacing_tight()],
            ['normal', m.spacing_normal()],
            ['loose', m.spacing_loose()],
          ]}
          onChoose={(leading) => choose({ leading })}
        />
        <Choice
          legend={m.column_width()}
          value={look.measure}
          options={[
            ['narrow', m.width_narrow()],
            ['normal', m.width_normal()],
            ['wide', m.width_wide()],
          ]}
          onChoose={(measure) => choose({ measure })}
        />
        <Choice
          legend={m.typeface()}
          value={look.face}
          options={[
            ['sans', m.typeface_sans()],
            ['serif', m.typeface_serif()],
          ]}
          onChoose={(face) => choose({ face })}
        />
        <Choice
          legend={m.line_ends()}
          value={look.align}
          options={[
            ['ragged', m.line_ends_ragged()],
            ['justify', m.line_ends_justified()],
          ]}
          onChoose={(align) => choose({ align })}
        />
      </div>
      <div className={styles.foot}>
        <p role="status">{isKept ? m.look_is_kept() : m.look_is_not_kept()}</p>
        {/* Stays where it is, so that who has pressed it is not left nowhere. */}
        <button type="button" aria-disabled={isDefaultLook(look) || undefined} onClick={reset}>
          {m.reset_look()}
        </button>
      </div>
    </Dialog>
  )
}
