import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import type { YearTotal } from '#sources/news-source.ts'
import styles from './BoardPage.module.css'

interface YearsOfBoardProps {
  board: string
  /** Newest first. */
  years: readonly YearTotal[]
}

/** The way to a board's calendars. */
export function YearsOfBoard({ board, years }: YearsOfBoardProps) {
  if (years.length === 0) return null
  return (
    <nav aria-labelledby="years" className={styles.years} data-not-ahead>
      <h2 id="years">{m.by_year()}</h2>
      <ul>
        {years.map(({ year, articles }) => (
          <li key={year}>
            <PageLink to={paths.year(board, year)}>{year}</PageLink>{' '}
            <span>{m.article_count({ count: articles, shown: formatNumber(articles) })}</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}
