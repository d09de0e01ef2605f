import { m } from '#app/i18n/messages.ts'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import { Foreign } from '#app/ui/Foreign.tsx'
import type { SeriesRef } from '#archive/headline.ts'
import styles from './SeriesPage.module.css'

/** The heading of a part of a series, which leads to the whole of it. */
export function SeriesHeader({ series: { slug, name }, detail }: { series: SeriesRef; detail: string }) {
  return (
    <header className={styles.header}>
      <p className={styles.kicker}>
        <PageLink to={paths.seriesList()}>{m.running_series()}</PageLink>
        <span aria-hidden="true">›</span>
        <PageLink to={paths.series(slug)}>
          <Foreign>{name}</Foreign>
        </PageLink>
      </p>
      <h1 tabIndex={-1}>
        <Foreign>{name}</Foreign> <span className={styles.detail}>{detail}</span>
      </h1>
    </header>
  )
}
