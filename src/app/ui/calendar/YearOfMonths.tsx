import type { ReactNode } from 'react'
import styles from './Calendar.module.css'
import { twoDigits } from './month-weeks.ts'

const MONTHS = Array.from({ length: 12 }, (_, month) => month + 1)

interface YearOfMonthsProps {
  year: number
  /** Draws a month. @param month `2010-03` */
  children: (month: string) => ReactNode
}

/** The twelve months of a year, side by side as far as there is room. */
export function YearOfMonths({ year, children }: YearOfMonthsProps) {
  const name = String(year).padStart(4, '0')
  return (
    <ul className={styles.year} data-not-ahead>
      {MONTHS.map((month) => (
        <li key={month}>{children(`${name}-${twoDigits(month)}`)}</li>
      ))}
    </ul>
  )
}
