import { dayNumber, dayOf, weekdayOf } from '#archive/days.ts'

/** When a series mostly appears. */
export type Rhythm =
  /** On these days of the week, 0 for Sunday, in their order. */
  | { readonly kind: 'weekdays'; readonly weekdays: readonly number[] }
  /** At least once a month. */
  | { readonly kind: 'months' }
  /** Now and then: nothing is missed. */
  | { readonly kind: 'none' }

/** A year of a series, or as much of it as it ran. */
export interface SeriesRun {
  /** The days that have an episode, `2010-03-26`, each once. */
  readonly days: readonly string[]
  /** The first and the last day between which it ran. */
  readonly from: string
  readonly to: string
}

export interface RunOfSeries {
  readonly rhythm: Rhythm
  /** Days on which it would have appeared by its rhythm and did not; none where that is by months. */
  readonly gaps: readonly string[]
  /** Months between the first and the last without an episode, `2010-03`. */
  readonly emptyMonths: readonly string[]
}

/** Fewer days than these tell nothing. */
const FEWEST_DAYS = 4
const FEWEST_MONTHS = 4
/** Days of so many weeks tell which days of the week they are; those of a daily series tell it in one. */
const FEWEST_WEEKS = 3
const DAILY = 5
/** How often a day of the week must have had an episode, and those of the rhythm together; and how many episodes must be on them. */
const USUAL = 0.5
const USUAL_TOGETHER = 0.6
const ON_THEM = 0.8

/**
 * Finds when a series mostly appeared within a year, and where it did not though it was time. By each year alone, so that
 * the calendar of one that is over never changes.
 */
export function findRhythm(run: SeriesRun): RunOfSeries {
  const emptyMonths = monthsWithout(run)
  const weekdays = usualWeekdays(run)
  if (weekdays.length > 0) {
    return { rhythm: { kind: 'weekdays', weekdays }, gaps: daysWithout(run, weekdays), emptyMonths }
  }
  const months = monthsOf(run).length
  const isMonthly =
    months >= FEWEST_MONTHS &&
    run.days.length >= FEWEST_DAYS &&
    (months - emptyMonths.length) / months >= USUAL_TOGETHER
  return { rhythm: { kind: isMonthly ? 'months' : 'none' }, gaps: [], emptyMonths }
}

function usualWeekdays({ days, from, to }: SeriesRun): number[] {
  if (days.length < FEWEST_DAYS) return []
  const [first, last] = [dayNumber(from) ?? 0, dayNumber(to) ?? -1]
  const all = count(Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset))
  const had = count(days.map((day) => dayNumber(day) ?? 0))
  const usual = all.flatMap((times, weekday) =>
    times > 0 && (had[weekday] ?? 0) / times >= USUAL ? [weekday] : [],
  )
  const total = (counts: readonly number[]) => usual.reduce((sum, weekday) => sum + (counts[weekday] ?? 0), 0)
  const weeks = (last - first + 1) / 7
  const isLongEnough = weeks >= (usual.length >= DAILY ? 1 : FEWEST_WEEKS)
  const isUsual = total(had) / total(all) >= USUAL_TOGETHER && total(had) / days.length >= ON_THEM
  return isLongEnough && isUsual ? usual : []
}

/** How many of some days are Sundays, Mondays … */
function count(numbers: readonly number[]): number[] {
  const counts = [0, 0, 0, 0, 0, 0, 0]
  for (const number of numbers) counts[weekdayOf(number)] = (counts[weekdayOf(number)] ?? 0) + 1
  return counts
}

function daysWithout({ days, from, to }: SeriesRun, weekdays: readonly number[]): string[] {
  const had = new Set(days)
  const gaps: string[] = []
  for (let number = dayNumber(from) ?? 0; number <= (dayNumber(to) ?? -1); number += 1) {
    const day = dayOf(number)
    if (weekdays.includes(weekdayOf(number)) && !had.has(day)) gaps.push(day)
  }
  return gaps
}

function monthsWithout(run: SeriesRun): string[] {
  const had = new Set(run.days.map((day) => day.slice(0, 7)))
  return monthsOf(run).filter((month) => !had.has(month))
}

/** The months of the year in which it ran. */
function monthsOf({ from, to }: SeriesRun): string[] {
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))]
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, offset) => `${from.slice(0, 4)}-${String(first + offset).padStart(2, '0')}`,
  )
}
