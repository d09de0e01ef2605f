import { DATE_RANGE_LIMIT, type DateStep } from '#sources/news-source.ts'
import { paths } from './paths.ts'

/**
 * Whether the days of a month have pages of their own that are published. Where a month's page lists all that it has, its
 * days are parts of that page: most boards have so little a day that a page each would be half of all pages.
 */
export function hasDayPages(inMonth: number): boolean {
  return inMonth > DATE_RANGE_LIMIT
}

/** Where a day of a board is shown. @param day `2010-03-26` @param inMonth how much there is in its month */
export function dayAddress(board: string, day: string, inMonth: number): string {
  return hasDayPages(inMonth) ? paths.day(board, day) : paths.dayInMonth(board, day)
}

/** Where the nearest month or day is shown. */
export function stepAddress(board: string, { date, inMonth }: DateStep): string {
  return isMonth(date) ? paths.month(board, date) : dayAddress(board, date, inMonth)
}

/** A month, `2010-03`, and not a day. */
export function isMonth(date: string): boolean {
  return date.length === 7
}
