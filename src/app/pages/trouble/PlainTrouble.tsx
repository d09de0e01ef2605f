import { m } from '#app/i18n/messages.ts'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import styles from './Trouble.module.css'

/**
 * What a page shows in place of itself when not even the code of the page of words came: `TroublePage` in the words that need
 * no code. Browsers remember a module that failed to load, so only a new page may mend it.
 */
export function PlainTrouble() {
  return (
    <div className={styles.page}>
      <title>{m.fault_title()}</title>
      <h1 tabIndex={-1}>{m.fault_title()}</h1>
      <p>{m.others_work()}</p>
      <p className={styles.ways}>
        <button type="button" onClick={() => location.reload()}>
          {m.try_again()}
        </button>
        <PageLink to={paths.front()}>{m.to_front_page()}</PageLink>
      </p>
    </div>
  )
}
