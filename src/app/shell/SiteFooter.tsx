import { localized } from '#app/i18n/localized.ts'
import { m } from '#app/i18n/messages.ts'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import { Time } from '#app/ui/Time.tsx'
import type { SiteOverview } from '#sources/news-source.ts'
import styles from './SiteFooter.module.css'

/** Whose texts these are, and as of when; at its end stands what comes once the page is the reader's own. */
export function SiteFooter({ overview: { site, capturedAt } }: { overview: SiteOverview }) {
  const copyright = localized(site.copyright)
  return (
    <footer className={styles.footer}>
      <div>
        <hr />
        {copyright && <p lang={copyright.lang}>{copyright.text}</p>}
        <p>
          {m.captured_on()} <Time value={capturedAt} form="time" />{' '}
          <PageLink to={paths.about()}>{m.about_this_archive()}</PageLink> <span id="foot-tools" />
        </p>
      </div>
    </footer>
  )
}
