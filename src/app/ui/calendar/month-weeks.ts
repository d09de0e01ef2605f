/**
 * The weeks of a month, each of seven places; `null` where a place belongs to another month.
 * @param month `2010-03`
 * @param firstWeekday the day that weeks begin with, Sunday is 0
 * @returns days of the month, 1 to 31
 */
export function weeksOf(month: string, firstWeekday: number): Array<ReadonlyArray<number | null>> {
  const before = (new Date(`${month}-01`).getUTCDay() - firstWeekday + 7) % 7
  const places: Array<number | null> = [...Array.from({ length: before }, () => null), ...daysOfMonth(month)]
  while (places.length % 7 !== 0) places.push(null)
  return Array.from({ length: places.length / 7 }, (_, week) => places.slice(week * 7, week * 7 + 7))
}

/** @param month `2010-03` */
export function daysOfMonth(month: string): number[] {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const first = new Date(0)
  // Day 0 of the month after it. Not `Date.UTC`, which takes the year 50 for 1950.
  first.setUTCFullYear(year, number, 0)
  return Array.from({ length: first.getUTCDate() }, (_, day) => day + 1)
}

/** Two digits. */
export function twoDigits(part: number): string {
  return String(part).padStart(2, '0')
}
