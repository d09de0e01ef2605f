import { dayOf, toRowRuns, type Calendar } from '#archive/calendar.ts'

/** An article in time: its number in its board, and when it was published, in milliseconds. */
export interface DatedRow {
  readonly sequence: number
  readonly time: number
}

/** Collects which articles of a board were published on which day, as the time itself says it. */
export class CalendarTally {
  readonly #days = new Map<string, DatedRow[]>()

  /** @param publishedAt undated articles are in no calendar */
  add(publishedAt: string | null, row: DatedRow): void {
    if (publishedAt === null) return
    const day = dayOf(publishedAt)
    const rows = this.#days.get(day)
    if (rows) rows.push(row)
    else this.#days.set(day, [row])
  }

  /** The calendar of each year that has anything, by its four digits. */
  toCalendars(): Map<string, Calendar> {
    const calendars = new Map<string, Calendar>()
    const days = [...this.#days].toSorted(([a], [b]) => (a < b ? -1 : 1))
    for (const [day, rows] of days) {
      const year = day.slice(0, 4)
      const calendar = calendars.get(year) ?? {}
      calendars.set(year, calendar)
      const inOrder = rows.toSorted((a, b) => a.time - b.time || a.sequence - b.sequence)
      calendar[day.slice(5)] = toRowRuns(inOrder.map(({ sequence }) => sequence))
    }
    return calendars
  }
}
