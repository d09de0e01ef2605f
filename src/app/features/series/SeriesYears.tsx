import { formatYear } from '#app/i18n/calendar-format.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import type { Series } from '#sources/news-source.ts'
import styles from './Series.module.css'

/** The years of a series, newest first, each with how much it has. */
export function SeriesYears({ series: { slug, years } }: { series: Series }) {
  if (years.length < 2) return null
  return (
    <nav aria-label={m.years()} className={styles.years}>
      <ul>
        {years.toReversed().map(({ year, articles }) => (
          <li key={year}>
            <PageLink to={paths.seriesYear(slug, year)}>
              <span className={styles.year}>{formatYear(year)}</span>{' '}
              <span className={styles.amount}>
                {m.article_count({ count: articles, shown: formatNumber(articles) })}
              </span>
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
