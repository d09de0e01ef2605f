import { m } from '#app/i18n/messages.ts'
import { useId, type ReactNode } from 'react'
import styles from './Dialog.module.css'

interface DialogProps {
  title: string
  /** The dialog has closed, however that came about: it is to be drawn no more. */
  onClose: () => void
  /** For a dialog that stands elsewhere than in the middle. */
  className?: string | undefined
  children: ReactNode
}

/**
 * Opens the dialog as soon as it is in the document. As the browser's own: focus stays inside, Escape closes it, and what had the
 * focus gets it back. A press beside it closes it too: what is beside it belongs to the element, but to nothing in it.
 */
function open(dialog: HTMLDialogElement | null): (() => void) | undefined {
  if (!dialog) return undefined
  const closeFromBeside = ({ target }: MouseEvent) => {
    if (target === dialog) dialog.close()
  }
  dialog.addEventListener('click', closeFromBeside)
  if (!dialog.open) dialog.showModal()
  return () => dialog.removeEventListener('click', closeFromBeside)
}

/** A dialog over the page, which can't be used until it is closed. It is open for as long as it is drawn. */
export function Dialog({ title, onClose, className = '', children }: DialogProps) {
  const id = useId()
  return (
    <dialog ref={open} aria-labelledby={id} className={`${styles.dialog} ${className}`} onClose={onClose}>
      <div className={styles.inside}>
        <div className={styles.head}>
          <h2 id={id}>{title}</h2>
          {/* Closes by itself, so that the browser gives the focus back. */}
          <form method="dialog">
            <button type="submit">{m.close()}</button>
          </form>
        </div>
        {children}
      </div>
    </dialog>
  )
}
