import { m } from '#app/i18n/messages.ts'
import { lazyPage } from '#app/lazy-page.tsx'
import { announce } from '#app/ui/announcements.ts'
import { copy } from '#app/ui/copy.ts'
import { useState } from 'react'
import { sharedThrough, type SharedPiece } from './web-share.ts'

const byHand = lazyPage(() => import('./AddressDialog.tsx').then(({ AddressDialog }) => AddressDialog))

/**
 * Hands an article on: to what the system offers, else its address to the clipboard, else its address to be copied by hand.
 */
export function ShareButton(piece: SharedPiece) {
  const [isByHand, setByHand] = useState(false)
  const share = async () => {
    if (await sharedThrough(piece)) return
    if (await copy(piece.url)) {
      announce(m.address_copied())
      return
    }
    await byHand.load().then(
      () => setByHand(true),
      () => announce(piece.url),
    )
  }
  return (
    <>
      <button type="button" onClick={() => void share()}>
        {m.share()}
      </button>
      {isByHand && <byHand.Component url={piece.url} onClose={() => setByHand(false)} />}
    </>
  )
}
