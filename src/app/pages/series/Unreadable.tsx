import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import styles from './SeriesPage.module.css'

/** How many rows could not be read, where there are such. */
export function Unreadable({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <p role="status" className={styles.unreadable}>
      {m.rows_unreadable({ count, shown: formatNumber(count) })}
    </p>
  )
}
