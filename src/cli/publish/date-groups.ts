import { calendarSchema, rowsInRuns, type Calendar, type RowRun } from '#archive/calendar.ts'
import type { Board, Manifest } from '#archive/manifest.ts'
import { daysOfYearSchema } from '#archive/on-this-day.ts'
import { chunksOf } from '#archive/pages.ts'
import { calendarPath, DAYS_OF_YEAR_PATH, onThisDayPath } from '#archive/paths.ts'
import { hasDayPages } from '#sources/date-range-limit.ts'
import type { Finding } from '#cli/findings.ts'
import { join } from 'node:path'
import type * as v from 'valibot'
import { readPart, stampOf } from './archive-files.ts'
import { chunkStamp, groupOf, type PageGroup } from './page-groups.ts'

/** A month of a board, as its pages need it. */
interface Month {
  /** `2010-03` */
  readonly name: string
  /** Its days with the runs of their rows, as the calendar has them. */
  readonly days: ReadonlyArray<readonly [day: string, runs: Calendar[string]]>
}

/**
 * Groups the pages by date: a year of a board is one, each of its months with its days another, and so are the days of the year
 * of one month. So one more article makes a month of its board anew, and no other.
 * @param frame what is on every page, and how pages are made
 */
export function* planDateGroups(
  archive: string,
  { boards }: Manifest,
  frame: string,
  report: (finding: Finding) => void,
): Generator<PageGroup> {
  for (const board of boards) yield* groupsOfBoard(archive, board, frame, report)
  yield* groupsOfDays(archive, frame, report)
}

function* groupsOfBoard(
  archive: string,
  board: Board,
  frame: string,
  report: (finding: Finding) => void,
): Generator<PageGroup> {
  const years = Object.keys(board.years).toSorted()
  const months: Month[] = []
  for (const [place, year] of years.entries()) {
    const calendar = readWith(calendarSchema, archive, calendarPath(board.id, year), report)
    if (!calendar) continue
    months.push(...monthsOf(year, calendar))
    yield groupOf(
      `${board.id}/date/${year}`,
      [`/${board.id}/date/${year}`],
      [frame, JSON.stringify(calendar), years[place - 1] ?? '', years[place + 1] ?? ''],
    )
  }
  for (const [place, month] of months.entries()) {
    const path = `/${board.id}/date/${month.name.replace('-', '/')}`
    const days = hasDayPages(totalOf(month)) ? month.days.map(([day]) => `${path}/${day.slice(3)}`) : []
    const chunks = new Set(month.days.flatMap(([, runs]) => runs.flatMap(chunksOfRun)))
    yield groupOf(
      `${board.id}/date/${month.name}`,
      [path, ...days],
      [
        frame,
        JSON.stringify(month.days),
        // Where its first and last days lead to.
        stepStamp(months[place - 1]),
        stepStamp(months[place + 1]),
        ...[...chunks].map((chunk) => chunkStamp(archive, board, chunk)),
      ],
    )
  }
}

function* groupsOfDays(
  archive: string,
  frame: string,
  report: (finding: Finding) => void,
): Generator<PageGroup> {
  const counts = readWith(daysOfYearSchema, archive, DAYS_OF_YEAR_PATH, report)
  if (!counts) return
  const days = Object.keys(counts).toSorted()
  const months = new Set(days.map((day) => day.slice(0, 2)))
  for (const month of months) {
    const own = days.filter((day) => day.startsWith(month))
    const [first, last] = [days.indexOf(own[0] ?? ''), days.indexOf(own.at(-1) ?? '')]
    yield groupOf(
      `on/${month}`,
      own.map((day) => `/on/${day}`),
      [
        frame,
        // The days beside them, around the end of the year.
        days.at(first - 1) ?? '',
        ...own,
        days[(last + 1) % days.length] ?? '',
        ...own.map((day) => stampOf(join(archive, onThisDayPath(day)))),
      ],
    )
  }
  yield groupOf('on/days', ['/on'], [frame, JSON.stringify(counts)])
}

function monthsOf(year: string, calendar: Calendar): Month[] {
  const days = Object.entries(calendar).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const names = new Set(days.map(([day]) => day.slice(0, 2)))
  return [...names].map((name) => ({
    name: `${year}-${name}`,
    days: days.filter(([day]) => day.startsWith(name)),
  }))
}

function chunksOfRun([first, last]: RowRun): number[] {
  return chunksOf({ from: first, to: last + 1 })
}

function totalOf({ days }: Month): number {
  return days.reduce((sum, [, runs]) => sum + rowsInRuns(runs), 0)
}

/** What a month says of itself in the pages beside it: its name, its first and last day, and whether its days have pages. */
function stepStamp(month: Month | undefined): string {
  if (!month) return ''
  return [month.name, month.days[0]?.[0], month.days.at(-1)?.[0], hasDayPages(totalOf(month))].join(' ')
}

/** A file of the archive; `null`, with a finding, where it can't be read: then there are no such pages. */
function readWith<T>(
  schema: v.GenericSchema<unknown, T>,
  archive: string,
  file: string,
  report: (finding: Finding) => void,
): T | null {
  const part = readPart(schema, join(archive, file))
  if (part === null) {
    report({
      file,
      where: 'file',
      rule: 'unreadable-dates',
      expected: 'what was published when',
      found: 'none',
    })
  }
  return part
}
