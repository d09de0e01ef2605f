import { m } from '#app/i18n/messages.ts'
import styles from './Exchange.module.css'
import { ExportBookmarks } from './ExportBookmarks.tsx'
import { ImportBookmarks } from './ImportBookmarks.tsx'

export interface BookmarkExchangeProps {
  /** The name of the site. */
  siteTitle: string
  /**
   * Where the site stands: addresses in full, with a slash at their end. The first is the one that is written into files; what is
   * of the others is of this site too.
   */
  homes: readonly [string, ...(readonly string[])]
  /** What the page of an article has in its title behind the headline, by its board. */
  titleEnding: (board: string) => string
}

/** Takes what was saved to a file, and from one: another browser's too. */
export function BookmarkExchange({ siteTitle, homes, titleEnding }: BookmarkExchangeProps) {
  return (
    <section aria-labelledby="exchange" className={styles.exchange}>
      <header>
        <h2 id="exchange">{m.exchange()}</h2>
        <p>{m.exchange_explained()}</p>
      </header>
      <ExportBookmarks origin={{ siteTitle, home: homes[0] }} />
      <ImportBookmarks site={{ homes, titleEnding }} />
    </section>
  )
}
