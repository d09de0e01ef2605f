import { currentRegionalLocale } from './locale.ts'
import { m } from './messages.ts'

/**
 * A time as its clock showed it where it was published: an archive tells what was written,
 * not what time that was for the reader.
 */
function wallClock(time: string): number {
  return Date.parse(`${time.slice(0, 19)}Z`)
}

const DATE_FORMS = {
  date: { dateStyle: 'medium', timeZone: 'UTC' },
  time: { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' },
} satisfies Record<string, Intl.DateTimeFormatOptions>

/** A date alone, or with the time of day. */
export type DateForm = keyof typeof DATE_FORMS

/** Making a format is slow, and a list needs the same one a hundred times. */
export function perLocale<Name extends string, Format>(make: (locale: string, name: Name) => Format) {
  const made = new Map<string, Format>()
  return (name: Name): Format => {
    const locale = currentRegionalLocale()
    const format = made.get(locale + name) ?? make(locale, name)
    made.set(locale + name, format)
    return format
  }
}

const dateFormat = perLocale(
  (locale, form: DateForm) => new Intl.DateTimeFormat(locale, { ...DATE_FORMS[form], ...clockOf(form) }),
)

/**
 * A language may want the 24-hour clock, whatever the browser's tables say. Korean news has it; besides, browsers and the press
 * don't agree on its halves of the day: `오후 6:00` here is `PM 6:00` there, by the age of their tables.
 */
function clockOf(form: DateForm): Intl.DateTimeFormatOptions {
  return form === 'time' && m.clock_hours() === '24' ? { hourCycle: 'h23' } : {}
}

const numberFormat = perLocale((locale) => new Intl.NumberFormat(locale))
const byteFormat = perLocale(
  (locale, unit) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      // The short form of bytes is none: `48 byte`.
      unitDisplay: unit === 'byte' ? 'long' : 'short',
      maximumFractionDigits: 1,
    }),
)

/** @param time ISO 8601 with an offset */
export function formatTime(time: string, form: DateForm): string {
  return dateFormat(form).format(wallClock(time))
}

/** A whole number with the separators of the language. */
export function formatNumber(value: number): string {
  return numberFormat('').format(value)
}

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte']

/** A size in the unit that suits it: `48 kB`, `48 bytes`. */
export function formatBytes(bytes: number): string {
  const power = Math.min(BYTE_UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  return byteFormat(BYTE_UNITS[power] ?? 'byte').format(bytes / 1000 ** power)
}

/**
 * Makes the formats that every page needs, one with each call: the browser's tables are slow to open, and all in one
 * would keep a slow phone busy for a tenth of a second.
 */
export const makeFormats: ReadonlyArray<() => unknown> = [
  () => dateFormat('date'),
  () => dateFormat('time'),
  () => numberFormat(''),
]
