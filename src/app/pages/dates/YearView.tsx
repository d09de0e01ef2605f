import { dateQueries } from '#app/dates-data.ts'
import { dayAddress } from '#app/day-address.ts'
import { DateSteps, type DateLink } from '#app/features/dates/DateSteps.tsx'
import { yearHead } from '#app/head/dates-head.ts'
import { Head } from '#app/head/Head.tsx'
import { useSiteUrls } from '#app/head/site-urls.ts'
import { formatMonthName, formatYear } from '#app/i18n/calendar-format.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import { useReader } from '#app/reader.ts'
import { MonthGrid } from '#app/ui/calendar/MonthGrid.tsx'
import { YearOfMonths } from '#app/ui/calendar/YearOfMonths.tsx'
import { hasDayPages } from '#sources/date-range-limit.ts'
import type { CalendarRequest } from '#sources/news-source.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import styles from './DatesPage.module.css'
import { mostOf, totalOf } from './totals.ts'

/** A year of a board: twelve months, and how much there is on each day. */
export function YearView({ request }: { request: CalendarRequest }) {
  const { source, queries } = useReader()
  const { data: overview } = useSuspenseQuery(queries.overview())
  const { data: calendar } = useSuspenseQuery(dateQueries(source).calendar(request))
  const { board, year, days } = calendar
  const articles = new Map(days.map((day) => [day.date, day.articles]))
  const total = totalOf(days)
  const most = mostOf(days)
  const yearLink = (other: number | null): DateLink | null =>
    other === null ? null : { to: paths.year(board.id, other), label: formatYear(other) }
  return (
    <div>
      <Head head={yearHead({ overview, calendar }, useSiteUrls())} />
      <header className={styles.header}>
        <h1 tabIndex={-1}>
          {board.title} <span className={styles.time}>{formatYear(year)}</span>
        </h1>
        <p>{m.article_count({ count: total, shown: formatNumber(total) })}</p>
      </header>
      <DateSteps
        older={yearLink(calendar.older)}
        newer={yearLink(calendar.newer)}
        around={[{ to: paths.board(board.id), label: board.title }]}
      />
      <div className={styles.months}>
        <YearOfMonths year={year}>
          {(month) => {
            const inMonth = totalOf(days.filter(({ date }) => date.startsWith(month)))
            return (
              <MonthGrid
                month={month}
                articles={articles}
                most={most}
                Link={PageLink}
                addressOf={(day) => dayAddress(board.id, day, hasDayPages(inMonth))}
                caption={
                  inMonth === 0 ? (
                    <span className={styles.emptyMonth}>{formatMonthName(month)}</span>
                  ) : (
                    <>
                      <PageLink to={paths.month(board.id, month)}>{formatMonthName(month)}</PageLink>{' '}
                      <span className={styles.amount}>
                        {m.article_count({ count: inMonth, shown: formatNumber(inMonth) })}
                      </span>
                    </>
                  )
                }
              />
            )
          }}
        </YearOfMonths>
      </div>
    </div>
  )
}
