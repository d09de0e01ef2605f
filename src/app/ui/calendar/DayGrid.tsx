import styles from './Calendar.module.css'
import { FilledDay, type Link } from './FilledDay.tsx'
import { daysOfMonth, twoDigits } from './month-weeks.ts'

interface DayGridProps {
  /** `2000-03` */
  month: string
  /** How much there is on a day. @param day `2000-03-26` */
  articlesOf: (day: string) => number
  /** The most that any day has which is shown with these. */
  most: number
  Link: Link
  addressOf: (day: string) => string
  nameOf: (day: string) => string
}

/** The days of a month that belongs to no one year, and so has no weeks. */
export function DayGrid({ month, articlesOf, most, Link, addressOf, nameOf }: DayGridProps) {
  return (
    <ul className={styles.days}>
      {daysOfMonth(month).map((day) => {
        const date = `${month}-${twoDigits(day)}`
        const articles = articlesOf(date)
        return (
          <li key={day} className={articles === 0 ? styles.empty : undefined}>
            {articles === 0 ? (
              day
            ) : (
              <FilledDay
                day={day}
                name={nameOf(date)}
                articles={articles}
                most={most}
                Link={Link}
                to={addressOf(date)}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
