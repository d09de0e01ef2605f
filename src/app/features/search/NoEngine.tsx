import { m } from '#app/i18n/messages.ts'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import styles from './Results.module.css'

/** Where an archive has nothing to search with: what still leads on. */
export function NoEngine() {
  return (
    <div role="status" className={styles.words}>
      <p>{m.no_search()}</p>
      <p>
        <PageLink to={paths.front()}>{m.to_front_page()}</PageLink>
      </p>
    </div>
  )
}
