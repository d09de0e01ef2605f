import { useLocale } from '#app/i18n/locale.ts'
import type { PageTrouble } from './TroubleBoundary.tsx'
import styles from './TroublePage.module.css'
import { TroublePage } from './TroublePage.tsx'

/** The same where not even the site's own words could be read, so that there is no header to stand under. */
export function BareTrouble(trouble: PageTrouble) {
  const locale = useLocale()
  return (
    <main className={styles.bare} key={locale}>
      <TroublePage {...trouble} />
    </main>
  )
}
