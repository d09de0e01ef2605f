import * as v from 'valibot'

/** The number of a day, counted from 1 January 1970; `null` for what is no day: `2010-02-30`. @param day `2010-03-26` */
export function dayNumber(day: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day)
  if (!match) return null
  const date = new Date(`${day}T00:00:00Z`)
  const isReal = !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(match[3])
  return isReal ? date.getTime() / MS_A_DAY : null
}

/** The day of a number: `2010-03-26`. */
export function dayOf(number: number): string {
  return new Date(number * MS_A_DAY).toISOString().slice(0, 10)
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(number: number): number {
  // The first of January 1970 was a Thursday.
  return (((number + 4) % 7) + 7) % 7
}

const MS_A_DAY = 24 * 60 * 60 * 1000

/** A day of the calendar: `2010-03-26`. */
export const daySchema = v.pipe(
  v.string(),
  v.check((text) => dayNumber(text) !== null, 'a day looks like 2010-03-26'),
)
