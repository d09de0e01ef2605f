import { firstWeekday, formatDay, weekdays } from '#app/i18n/calendar-format.ts'
import { VisuallyHidden } from '#app/ui/VisuallyHidden.tsx'
import type { ReactNode } from 'react'
import styles from './Calendar.module.css'
import { FilledDay, type Link } from './FilledDay.tsx'
import { twoDigits, weeksOf } from './month-weeks.ts'

interface MonthGridProps {
  /** `2010-03` */
  month: string
  /** How much there is on each day that has something, by day: `2010-03-26`. */
  articles: ReadonlyMap<string, number>
  /** The most that any day has which is shown with these. */
  most: number
  /** What the grid is of: the month, and how much it has. */
  caption: ReactNode
  Link: Link
  /** The address of a day that has something. */
  addressOf: (day: string) => string
  /** The id of the place of a day, where links lead to it. */
  idOf?: (day: string) => string | undefined
}

/** A month as a table of weeks: each day that has something is a link, as dark as there is much, with the number in it. */
export function MonthGrid({ month, caption, ...days }: MonthGridProps) {
  const isEmpty = ![...days.articles.keys()].some((day) => day.startsWith(month))
  return (
    <table className={styles.month} data-empty={isEmpty || undefined}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          {weekdays().map(({ name, letter }) => (
            <th key={name} scope="col">
              <span aria-hidden="true">{letter}</span>
              <VisuallyHidden>{name}</VisuallyHidden>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month, firstWeekday()).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, place) =>
              day === null ? (
                // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a place of another month is no control
                <td key={-place} />
              ) : (
                <Place key={day} day={day} date={`${month}-${twoDigits(day)}`} {...days} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface PlaceProps extends Omit<MonthGridProps, 'month' | 'caption'> {
  day: number
  date: string
}

function Place({ day, date, articles, most, Link, addressOf, idOf }: PlaceProps) {
  const count = articles.get(date)
  if (count === undefined) {
    return (
      <td className={styles.empty} id={idOf?.(date)}>
        {day}
      </td>
    )
  }
  return (
    <td id={idOf?.(date)}>
      <FilledDay
        day={day}
        name={formatDay(date)}
        articles={count}
        most={most}
        Link={Link}
        to={addressOf(date)}
      />
    </td>
  )
}
