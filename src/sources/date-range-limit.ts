/** How many headlines a month or a day has at most. */
export const DATE_RANGE_LIMIT = 100

/**
 * Whether the days of a month have pages of their own that are published. Where a month's page lists all that it has, its
 * days are parts of that page: most boards have so little a day that a page each would be half of all pages.
 * @param inMonth how much there is in the month
 */
export function hasDayPages(inMonth: number): boolean {
  return inMonth > DATE_RANGE_LIMIT
}
