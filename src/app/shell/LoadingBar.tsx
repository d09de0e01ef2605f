import { m } from '#app/i18n/messages.ts'
import { useNavigation } from 'react-router'
import styles from './LoadingBar.module.css'

/** A thin bar while the next page is fetched; a quick answer never shows it (the delay is in the style). */
export function LoadingBar() {
  const { state } = useNavigation()
  if (state === 'idle') return null
  return <div role="progressbar" aria-label={m.loading()} className={styles.bar} />
}
