import { m } from '#app/i18n/messages.ts'
import { Dialog } from '#app/ui/Dialog.tsx'
import styles from './KeptHere.module.css'

interface AskBeforeForgettingProps {
  /** What would be forgotten, in words. */
  things: readonly string[]
  onForget: () => void
  onClose: () => void
}

/** What was forgotten can't be had back, so it is asked first. */
export function AskBeforeForgetting({ things, onForget, onClose }: AskBeforeForgettingProps) {
  return (
    <Dialog title={m.forget_these()} onClose={onClose}>
      <ul className={styles.things}>
        {things.map((thing) => (
          <li key={thing}>{thing}</li>
        ))}
      </ul>
      <p>{m.forgetting_is_final()}</p>
      {/* Closes by itself, so that the browser gives the focus back. */}
      <form method="dialog" className={styles.answer}>
        <button type="submit" onClick={onForget}>
          {m.forget()}
        </button>
      </form>
    </Dialog>
  )
}
