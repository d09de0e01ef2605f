import { m } from '#app/i18n/messages.ts'
import { Dialog } from '#app/ui/Dialog.tsx'
import styles from './AddressDialog.module.css'

interface AddressDialogProps {
  url: string
  onClose: () => void
}

/** An address to be copied by hand, where a page may not: focused and selected. */
export function AddressDialog({ url, onClose }: AddressDialogProps) {
  return (
    <Dialog title={m.share_article()} onClose={onClose}>
      <p>{m.address_by_hand()}</p>
      <label className={styles.address}>
        <span>{m.address_to_copy()}</span>
        <input
          readOnly
          value={url}
          ref={(field) => {
            // Once the dialog is open, which gives the focus to its first button.
            if (field) queueMicrotask(() => field.select())
          }}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </label>
    </Dialog>
  )
}
