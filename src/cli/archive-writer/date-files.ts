import type { Neighbour } from '#archive/article.ts'
import { calendarPath, DAYS_OF_YEAR_PATH, onThisDayPath } from '#archive/paths.ts'
import { fileText, type ArchiveFolder } from './archive-folder.ts'
import type { CalendarTally } from './calendar-tally.ts'
import type { Entry } from './catalogue.ts'
import { daysOfYear, type OnThisDayTally } from './on-this-day-tally.ts'

/** Writes the calendars of a board. */
export async function writeCalendars(
  board: string,
  tally: CalendarTally,
  folder: ArchiveFolder,
): Promise<void> {
  for (const [year, calendar] of tally.toCalendars()) {
    await folder.update(calendarPath(board, year), fileText(calendar))
  }
}

/**
 * Writes what there was on each day of the year.
 * @param order the boards of the site, in their order
 * @returns the paths of the files
 */
export async function writeOnThisDay(
  tally: OnThisDayTally<Entry>,
  order: readonly string[],
  folder: ArchiveFolder,
  toNeighbour: (entry: Entry) => Neighbour,
): Promise<Set<string>> {
  const days = [...tally.days(order)]
  const paths = new Set([DAYS_OF_YEAR_PATH])
  for (const [day, years] of days) {
    const path = onThisDayPath(day)
    const content = years.map((year) => ({ ...year, headlines: year.headlines.map(toNeighbour) }))
    await folder.update(path, fileText(content))
    paths.add(path)
  }
  await folder.update(DAYS_OF_YEAR_PATH, fileText(daysOfYear(days)))
  return paths
}
