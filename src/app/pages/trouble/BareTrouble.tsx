import { useLocale } from '#app/i18n/locale.ts'
import styles from './TroublePage.module.css'
import { TroublePage } from './TroublePage.tsx'

/** The same where not even the site's own words could be read, so that there is no header to stand under. */
export function BareTrouble() {
  const locale = useLocale()
  return (
    <main className={styles.bare} key={locale}>
      <TroublePage />
    </main>
  )
}
