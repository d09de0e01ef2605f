import { dateQueries } from '#app/dates-data.ts'
import { formatDayOfYear } from '#app/i18n/calendar-format.ts'
import { m } from '#app/i18n/messages.ts'
import { ArticleLink } from '#app/links/ArticleLink.tsx'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import { useReader } from '#app/reader.ts'
import { Time } from '#app/ui/Time.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import styles from './FrontPage.module.css'
import { todayOfReader } from './today-of-reader.ts'

/** How many headlines there is room for. */
const SHOWN = 3

/** One headline of each of the last years that had something on the reader's today. */
export function TodaysHeadlines() {
  const { source } = useReader()
  const [day] = useState(() => todayOfReader(new Date()))
  const { data } = useQuery(dateQueries(source).onThisDay(day))
  if (!data) return null
  const headlines = data.years.flatMap(({ headlines: [first] }) => first ?? []).slice(0, SHOWN)
  const name = formatDayOfYear(day)
  if (headlines.length === 0) return <p className={styles.note}>{m.nothing_on_day({ day: name })}</p>
  return (
    <>
      <p className={styles.note}>
        <PageLink to={paths.onThisDay(day)}>{m.on_day({ day: name })}</PageLink>
      </p>
      <ul>
        {headlines.map((headline) => (
          <li key={`${headline.board}/${headline.id}`} className={styles.brief}>
            <ArticleLink to={headline} lang={headline.lang} look="headline" className={styles.title}>
              {headline.title === '' ? m.untitled() : headline.title}
            </ArticleLink>
            <p className={styles.meta}>
              <Time value={headline.publishedAt} />
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
