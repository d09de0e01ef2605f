import { m } from '#app/i18n/messages.ts'
import styles from './Results.module.css'

/** What can be looked for, where nothing is yet. */
export function SearchTips() {
  return (
    <section aria-labelledby="search-tips" className={styles.words}>
      <h2 id="search-tips">{m.search_tips()}</h2>
      <ul className={styles.tips}>
        <li>{m.search_tip_words()}</li>
        <li>{m.search_tip_phrase()}</li>
        <li>{m.search_tip_without()}</li>
        <li>{m.search_tip_initials()}</li>
      </ul>
    </section>
  )
}
