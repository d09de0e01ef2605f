import { Steps, type Step } from '#app/features/series/Steps.tsx'
import { Head } from '#app/head/Head.tsx'
import { seriesListHead } from '#app/head/series-head.ts'
import { useSiteUrls } from '#app/head/site-urls.ts'
import { formatDay } from '#app/i18n/calendar-format.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import { useReader } from '#app/reader.ts'
import { seriesQueries } from '#app/series-data.ts'
import { Foreign } from '#app/ui/Foreign.tsx'
import { useSuspenseQuery } from '@tanstack/react-query'
import styles from './SeriesPage.module.css'

/** All series by name, or a part of them. */
export function SeriesListView({ page }: { page: number }) {
  const { source, queries } = useReader()
  const { data: overview } = useSuspenseQuery(queries.overview())
  const { data: list } = useSuspenseQuery(seriesQueries(source).list(page))
  const { series, total, previous, next } = list
  const step = (other: number | null): Step | null =>
    other === null
      ? null
      : { to: paths.seriesList(other), label: m.page_number({ page: formatNumber(other) }) }
  return (
    <div>
      <Head head={seriesListHead({ overview, list }, useSiteUrls())} />
      <header className={styles.header}>
        <h1 tabIndex={-1}>
          {m.all_series()}
          {page > 1 && <span className={styles.detail}> {m.page_number({ page: formatNumber(page) })}</span>}
        </h1>
        <p className={styles.facts}>{m.series_count({ shown: formatNumber(total) })}</p>
      </header>
      <ul className={styles.list} aria-label={m.all_series()}>
        {series.map(({ slug, name, articles, first, last }) => (
          <li key={slug}>
            <PageLink to={paths.series(slug)}>
              <Foreign>{name}</Foreign>
            </PageLink>
            <span className={styles.meta}>
              <span>{m.article_count({ count: articles, shown: formatNumber(articles) })}</span>
              {first !== null && last !== null && (
                <span>
                  <time dateTime={first}>{formatDay(first)}</time>
                  {' – '}
                  <time dateTime={last}>{formatDay(last)}</time>
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {/* The parts are in the order of names: the one before is no newer one. */}
      <Steps label={m.pages()} newer={step(previous)} older={step(next)} />
    </div>
  )
}
