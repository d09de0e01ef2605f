import type { DateStep } from '#sources/news-source.ts'
import { paths } from './paths.ts'

/**
 * Where a day of a board is shown.
 * @param day `2010-03-26`
 * @param hasDayPages whether the days of its month have pages of their own
 */
export function dayAddress(board: string, day: string, hasDayPages: boolean): string {
  return hasDayPages ? paths.day(board, day) : paths.dayInMonth(board, day)
}

/** Where the nearest month or day is shown. */
export function stepAddress(board: string, { date, hasDayPages }: DateStep): string {
  return isMonth(date) ? paths.month(board, date) : dayAddress(board, date, hasDayPages)
}

/** A month, `2010-03`, and not a day. */
export function isMonth(date: string): boolean {
  return date.length === 7
}
