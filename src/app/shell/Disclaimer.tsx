import { localized } from '#app/i18n/localized.ts'
import { m } from '#app/i18n/messages.ts'
import type { Site } from '#archive/manifest.ts'
import styles from './Disclaimer.module.css'

/** The site's disclaimer, before everything else on every page and every print. Cannot be put away. */
export function Disclaimer({ site }: { site: Site }) {
  const disclaimer = localized(site.disclaimer)
  if (!disclaimer) return null
  return (
    <section aria-label={m.disclaimer()} className={styles.disclaimer}>
      <p lang={disclaimer.lang}>{disclaimer.text}</p>
    </section>
  )
}
