import { currentLocale } from './locale.ts'

/**
 * A time as its clock showed it where it was published: an archive tells what was written,
 * not what time that was for the reader.
 */
function wallClock(time: string): number {
  return Date.parse(`${time.slice(0, 19)}Z`)
}

type DateForm = 'date' | 'time' | 'long'

const FORMS: Record<DateForm, Intl.DateTimeFormatOptions> = {
  date: { dateStyle: 'medium' },
  time: { dateStyle: 'long', timeStyle: 'short' },
  long: { dateStyle: 'full', timeStyle: 'short' },
}

const formats = new Map<string, Intl.DateTimeFormat>()

function dateFormat(form: DateForm): Intl.DateTimeFormat {
  const locale = currentLocale()
  const key = `${locale} ${form}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...FORMS[form], timeZone: 'UTC' })
  formats.set(key, format)
  return format
}

/** @param time ISO 8601 with an offset */
export function formatTime(time: string, form: DateForm): string {
  return dateFormat(form).format(wallClock(time))
}

export function formatNumber(value: number): string {
  return value.toLocaleString(currentLocale())
}

/** A size in the unit that suits it: `48 kB`. */
export function formatBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte']
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  return new Intl.NumberFormat(currentLocale(), {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(bytes / 1000 ** power)
}
