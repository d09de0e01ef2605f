import { HeadlineList } from '#app/features/headlines/HeadlineList.tsx'
import { formatDay, formatDayOfWeek, formatDayOfYear } from '#app/i18n/calendar-format.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import { dayOf } from '#archive/calendar.ts'
import type { Headline } from '#archive/headline.ts'
import type { DateRange } from '#sources/news-source.ts'
import styles from './DatesPage.module.css'

/** The headlines of a month by day, newest first; each day can be linked to. */
export function DaysOfMonth({ range: { board, days, headlines, hasDayPages } }: { range: DateRange }) {
  const articles = new Map(days.map((day) => [day.date, day.articles]))
  return byDay(headlines).map(([date, listed]) => {
    const name = formatDayOfWeek(date)
    const left = (articles.get(date) ?? 0) - listed.length
    const id = `day-${date.slice(8)}`
    const onThisDay = formatDayOfYear(date.slice(5))
    return (
      <section key={date} aria-labelledby={id} className={styles.day}>
        <div className={styles.dayHeader}>
          <h2 id={id}>{hasDayPages ? <PageLink to={paths.day(board.id, date)}>{name}</PageLink> : name}</h2>
          <PageLink to={paths.onThisDay(date.slice(5))}>{m.other_years({ day: onThisDay })}</PageLink>
        </div>
        <HeadlineList headlines={listed} label={formatDay(date)} />
        {left > 0 && hasDayPages && (
          <p className={styles.note}>
            <PageLink to={paths.day(board.id, date)}>
              {m.more_of_day({ count: left, shown: formatNumber(left) })}
            </PageLink>
          </p>
        )}
      </section>
    )
  })
}

function byDay(headlines: readonly Headline[]): Array<readonly [date: string, headlines: Headline[]]> {
  const days = new Map<string, Headline[]>()
  for (const headline of headlines) {
    const date = dayOf(headline.publishedAt ?? '')
    const day = days.get(date)
    if (day) day.push(headline)
    else days.set(date, [headline])
  }
  return [...days]
}
