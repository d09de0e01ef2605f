import { m } from '#app/i18n/messages.ts'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import { Ribbon } from './Ribbon.tsx'
import styles from './Saved.module.css'

/** What stands where nothing has been saved: how that is done. */
export function NothingSaved() {
  return (
    <div className={styles.nothing}>
      <Ribbon isFilled={false} />
      <h2>{m.saved_none()}</h2>
      <p>{m.saved_none_how()}</p>
      <p>
        <PageLink to={paths.front()}>{m.to_front_page()}</PageLink>
      </p>
    </div>
  )
}
