import { calendarSchema } from '#archive/calendar.ts'
import { daysOfYearSchema, onThisDaySchema } from '#archive/on-this-day.ts'
import { calendarPath, DAYS_OF_YEAR_PATH, onThisDayPath } from '#archive/paths.ts'
import type { ArticleRecord } from '#cli/importers/importer.ts'
import { articleRecord } from '#tests/fixtures/records/article-records.ts'
import { findingsOf, readBoard, readParsed } from '#tests/fixtures/records/read-archive.ts'
import { changedPaths, filesOf, inFolder, writeRecords } from '#tests/fixtures/records/write-records.ts'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

const at = (id: number, publishedAt: string | null, board = 'news') =>
  articleRecord(id, { board, publishedAt })

const calendarOf = (dir: string, year: string, board = 'news') =>
  readParsed(dir, calendarPath(board, year), calendarSchema)

test('a calendar says which rows were published on which day of the board’s own clock', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, [
      // Still the 25th where it was published, whatever day that was in Greenwich.
      at(1, '2010-03-25T23:30:00-09:00'),
      at(2, '2010-03-26T00:10:00+09:00'),
      at(3, '2010-03-26T08:00:00+09:00'),
      // Moved here later, with its old date.
      at(4, '2009-12-31T23:59:59+09:00'),
      at(5, '2010-03-26T07:00:00+09:00'),
      at(6, null),
      at(7, '2012-02-29T12:00:00Z'),
    ])
    expect(await calendarOf(dir, '2010')).toEqual({ '03-25': [[0, 0]], '03-26': [[1, 1], [4, 4], [2, 2]] }) // prettier-ignore
    expect(await calendarOf(dir, '2009')).toEqual({ '12-31': [[3, 3]] })
    expect(await calendarOf(dir, '2012')).toEqual({ '02-29': [[6, 6]] })
    expect(Object.keys((await readBoard(dir)).years)).toEqual(['2009', '2010', '2012'])
    expect(await findingsOf(dir)).toEqual([])
  }))

test('a day of the year has each board in turns, and says how much else there was', () =>
  inFolder(async (dir) => {
    const daily = Array.from({ length: 12 }, (_, hour) =>
      at(hour + 1, `2015-03-26T${String(hour + 8).padStart(2, '0')}:00:00+09:00`),
    )
    await writeRecords(
      dir,
      [...daily, at(20, '2011-03-26T09:00:00+09:00'), at(1, '2015-03-26T07:00:00+09:00', 'talk')],
      { boards: ['news', 'talk'] },
    )
    const years = await readParsed(dir, onThisDayPath('03-26'), onThisDaySchema)
    expect(years.map(({ year, articles }) => [year, articles])).toEqual([
      [2015, 13],
      [2011, 1],
    ])
    expect(years[0]?.boards).toEqual([
      { board: 'news', articles: 12 },
      { board: 'talk', articles: 1 },
    ])
    expect(years[0]?.headlines.map(({ board, id }) => `${board}/${id}`)).toEqual([
      'news/12',
      'news/11',
      'news/10',
      'news/9',
      'talk/1',
    ])
    expect(await readParsed(dir, DAYS_OF_YEAR_PATH, daysOfYearSchema)).toEqual({ '03-26': 14 })
    expect(await findingsOf(dir)).toEqual([])
  }))

test('what is taken down is gone from its days, and a day or year without articles has no file', () =>
  inFolder(async (dir) => {
    const records = [
      at(1, '2010-03-26T08:00:00+09:00'),
      at(2, '2010-03-26T09:00:00+09:00'),
      at(3, '2010-03-26T10:00:00+09:00'),
      at(4, '2011-05-01T09:00:00+09:00'),
    ]
    await writeRecords(dir, records)
    await writeRecords(
      dir,
      records.filter(({ id }) => id === 1 || id === 3),
    )
    expect(await calendarOf(dir, '2010')).toEqual({ '03-26': [[0, 0], [2, 2]] }) // prettier-ignore
    const paths = [...(await filesOf(dir)).keys()].filter((path) => /^(?:calendar|on)\//.test(path))
    expect(paths).toEqual(['calendar/news/2010.json', 'on/03-26.json', 'on/days.json'])
    expect(JSON.stringify([...(await filesOf(dir))])).not.toContain('나루 소식 2호')
    expect(await findingsOf(dir)).toEqual([])
  }))

test('one more post rewrites its year, its day, and the count of days', () =>
  inFolder(async (dir) => {
    const records = Array.from({ length: 400 }, (_, index) => articleRecord(index + 1))
    await writeRecords(dir, records)
    const before = await filesOf(dir)
    await writeRecords(dir, [...records, at(401, '2010-11-05T09:00:00+09:00')])
    const changed = changedPaths(before, await filesOf(dir)).filter((path) => /^(?:calendar|on)\//.test(path))
    expect(changed).toEqual(['calendar/news/2010.json', 'on/11-05.json', 'on/days.json'])
  }))

/** Minutes over four years, two boards, so that days meet. */
const recordsArbitrary = fc
  .array(
    fc.record({
      board: fc.constantFrom('news', 'talk'),
      minute: fc.nat(4 * 365 * 24 * 60),
      offset: fc.constantFrom('Z', '+09:00', '-11:00', '+05:30'),
      isDated: fc.boolean(),
      isLaterGone: fc.boolean(),
    }),
    { maxLength: 20 },
  )
  .map((posts) =>
    posts.map(({ board, minute, offset, isDated, isLaterGone }, index) => {
      const clock = new Date(Date.UTC(2011, 0, 1) + minute * 60_000).toISOString().slice(0, 19)
      return { record: at(index + 1, isDated ? clock + offset : null, board), isLaterGone }
    }),
  )

test('whatever the order of the posts, every dated one that is left is on its day, and on no other', async () => {
  await fc.assert(
    fc.asyncProperty(recordsArbitrary, async (posts) => {
      await inFolder(async (dir) => {
        const boards = ['news', 'talk']
        await writeRecords(dir, posts.map(({ record }) => record), { boards }) // prettier-ignore
        const left = posts.flatMap(({ record, isLaterGone }) => (isLaterGone ? [] : [record]))
        await writeRecords(dir, left, { boards })
        expect(await findingsOf(dir)).toEqual([])
        expect(await listedDays(dir, boards)).toEqual(daysOfRecords(left))
      })
    }),
    { numRuns: 25 },
  )
})

/** How many articles the calendars have, by board and day. */
async function listedDays(dir: string, boards: readonly string[]): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const board of boards) {
    for (const year of Object.keys((await readBoard(dir, board)).years)) {
      for (const [day, runs] of Object.entries(await calendarOf(dir, year, board))) {
        found[`${board} ${year}-${day}`] = runs.reduce((sum, [first, last]) => sum + last - first + 1, 0)
      }
    }
  }
  return found
}

function daysOfRecords(records: readonly ArticleRecord[]): Record<string, number> {
  const days: Record<string, number> = {}
  for (const { board, publishedAt } of records) {
    if (publishedAt === null) continue
    const day = `${board} ${publishedAt.slice(0, 10)}`
    days[day] = (days[day] ?? 0) + 1
  }
  return days
}
