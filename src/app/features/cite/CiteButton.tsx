import type { CitedArticle } from '#app/citation/reference.ts'
import { m } from '#app/i18n/messages.ts'
import { lazyPage } from '#app/lazy-page.tsx'
import { announce } from '#app/ui/announcements.ts'
import { useState } from 'react'

const dialog = lazyPage(() => import('./CiteDialog.tsx').then(({ CiteDialog }) => CiteDialog))

/** Opens the dialog that tells how to cite an article; what that needs is fetched then. */
export function CiteButton({ cited }: { cited: CitedArticle }) {
  const [isOpen, setOpen] = useState(false)
  const open = () =>
    dialog.load().then(
      () => setOpen(true),
      () => announce(m.not_fetched()),
    )
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => void open()}>
        {m.cite()}
      </button>
      {isOpen && <dialog.Component cited={cited} onClose={() => setOpen(false)} />}
    </>
  )
}
