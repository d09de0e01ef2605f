import { calendarSchema, lastOfRuns, rowsInRuns, type Calendar, type RowRun } from '#archive/calendar.ts'
import type { Headline } from '#archive/headline.ts'
import type { Board } from '#archive/manifest.ts'
import { daysOfYearSchema, onThisDaySchema } from '#archive/on-this-day.ts'
import { chunkOf, pageOf } from '#archive/pages.ts'
import { calendarPath, DAYS_OF_YEAR_PATH, onThisDayPath } from '#archive/paths.ts'
import type { CalendarDay, DateRange, DateStep, NewsSource } from '#sources/news-source.ts'
import { DATE_RANGE_LIMIT, hasDayPages } from '#sources/date-range-limit.ts'
import { parseWith } from '#sources/parse-with.ts'
import { SourceError } from '#sources/source-error.ts'
import type { ArchiveClient } from './archive-client.ts'
import type { NumberedHeadline } from './related.ts'

/** What reading by date takes from reading the rest of an archive. */
export interface DateParts {
  readonly client: ArchiveClient
  /** How long an answer may be used again, in milliseconds. */
  readonly freshMs: number
  readonly boardOf: (id: string, signal: AbortSignal) => Promise<Board>
  /** The rows of a chunk that can be read, with their newest counts. */
  readonly rowsOfChunk: (
    board: Board,
    chunk: number,
    signal: AbortSignal,
  ) => Promise<readonly NumberedHeadline[]>
}

/** The part of a source that answers by date. */
export type Dates = Pick<NewsSource, 'calendar' | 'dateRange' | 'onThisDay' | 'daysOfYear'>

/** Reads an archive's calendars, and of its lists what a month or a day has. */
export function createDates({ client, freshMs, boardOf, rowsOfChunk }: DateParts): Dates {
  const readCalendar = client.reader((file, json) => parseWith(calendarSchema, file, json), freshMs)
  const readDaysOfYear = client.reader((file, json) => parseWith(daysOfYearSchema, file, json), freshMs)
  const readOnThisDay = client.reader((file, json) => parseWith(onThisDaySchema, file, json), freshMs)

  async function calendarOf(board: Board, year: string, signal: AbortSignal): Promise<Calendar> {
    if (Object.hasOwn(board.years, year)) return readCalendar(calendarPath(board.id, year), signal)
    throw new SourceError('not-found', `${board.id}/date/${year}`, 'the board has nothing of this year')
  }

  /** The headlines of some rows, in the order of these. */
  async function headlinesOf(
    board: Board,
    sequences: readonly number[],
    signal: AbortSignal,
  ): Promise<Headline[]> {
    const chunks = new Set(sequences.map(chunkOf))
    const rows = await Promise.all([...chunks].map((chunk) => rowsOfChunk(board, chunk, signal)))
    const bySequence = new Map(rows.flat().map(({ sequence, headline }) => [sequence, headline]))
    return sequences.flatMap((sequence) => bySequence.get(sequence) ?? [])
  }

  /** The month or day nearest to one that has something: in its own year, else in the nearest that has anything. */
  async function step(
    board: Board,
    date: string,
    direction: 'older' | 'newer',
    signal: AbortSignal,
  ): Promise<DateStep | null> {
    const isOlder = direction === 'older'
    const year = date.slice(0, 4)
    const isBeyond = (other: string) => (isOlder ? other < date : other > date)
    const years = Object.keys(board.years)
      .filter((other) => (isOlder ? other <= year : other >= year))
      .toSorted((a, b) => (a < b === isOlder ? 1 : -1))
    for (const candidate of years) {
      const days = daysOf(await calendarOf(board, candidate, signal), candidate)
      const found = (isOlder ? days.toReversed() : days).find((day) =>
        isBeyond(day.date.slice(0, date.length)),
      )
      if (!found) continue
      const month = found.date.slice(0, 7)
      return {
        date: found.date.slice(0, date.length),
        hasDayPages: hasDayPages(totalOf(inMonth(days, month))),
      }
    }
    return null
  }

  return {
    async calendar({ board: id, year }, signal) {
      const board = await boardOf(id, signal)
      const name = String(year).padStart(4, '0')
      const days = daysOf(await calendarOf(board, name, signal), name)
      const years = Object.keys(board.years).toSorted()
      const older = years.findLast((other) => other < name)
      const newer = years.find((other) => other > name)
      return {
        board: { id: board.id, title: board.title },
        year,
        days,
        older: older === undefined ? null : Number(older),
        newer: newer === undefined ? null : Number(newer),
      }
    },

    async dateRange({ board: id, date }, signal): Promise<DateRange> {
      const board = await boardOf(id, signal)
      const year = date.slice(0, 4)
      const calendar = await calendarOf(board, year, signal)
      const runs = runsOf(calendar, date.slice(5))
      const wanted = lastOfRuns(runs, DATE_RANGE_LIMIT + 1)
      const listed = wanted.slice(0, DATE_RANGE_LIMIT)
      const [rest] = wanted.slice(DATE_RANGE_LIMIT)
      const month = inMonth(daysOf(calendar, year), date.slice(0, 7))
      const [headlines, older, newer] = await Promise.all([
        headlinesOf(board, listed, signal),
        step(board, date, 'older', signal),
        step(board, date, 'newer', signal),
      ])
      return {
        board: { id: board.id, title: board.title },
        date,
        articles: rowsInRuns(runs),
        headlines,
        unreadable: listed.length - headlines.length,
        days: date.length === 7 ? month : [],
        hasDayPages: hasDayPages(totalOf(month)),
        restOn: rest === undefined ? null : pageOf(rest),
        older,
        newer,
      }
    },

    async onThisDay(day, signal) {
      const days = await readDaysOfYear(DAYS_OF_YEAR_PATH, signal)
      const years = Object.hasOwn(days, day) ? await readOnThisDay(onThisDayPath(day), signal) : []
      // Around the end of the year: before the first of January comes the thirty-first of December.
      const others = Object.keys(days)
        .filter((other) => other !== day)
        .toSorted()
      return {
        day,
        years,
        older: others.findLast((other) => other < day) ?? others.at(-1) ?? null,
        newer: others.find((other) => other > day) ?? others[0] ?? null,
      }
    },

    daysOfYear: (signal) => readDaysOfYear(DAYS_OF_YEAR_PATH, signal),
  }
}

/** The days of a year that have something, oldest first. */
function daysOf(calendar: Calendar, year: string): CalendarDay[] {
  return Object.entries(calendar)
    .map(([day, runs]) => ({ date: `${year}-${day}`, articles: rowsInRuns(runs) }))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
}

function inMonth(days: readonly CalendarDay[], month: string): CalendarDay[] {
  return days.filter(({ date }) => date.startsWith(month))
}

function totalOf(days: readonly CalendarDay[]): number {
  return days.reduce((sum, { articles }) => sum + articles, 0)
}

/** The rows of a month, `03`, or a day, `03-26`, oldest first. */
function runsOf(calendar: Calendar, part: string): RowRun[] {
  return Object.entries(calendar)
    .filter(([day]) => day.startsWith(part))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, runs]) => runs)
}
