import { dateQueries } from '#app/dates-data.ts'
import { Head } from '#app/head/Head.tsx'
import { daysOfYearHead } from '#app/head/on-head.ts'
import { useSiteUrls } from '#app/head/site-urls.ts'
import { formatDayOfYear, formatMonthName } from '#app/i18n/calendar-format.ts'
import { m } from '#app/i18n/messages.ts'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import { useReader } from '#app/reader.ts'
import { DayGrid } from '#app/ui/calendar/DayGrid.tsx'
import { YearOfMonths } from '#app/ui/calendar/YearOfMonths.tsx'
import { useSuspenseQuery } from '@tanstack/react-query'
import styles from './OnPage.module.css'

/** A year that has a 29 February. */
const LEAP_YEAR = 2000

/** Every day of the year with how much there is of it, over the years: to choose one. */
export function DaysOfYearView() {
  const { source, queries } = useReader()
  const { data: overview } = useSuspenseQuery(queries.overview())
  const { data: days } = useSuspenseQuery(dateQueries(source).daysOfYear())
  const most = Math.max(0, ...Object.values(days))
  return (
    <div className={styles.page}>
      <Head head={daysOfYearHead(overview, useSiteUrls())} />
      <h1 tabIndex={-1}>{m.on_this_day()}</h1>
      <p className={styles.lead}>{m.on_this_day_note()}</p>
      <YearOfMonths year={LEAP_YEAR}>
        {(month) => (
          <section aria-labelledby={`month-${month.slice(5)}`}>
            <h2 id={`month-${month.slice(5)}`} className={styles.month}>
              {formatMonthName(month)}
            </h2>
            <DayGrid
              month={month}
              articlesOf={(day) => (Object.hasOwn(days, day.slice(5)) ? (days[day.slice(5)] ?? 0) : 0)}
              most={most}
              Link={PageLink}
              addressOf={(day) => paths.onThisDay(day.slice(5))}
              nameOf={(day) => formatDayOfYear(day.slice(5))}
            />
          </section>
        )}
      </YearOfMonths>
    </div>
  )
}
