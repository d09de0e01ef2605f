import { m } from '#app/i18n/messages.ts'
import { installation } from '#app/install-prompt.ts'
import { useState } from 'react'
import styles from './Installing.module.css'

/** How to have the site as an application of its own: by a button where the browser offers it, else in words. */
export function Installing() {
  const [offer, setOffer] = useState(installation.offer)
  // The browser says by a media query that the page is one.
  const isInstalled = matchMedia('(display-mode: standalone), (display-mode: minimal-ui)').matches

  const install = () => {
    if (offer && 'prompt' in offer && typeof offer.prompt === 'function') offer.prompt()
    // It can be taken up once.
    installation.offer = null
    setOffer(null)
  }

  return (
    <section aria-labelledby="installing">
      <h2 id="installing">{m.installing()}</h2>
      <p>{m.installing_explained()}</p>
      {isInstalled ? (
        <p>{m.is_installed()}</p>
      ) : offer ? (
        <button type="button" className={styles.install} onClick={install}>
          {m.install()}
        </button>
      ) : (
        <p>{m.how_to_install()}</p>
      )}
    </section>
  )
}
