/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   the roles are those that the elements have, and lose in some browsers when they are laid out as lines */
import { formatDay, formatMonthName } from '#app/i18n/calendar-format.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { VisuallyHidden } from '#app/ui/VisuallyHidden.tsx'
import type { Link } from './FilledDay.tsx'
import { daysOfMonth, twoDigits } from './month-weeks.ts'
import styles from './YearGrid.module.css'

const DAYS = Array.from({ length: 31 }, (_, day) => day + 1)

interface YearGridProps {
  /** The months that are shown, `2010-03`, in their order. */
  months: readonly string[]
  /** What the table is of. */
  caption: string
  /** The days that have something, `2010-03-26`, and how much. */
  days: ReadonlyMap<string, number>
  /** The days that have nothing though something was due. */
  gaps: ReadonlySet<string>
  Link: Link
  /** The address of a day that has something. */
  addressOf: (day: string) => string
}

/**
 * A year as a table of months and their days, 1 to 31: what is there is a filled place and a link, what is missing a place
 * with a broken border, and says so. Where there is no room for 31 columns, each month is a line of those places alone. The
 * roles are spelt out, since browsers forget that a table is one when it is laid out otherwise.
 */
export function YearGrid({ months, caption, ...days }: YearGridProps) {
  return (
    <table role="table" className={styles.year}>
      <caption className={styles.caption}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the corner of a table is no control */}
          <td role="cell" />
          {DAYS.map((day) => (
            <th key={day} role="columnheader" scope="col">
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {months.map((month) => (
          <tr key={month} role="row">
            <th role="rowheader" scope="row">
              {formatMonthName(month)}
            </th>
            <Days month={month} {...days} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type DaysProps = Omit<YearGridProps, 'months' | 'caption'> & { month: string }

function Days({ month, days, gaps, Link, addressOf }: DaysProps) {
  const own = new Set(daysOfMonth(month))
  const isEmpty = DAYS.every((day) => {
    const date = `${month}-${twoDigits(day)}`
    return !days.has(date) && !gaps.has(date)
  })
  if (isEmpty) {
    return (
      <td role="cell" colSpan={DAYS.length} className={styles.none}>
        {m.no_episode()}
      </td>
    )
  }
  return DAYS.map((day) => {
    const date = `${month}-${twoDigits(day)}`
    const articles = days.get(date)
    // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a day without anything is no control
    if (articles === undefined && !gaps.has(date)) return <td key={day} role="cell" data-is={own.has(day)} />
    return (
      <td key={day} role="cell" className={articles === undefined ? styles.gap : styles.has}>
        {articles === undefined ? (
          <>
            <span aria-hidden="true">{day}</span>
            <VisuallyHidden>{m.no_episode_on({ day: formatDay(date) })}</VisuallyHidden>
          </>
        ) : (
          <Link to={addressOf(date)}>
            <VisuallyHidden>{nameOf(date, articles)}</VisuallyHidden>
            <span aria-hidden="true">{day}</span>
          </Link>
        )}
      </td>
    )
  })
}

function nameOf(date: string, articles: number): string {
  const day = formatDay(date)
  return articles === 1 ? day : m.day_with_count({ day, count: articles, shown: formatNumber(articles) })
}
