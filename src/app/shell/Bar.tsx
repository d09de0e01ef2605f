import { m } from '#app/i18n/messages.ts'
import styles from './Bar.module.css'

/** A thin bar while something is on its way. A quick answer never shows it: the delay is in the style. */
export function Bar() {
  return <div role="progressbar" aria-label={m.loading()} className={styles.bar} />
}
