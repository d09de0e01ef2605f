import { perLocale } from './format.ts'
import { m } from './messages.ts'

/**
 * Dates of a calendar, written in words. A day is `2010-03-26`, a month `2010-03`: days of the board's own clock, which
 * no time zone moves.
 */

const FORMS = {
  month: { year: 'numeric', month: 'long' },
  monthName: { month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  dayOfYear: { month: 'long', day: 'numeric' },
  dayOfWeek: { month: 'long', day: 'numeric', weekday: 'long' },
  weekday: { weekday: 'long' },
  weekdayLetter: { weekday: 'narrow' },
} satisfies Record<string, Intl.DateTimeFormatOptions>
type CalendarForm = keyof typeof FORMS

const calendarFormat = perLocale(
  (locale, form: CalendarForm) => new Intl.DateTimeFormat(locale, { ...FORMS[form], timeZone: 'UTC' }),
)

function format(form: CalendarForm, date: string): string {
  return calendarFormat(form).format(Date.parse(date))
}

/** `March 2010`. @param month `2010-03` */
export function formatMonth(month: string): string {
  return format('month', month)
}

/** `March`. @param month `2010-03` */
export function formatMonthName(month: string): string {
  return format('monthName', month)
}

/** `March 26, 2010`. @param day `2010-03-26` */
export function formatDay(day: string): string {
  return format('day', day)
}

/** `Friday, March 26`. @param day `2010-03-26` */
export function formatDayOfWeek(day: string): string {
  return format('dayOfWeek', day)
}

/** `March 26`. @param day of any year: `03-26` */
export function formatDayOfYear(day: string): string {
  // A year that has a 29 February.
  return format('dayOfYear', `2000-${day}`)
}

/** `2010`, `2010년`: as a heading or a link says it. */
export function formatYear(year: number): string {
  return m.year_alone({ year })
}

/** A day of the week by its name and its shortest form. */
export interface Weekday {
  readonly name: string
  readonly letter: string
}

/** The day that calendars begin with, Sunday is 0: a language's own matter, since browsers and the press don't agree on it. */
export function firstWeekday(): number {
  return Number(m.first_weekday())
}

/** The days of the week, from the one that weeks begin with. */
export function weekdays(): Weekday[] {
  // The second of January 2000 was a Sunday.
  const sunday = 2
  return Array.from({ length: 7 }, (_, place) => {
    const day = `2000-01-${String(sunday + ((firstWeekday() + place) % 7)).padStart(2, '0')}`
    return { name: format('weekday', day), letter: format('weekdayLetter', day) }
  })
}
