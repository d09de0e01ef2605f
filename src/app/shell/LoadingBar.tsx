import { m } from '#app/i18n/messages.ts'
import { useNavigation } from 'react-router'
import styles from './LoadingBar.module.css'

/** A thin bar while the next page is fetched. */
export function LoadingBar() {
  const { state } = useNavigation()
  return state === 'idle' ? null : <Bar />
}

/** The bar alone, for the first load. A quick answer never shows it: the delay is in the style. */
export function Bar() {
  return <div role="progressbar" aria-label={m.loading()} className={styles.bar} />
}
