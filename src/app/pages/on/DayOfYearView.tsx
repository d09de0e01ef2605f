import { dateQueries } from '#app/dates-data.ts'
import { DateSteps, type DateLink } from '#app/features/dates/DateSteps.tsx'
import { Head } from '#app/head/Head.tsx'
import { onThisDayHead } from '#app/head/on-head.ts'
import { useSiteUrls } from '#app/head/site-urls.ts'
import { formatDayOfYear, formatYear } from '#app/i18n/calendar-format.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { ArticleLink } from '#app/links/ArticleLink.tsx'
import { ListContext } from '#app/links/ListContext.tsx'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import { useReader } from '#app/reader.ts'
import { Foreign } from '#app/ui/Foreign.tsx'
import type { YearOnThisDay } from '#archive/on-this-day.ts'
import type { BoardName } from '#sources/news-source.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import styles from './OnPage.module.css'

/** What was published on a day of the year, by year. */
export function DayOfYearView({ day }: { day: string }) {
  const { source, queries } = useReader()
  const { data: overview } = useSuspenseQuery(queries.overview())
  const { data: page } = useSuspenseQuery(dateQueries(source).onThisDay(day))
  const { years, older, newer } = page
  const dayLink = (other: string | null): DateLink | null =>
    other === null ? null : { to: paths.onThisDay(other), label: formatDayOfYear(other) }
  return (
    <div className={styles.page}>
      <Head head={onThisDayHead({ overview, page }, useSiteUrls())} />
      <h1 tabIndex={-1}>{m.on_day({ day: formatDayOfYear(day) })}</h1>
      <DateSteps
        older={dayLink(older)}
        newer={dayLink(newer)}
        around={[{ to: paths.daysOfYear(), label: m.all_days() }]}
      />
      {years.length === 0 && <p className={styles.none}>{m.nothing_on_day({ day: formatDayOfYear(day) })}</p>}
      <ListContext
        list={{ kind: 'date', name: m.on_day({ day: formatDayOfYear(day) }), address: paths.onThisDay(day) }}
      >
        {years.map((year) => (
          <YearOfDay key={year.year} year={year} day={day} boards={overview.boards} />
        ))}
      </ListContext>
    </div>
  )
}

interface YearOfDayProps {
  year: YearOnThisDay
  /** `03-26` */
  day: string
  boards: readonly BoardName[]
}

function YearOfDay({ year: { year, articles, boards: own, headlines }, day, boards }: YearOfDayProps) {
  const date = `${String(year).padStart(4, '0')}-${day}`
  const titleOf = (id: string) => boards.find((board) => board.id === id)?.title ?? id
  return (
    <section aria-labelledby={`year-${year}`} className={styles.year}>
      <h2 id={`year-${year}`}>
        {formatYear(year)}{' '}
        <span className={styles.amount}>
          {m.article_count({ count: articles, shown: formatNumber(articles) })}
        </span>
      </h2>
      <ul className={styles.headlines}>
        {headlines.map((headline) => (
          <li key={`${headline.board}/${headline.id}`}>
            <ArticleLink to={headline} lang={headline.lang} look="headline">
              {headline.title === '' ? m.untitled() : headline.title}
            </ArticleLink>
            <span className={styles.board}>
              <Foreign>{titleOf(headline.board)}</Foreign>
            </span>
          </li>
        ))}
      </ul>
      {/* The whole day of each board, where it has more than stands here. */}
      {articles > headlines.length && (
        <ul aria-label={m.all_of_day()} className={styles.boards}>
          {own.map(({ board, articles: ofBoard }) => (
            <li key={board}>
              <PageLink to={paths.dayInMonth(board, date)}>{titleOf(board)}</PageLink>{' '}
              {m.article_count({ count: ofBoard, shown: formatNumber(ofBoard) })}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
