import type { CalendarDay } from '#sources/news-source.ts'

/** How much there is on some days together. */
export function totalOf(days: readonly CalendarDay[]): number {
  return days.reduce((sum, { articles }) => sum + articles, 0)
}

/** The most that any of some days has. */
export function mostOf(days: readonly CalendarDay[]): number {
  return days.reduce((most, { articles }) => Math.max(most, articles), 0)
}
