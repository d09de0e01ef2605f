import { useLocale } from '#app/i18n/locale.ts'
import { lateCode } from '#app/late-code.tsx'
import { Suspense } from 'react'
import type { PageTrouble } from './TroubleBoundary.tsx'
import styles from './Trouble.module.css'

/** The same where not even the site's own words could be read, so that there is no header to stand under. */
export function BareTrouble(trouble: PageTrouble) {
  const locale = useLocale()
  return (
    <main className={styles.bare} key={locale}>
      <Suspense fallback={null}>
        <lateCode.trouble.Component {...trouble} />
      </Suspense>
    </main>
  )
}
