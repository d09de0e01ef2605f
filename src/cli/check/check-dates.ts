import { calendarSchema } from '#archive/calendar.ts'
import type { Headline } from '#archive/headline.ts'
import type { Manifest } from '#archive/manifest.ts'
import { daysOfYearSchema, onThisDaySchema } from '#archive/on-this-day.ts'
import { calendarPath, DAYS_OF_YEAR_PATH, onThisDayPath } from '#archive/paths.ts'
import type { CalendarTally, DatedRow } from '#cli/archive-writer/calendar-tally.ts'
import { daysOfYear, OnThisDayTally, type YearOnDay } from '#cli/archive-writer/on-this-day-tally.ts'
import type { Finding } from '#cli/findings.ts'
import { isDeepStrictEqual } from 'node:util'
import type { ArchiveIndex } from './archive-index.ts'
import type { CheckContext } from './check-context.ts'
import { readChecked, shown } from './read-checked.ts'

/** An article as lists of others show it: all that its headline shows there but the title, which the index knows. */
export interface DatedArticle extends DatedRow, Pick<Headline, 'board' | 'id' | 'publishedAt' | 'lang'> {}

/** Of a headline what lists of other files repeat of it. */
export function datedArticle({ board, id, publishedAt, lang }: Headline, sequence: number): DatedArticle {
  const time = publishedAt === null ? -Infinity : Date.parse(publishedAt)
  return { board, id, publishedAt, lang, sequence, time }
}

/** Collects what the files of days of the year have to say. */
export class DayCheck {
  readonly #tally = new OnThisDayTally<DatedArticle>()

  add(article: DatedArticle): void {
    this.#tally.add(article.publishedAt, article)
  }

  /** The paths of the files, by what they have to say. */
  files({ boards }: Pick<Manifest, 'boards'>): Map<string, Array<YearOnDay<DatedArticle>>> {
    return new Map(this.#tally.days(boards.map(({ id }) => id)))
  }
}

/** Checks that the calendars of a board say of each day what its lists say. */
export async function* checkCalendars(
  board: string,
  tally: CalendarTally,
  { dir }: CheckContext,
): AsyncGenerator<Finding> {
  for (const [year, expected] of tally.toCalendars()) {
    const file = calendarPath(board, year)
    const found = yield* readChecked(dir, file, calendarSchema)
    if (!found) continue
    for (const day of new Set([...Object.keys(expected), ...Object.keys(found)])) {
      if (isDeepStrictEqual(expected[day], found[day])) continue
      yield differing(file, day, expected[day], found[day])
    }
  }
}

/** Checks that every day of the year says what the lists of all boards say. */
export async function* checkOnThisDay(
  manifest: Manifest,
  { dir, index, days }: CheckContext,
): AsyncGenerator<Finding> {
  const files = days.files(manifest)
  for (const [day, expected] of files) {
    const file = onThisDayPath(day)
    const found = yield* readChecked(dir, file, onThisDaySchema)
    if (!found || !index.isComplete()) continue
    const years = found.map(({ year }) => year)
    const expectedYears = expected.map(({ year }) => year)
    if (!isDeepStrictEqual(years, expectedYears)) {
      yield differing(file, 'year', expectedYears, years)
      continue
    }
    for (const [place, year] of expected.entries()) {
      const { headlines = [], ...counts } = found[place] ?? {}
      const { headlines: expectedHeadlines, ...expectedCounts } = year
      if (!isDeepStrictEqual(counts, expectedCounts)) {
        yield differing(file, String(place), expectedCounts, counts)
      }
      yield* checkHeadlines(file, `${place}.headlines`, expectedHeadlines, headlines, index)
    }
  }
  const counts = yield* readChecked(dir, DAYS_OF_YEAR_PATH, daysOfYearSchema)
  if (!counts || !index.isComplete()) return
  const expected = daysOfYear(files)
  for (const day of new Set([...Object.keys(expected), ...Object.keys(counts)])) {
    if (expected[day] !== counts[day]) yield differing(DAYS_OF_YEAR_PATH, day, expected[day], counts[day])
  }
}

/** Checks that headlines are those of the articles that are expected. */
export function* checkHeadlines(
  file: string,
  where: string,
  expected: readonly DatedArticle[],
  found: ReadonlyArray<Pick<Headline, 'board' | 'id' | 'publishedAt' | 'lang' | 'title'>>,
  index: ArchiveIndex,
): Generator<Finding> {
  const named = expected.map(({ board, id, publishedAt, lang }) => ({ board, id, publishedAt, lang }))
  const namedHere = found.map(({ board, id, publishedAt, lang }) => ({ board, id, publishedAt, lang }))
  if (!isDeepStrictEqual(namedHere, named)) yield differing(file, where, named, namedHere)
  for (const [place, { board, id, title }] of found.entries()) {
    if (index.mayHaveTitle(board, id, title)) continue
    yield differing(file, `${where}.${place}.title`, 'the title of the article', title)
  }
}

export function differing(file: string, where: string, expected: unknown, found: unknown): Finding {
  return { file, where, rule: 'field-differs', expected: shown(expected), found: shown(found) }
}
