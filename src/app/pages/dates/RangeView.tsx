import { dateQueries } from '#app/dates-data.ts'
import { dayAddress, isMonth, stepAddress } from '#app/day-address.ts'
import { DateSteps, type DateLink } from '#app/features/dates/DateSteps.tsx'
import { HeadlineList } from '#app/features/headlines/HeadlineList.tsx'
import { rangeHead } from '#app/head/dates-head.ts'
import { Head } from '#app/head/Head.tsx'
import { useSiteUrls } from '#app/head/site-urls.ts'
import { formatDay, formatDayOfYear, formatMonth, formatYear } from '#app/i18n/calendar-format.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { ListContext, type ListDescription } from '#app/links/ListContext.tsx'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import { useReader } from '#app/reader.ts'
import { MonthGrid } from '#app/ui/calendar/MonthGrid.tsx'
import { dayOf } from '#archive/calendar.ts'
import type { DateRange, DateRangeRequest, DateStep } from '#sources/news-source.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import styles from './DatesPage.module.css'
import { DaysOfMonth } from './DaysOfMonth.tsx'
import { mostOf } from './totals.ts'

/** A month of a board, its headlines by day beside its calendar; or a day, which has its headlines alone. */
export function RangeView({ request }: { request: DateRangeRequest }) {
  const { source, queries } = useReader()
  const { data: overview } = useSuspenseQuery(queries.overview())
  const { data: range } = useSuspenseQuery(dateQueries(source).dateRange(request))
  const { board, date, articles, headlines, unreadable, older, newer } = range
  const stepLink = (step: DateStep | null): DateLink | null =>
    step && { to: stepAddress(board.id, step), label: formatDate(step.date) }
  return (
    <div className={styles.page}>
      <Head head={rangeHead({ overview, range }, useSiteUrls())} />
      <header className={styles.header}>
        <h1 tabIndex={-1}>
          {board.title} <span className={styles.time}>{formatDate(date)}</span>
        </h1>
        <p>{m.article_count({ count: articles, shown: formatNumber(articles) })}</p>
      </header>
      <div className={styles.steps}>
        <DateSteps older={stepLink(older)} newer={stepLink(newer)} around={aroundOf(range)} />
      </div>
      {isMonth(date) && (
        <div className={styles.calendar}>
          <CalendarOfMonth range={range} />
        </div>
      )}
      <div className={styles.list}>
        {unreadable > 0 && (
          <p role="status" className={styles.note}>
            {m.rows_unreadable({ count: unreadable, shown: formatNumber(unreadable) })}
          </p>
        )}
        {articles === 0 && <p className={styles.note}>{m.nothing_then()}</p>}
        <ListContext list={listOf(range)}>
          {isMonth(date) ? (
            <DaysOfMonth range={range} />
          ) : (
            headlines.length > 0 && <HeadlineList headlines={headlines} label={m.headlines()} />
          )}
        </ListContext>
        <Rest range={range} />
      </div>
    </div>
  )
}

/** A month or a day as a list that can be read through, newest first. */
function listOf({ board, date, newer, older }: DateRange): ListDescription {
  return {
    kind: 'date',
    name: `${board.title} · ${formatDate(date)}`,
    address: isMonth(date) ? paths.month(board.id, date) : paths.day(board.id, date),
    before: newer && stepAddress(board.id, newer),
    after: older && stepAddress(board.id, older),
  }
}

function CalendarOfMonth({ range: { board, date, days, hasDayPages, headlines } }: { range: DateRange }) {
  const articles = new Map(days.map((day) => [day.date, day.articles]))
  const listed = new Set(headlines.map(({ publishedAt }) => dayOf(publishedAt ?? '')))
  return (
    <MonthGrid
      month={date}
      articles={articles}
      most={mostOf(days)}
      Link={PageLink}
      addressOf={(day) => dayAddress(board.id, day, hasDayPages)}
      // Who comes for a day that is not in the list finds it here.
      idOf={(day) => (articles.has(day) && !listed.has(day) ? `day-${day.slice(8)}` : undefined)}
      caption={formatMonth(date)}
    />
  )
}

/** Where the headlines are that have no room on the page. */
function Rest({ range: { board, date, articles, headlines, restOn } }: { range: DateRange }) {
  if (restOn === null) return null
  const rest = articles - headlines.length
  const [count, shown, page] = [rest, formatNumber(rest), formatNumber(restOn)]
  return (
    <p className={styles.note}>
      {isMonth(date) ? (
        m.newest_listed({ shown: formatNumber(headlines.length) })
      ) : (
        <PageLink to={paths.boardPage(board.id, restOn)}>{m.rest_on_page({ count, shown, page })}</PageLink>
      )}
    </p>
  )
}

function aroundOf({ board, date }: DateRange): DateLink[] {
  const year = {
    to: paths.year(board.id, Number(date.slice(0, 4))),
    label: formatYear(Number(date.slice(0, 4))),
  }
  if (isMonth(date)) return [year]
  const [month, day] = [date.slice(0, 7), date.slice(5)]
  return [
    { to: paths.month(board.id, month), label: formatMonth(month) },
    { to: paths.onThisDay(day), label: m.other_years({ day: formatDayOfYear(day) }) },
  ]
}

function formatDate(date: string): string {
  return isMonth(date) ? formatMonth(date) : formatDay(date)
}
