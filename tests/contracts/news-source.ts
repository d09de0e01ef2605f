import { articleSchema, relatedSchema } from '#archive/article.ts'
import { elementsOf } from '#archive/body/body.ts'
import { sanitizeBody } from '#archive/body/sanitize.ts'
import { frontSchema } from '#archive/front.ts'
import { headlineSchema } from '#archive/headline.ts'
import { boardSchema, siteSchema } from '#archive/manifest.ts'
import { ON_THIS_DAY_HEADLINES, onThisDaySchema } from '#archive/on-this-day.ts'
import {
  episodeDaySchema,
  episodeSchema,
  seriesEntrySchema,
  type SeriesEntry,
} from '#archive/series-parts.ts'
import { DATE_RANGE_LIMIT, hasDayPages } from '#sources/date-range-limit.ts'
import {
  RELATED_LIMIT,
  type CalendarDay,
  type ListPage,
  type NewsSource,
  type SeriesPage,
  type SeriesYear,
} from '#sources/news-source.ts'
import { SourceError, type SourceErrorKind } from '#sources/source-error.ts'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { allHeadlines, byTime } from './all-headlines.ts'
import { testTopLists } from './top-lists.ts'

const never = new AbortController().signal

/**
 * What every `NewsSource` must do, whatever it reads from.
 * @param open gives a source with at least one board of more than 25 articles
 */
export function testNewsSource(name: string, open: () => NewsSource): void {
  describe(`${name} keeps the contract of NewsSource`, () => {
    test('the overview and the front page have the shapes of the archive', async () => {
      const { site, boards, capturedAt } = await open().overview(never)
      v.parse(siteSchema, site)
      const names = (await open().holdings(never)).map((board) => v.parse(boardSchema, board))
      expect(boards).toEqual(names.map(({ id, title }) => ({ id, title })))
      expect(Date.parse(capturedAt)).not.toBeNaN()
      v.parse(frontSchema, await open().front(never))
    })

    test('the permanent pages show every headline of a board once, and lead from one to the next', async () => {
      const source = open()
      for (const board of await source.holdings(never)) {
        const ids: number[] = []
        let page: number | 'newest' | null = 1
        let steps = 0
        while (page !== null && page !== 'newest') {
          const list: ListPage = await source.listPage({ board: board.id, page }, never)
          expect(list.notices).toEqual([])
          for (const headline of list.headlines) v.parse(headlineSchema, headline)
          ids.unshift(...list.headlines.map(({ id }) => id))
          page = list.newer
          steps += 1
          expect(steps).toBeLessThanOrEqual(Math.ceil(board.rows / 25))
          // A permanent page must not change when the board goes on.
          expect(list.totals).toBeNull()
        }
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids).toHaveLength(board.articles)

        const newest = await source.listPage({ board: board.id, page: 'newest' }, never)
        expect(newest.newer).toBeNull()
        const years = Object.entries(board.years).map(([year, { articles }]) => ({
          year: Number(year),
          articles,
        }))
        const { articles, comments } = board
        expect(newest.totals).toEqual({
          articles,
          comments,
          years: years.toSorted((a, b) => b.year - a.year),
        })
        expect(newest.headlines.map(({ id }) => id)).toEqual(ids.slice(0, newest.headlines.length))
        expect(newest.notices).toHaveLength(board.notices)
        expect(newest.notices.every(({ notice }) => notice)).toBe(true)
      }
    })

    test('the calendar of each year says how much each day has, and leads to the years beside it', async () => {
      const source = open()
      for (const board of await source.holdings(never)) {
        const years = Object.keys(board.years).map(Number)
        for (const [place, year] of years.entries()) {
          const calendar = await source.calendar({ board: board.id, year }, never)
          expect(calendar.board).toEqual({ id: board.id, title: board.title })
          expect([calendar.older, calendar.newer]).toEqual([
            years[place - 1] ?? null,
            years[place + 1] ?? null,
          ])
          const dates = calendar.days.map(({ date }) => date)
          expect(dates).toEqual([...new Set(dates)].toSorted())
          expect(dates.every((date) => date.startsWith(`${year}-`))).toBe(true)
          expect(totalOf(calendar.days)).toBe(board.years[year]?.articles)
        }
      }
    })

    test('months and days have what was published in them, newest first, and lead from one to the next', async () => {
      const source = open()
      for (const board of await source.holdings(never)) {
        const listed = await allHeadlines(source, board.id)
        for (const length of [7, 10]) {
          const byDate = byTime(listed, 0, length)
          const dates = [...byDate.keys()].toSorted()
          for (const [place, date] of dates.entries()) {
            const expected = byDate.get(date) ?? []
            const range = await source.dateRange({ board: board.id, date }, never)
            expect(range.date).toBe(date)
            expect(range.articles).toBe(expected.length)
            expect(range.unreadable).toBe(0)
            expect(range.headlines).toHaveLength(Math.min(expected.length, DATE_RANGE_LIMIT))
            for (const headline of range.headlines) expect(expected).toContainEqual(headline)
            const times = range.headlines.map(({ publishedAt }) => publishedAt ?? '')
            // Days first, and in them the moments: clocks of several offsets may stand side by side.
            const days = times.map((time) => time.slice(0, 10))
            expect(days).toEqual(days.toSorted().toReversed())
            const outOfOrder = times.filter((time, row) => {
              const above = times[row - 1]
              return above?.startsWith(time.slice(0, 10)) && Date.parse(above) < Date.parse(time)
            })
            expect(outOfOrder).toEqual([])
            expect(range.restOn === null).toBe(expected.length <= DATE_RANGE_LIMIT)
            expect(range.older?.date).toBe(dates[place - 1])
            expect(range.newer?.date).toBe(dates[place + 1])
            for (const step of [range.older, range.newer]) {
              if (!step) continue
              const month = step.date.slice(0, 7)
              const inMonth = listed.filter(({ publishedAt }) => publishedAt?.startsWith(month))
              expect(step.hasDayPages).toBe(hasDayPages(inMonth.length))
            }
            const ofMonth = listed.filter(({ publishedAt }) => publishedAt?.startsWith(date.slice(0, 7)))
            expect(totalOf(range.days)).toBe(date.length === 7 ? ofMonth.length : 0)
            expect(range.hasDayPages).toBe(hasDayPages(ofMonth.length))
          }
        }
      }
    })

    test('a month without articles in a year that has some is an answer', async () => {
      const source = open()
      const boards = await source.holdings(never)
      for (const board of boards) {
        for (const year of Object.keys(board.years)) {
          const { days } = await source.calendar({ board: board.id, year: Number(year) }, never)
          const empty = MONTHS.find((month) => !days.some(({ date }) => date.startsWith(`${year}-${month}`)))
          if (empty === undefined) continue
          const range = await source.dateRange({ board: board.id, date: `${year}-${empty}` }, never)
          expect(range).toMatchObject({ articles: 0, headlines: [], days: [], restOn: null })
          return
        }
      }
      throw new Error('the source has something in every month')
    })

    test('a day of the year has every year that has something, and leads to the days beside it', async () => {
      const source = open()
      const boards = await source.holdings(never)
      const lists = await Promise.all(boards.map(({ id }) => allHeadlines(source, id)))
      const dated = lists.flat().filter(({ publishedAt }) => publishedAt !== null)
      const counts = await source.daysOfYear(never)
      const days = Object.keys(counts).toSorted()
      expect(Object.values(counts).reduce((sum, articles) => sum + articles, 0)).toBe(dated.length)
      for (const [place, day] of days.entries()) {
        const page = await source.onThisDay(day, never)
        v.parse(onThisDaySchema, page.years)
        const expected = dated.filter(({ publishedAt }) => publishedAt?.slice(5, 10) === day)
        expect(counts[day]).toBe(expected.length)
        expect(page.years.map(({ year, articles }) => [year, articles])).toEqual(
          [...byTime(expected, 0, 4)]
            .map(([year, articles]) => [Number(year), articles.length])
            .toSorted(([a = 0], [b = 0]) => b - a),
        )
        for (const { year, headlines } of page.years) {
          expect(headlines.length).toBeGreaterThan(0)
          expect(headlines.length).toBeLessThanOrEqual(ON_THIS_DAY_HEADLINES)
          expect(headlines.every(({ publishedAt }) => publishedAt?.startsWith(`${year}-${day}`))).toBe(true)
        }
        expect(page.older).toBe(days.at(place - 1))
        expect(page.newer).toBe(days[(place + 1) % days.length])
      }
    })

    test('a day of the year without articles is an answer', async () => {
      const source = open()
      const counts = await source.daysOfYear(never)
      const empty = DAYS.find((day) => !Object.hasOwn(counts, day)) ?? ''
      const page = await source.onThisDay(empty, never)
      expect(page.years).toEqual([])
      expect(page.older).not.toBeNull()
      expect(page.newer).not.toBeNull()
    })

    testTopLists(open)

    test('an article agrees with its headline, and its bodies have passed the allowlist', async () => {
      const source = open()
      const [board] = (await source.overview(never)).boards
      const { headlines } = await source.listPage({ board: board?.id ?? '', page: 'newest' }, never)
      for (const headline of headlines) {
        const article = v.parse(articleSchema, await source.article(headline, never))
        const { attachments, discussion } = article
        const { attachments: attachmentCount, ...fields } = headline
        expect(article).toMatchObject(fields)
        expect(attachments).toHaveLength(attachmentCount)
        expect(discussion).toHaveLength(headline.comments)
        expect(sanitizeBody(article.body)).toEqual(article.body)
        const hasImage = [...elementsOf(article.body)].some(({ tagName }) => tagName === 'img')
        expect(hasImage).toBe(headline.hasImages)
      }
    })

    test('related headlines: each once, never the article itself, never more than fit', async () => {
      const source = open()
      for (const board of (await source.overview(never)).boards) {
        const { headlines } = await source.listPage({ board: board.id, page: 'newest' }, never)
        for (const headline of headlines.slice(0, 5)) {
          const related = await source.related(headline, never)
          for (const entry of related) v.parse(relatedSchema, entry)
          const keys = related.map(({ board: other, id }) => `${other}/${id}`)
          expect(keys).not.toContain(`${headline.board}/${headline.id}`)
          expect(new Set(keys).size).toBe(keys.length)
          expect(keys.length).toBeLessThanOrEqual(RELATED_LIMIT)
        }
      }
    })

    test('the list of series leads to all of them', async () => {
      const all = await allSeries(open())
      expect(all.length).toBeGreaterThan(0)
      expect(new Set(all.map(({ slug }) => slug)).size).toBe(all.length)
      const { total } = await open().seriesList(1, never)
      expect(total).toBe(all.length)
    })

    test('the pages of a series show every episode once; they and its calendars are of the same articles', async () => {
      const source = open()
      for (const entry of await allSeries(source)) {
        const { years, ...series } = await source.series(entry.slug, never)
        expect(series).toEqual(entry)
        const episodes: string[] = []
        let page: number | 'newest' | null = 1
        while (page !== null && page !== 'newest') {
          const list: SeriesPage = await source.seriesPage({ slug: entry.slug, page }, never)
          expect(list.series).toEqual({ slug: entry.slug, name: entry.name })
          for (const episode of list.episodes) v.parse(episodeSchema, episode)
          episodes.unshift(...list.episodes.map(({ board, id }) => `${board}/${id}`))
          page = list.newer
        }
        expect(new Set(episodes).size).toBe(entry.articles)
        expect(episodes).toHaveLength(entry.articles)
        const newest = await source.seriesPage({ slug: entry.slug, page: 'newest' }, never)
        expect(newest.newer).toBeNull()
        expect(newest.episodes.map(({ board, id }) => `${board}/${id}`)).toEqual(
          episodes.slice(0, newest.episodes.length),
        )
        let year: SeriesYear | null = null
        for (const totals of years) {
          const next: SeriesYear = await source.seriesYear({ slug: entry.slug, year: totals.year }, never)
          for (const day of next.days) v.parse(episodeDaySchema, day)
          expect(next.days.reduce((sum, { articles }) => sum + articles, 0)).toBe(totals.articles)
          expect(next.days.every(({ day }) => day >= next.from && day <= next.to)).toBe(true)
          expect(
            next.days.map(({ board, id }) => `${board}/${id}`).filter((key) => !episodes.includes(key)),
          ).toEqual([])
          expect(next.older).toBe(year?.year ?? null)
          expect(year?.newer ?? next.year).toBe(next.year)
          year = next
        }
        const last =
          years.length > 0 ? await source.seriesYear({ slug: entry.slug, year: 'newest' }, never) : null
        expect(last).toEqual(year)
      }
    })

    test('an article of a series is led on from to the one before and after it, and back', async () => {
      const source = open()
      for (const { slug } of (await allSeries(source)).slice(0, 3)) {
        const { episodes } = await source.seriesPage({ slug, page: 1 }, never)
        for (const episode of episodes) {
          const { series, seriesNeighbours } = await source.article(episode, never)
          expect(series?.slug).toBe(slug)
          const { next } = seriesNeighbours ?? {}
          const back = next ? (await source.article(next, never)).seriesNeighbours?.previous : episode
          expect(back).toMatchObject({ board: episode.board, id: episode.id })
        }
      }
    })

    test.each<[string, (source: NewsSource, board: string) => Promise<unknown>]>([
      ['board', (source) => source.listPage({ board: 'no_such_board', page: 'newest' }, never)],
      ['page', (source, board) => source.listPage({ board, page: 1_000_000 }, never)],
      ['page 0', (source, board) => source.listPage({ board, page: 0 }, never)],
      ['article', (source, board) => source.article({ board, id: 999_999_999 }, never)],
      ['article of such a board', (source) => source.article({ board: 'no_such_board', id: 1 }, never)],
      ['board with a calendar', (source) => source.calendar({ board: 'no_such_board', year: 2020 }, never)],
      ['year', (source, board) => source.calendar({ board, year: 1066 }, never)],
      [
        'board in a date range',
        (source) => source.dateRange({ board: 'no_such_board', date: '2020-01' }, never),
      ],
      ['year of a month', (source, board) => source.dateRange({ board, date: '1066-10' }, never)],
      ['slug', (source, board) => source.findBySlug({ board, slug: 'no-such-slug' }, never)],
      ['series', (source) => source.series('no-such-series', never)],
      ['page of such a series', (source) => source.seriesPage({ slug: 'no-such-series', page: 1 }, never)],
      [
        'page of a series',
        async (source) => source.seriesPage({ slug: await aSeries(source), page: 999 }, never),
      ],
      [
        'year of a series',
        async (source) => source.seriesYear({ slug: await aSeries(source), year: 1899 }, never),
      ],
      ['part of the list of series', (source) => source.seriesList(999, never)],
      [
        'year of the most viewed',
        (source) => source.top({ by: 'views', scope: { of: 'year', year: '1066' } }, never),
      ],
      [
        'board of the most viewed',
        (source) => source.top({ by: 'views', scope: { of: 'board', board: 'no_such_board' } }, never),
      ],
      ['article to relate to', (source, board) => source.related({ board, id: 999_999_999 }, never)],
    ])('there is no such %s', async (_what, ask) => {
      const source = open()
      const [board] = (await source.overview(never)).boards
      await expect(kindOf(ask(source, board?.id ?? ''))).resolves.toBe('not-found')
    })

    test('an aborted question is rejected with the reason, and the next one is answered', async () => {
      const source = open()
      const controller = new AbortController()
      const question = source.overview(controller.signal)
      controller.abort(new Error('turned the page'))
      await expect(question).rejects.toThrow('turned the page')
      await expect(source.overview(never)).resolves.toHaveProperty('site')
      await expect(source.front(AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late')
    })

    test('twenty askers of the same thing get the same answer', async () => {
      const source = open()
      const answers = await Promise.all(Array.from({ length: 20 }, () => source.overview(never)))
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    })
  })
}

const MONTHS = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'))
/** Days that every year has. */
const DAYS = MONTHS.flatMap((month) =>
  Array.from({ length: 28 }, (_, day) => `${month}-${String(day + 1).padStart(2, '0')}`),
)

function totalOf(days: readonly CalendarDay[]): number {
  return days.reduce((sum, { articles }) => sum + articles, 0)
}

async function allSeries(source: NewsSource): Promise<SeriesEntry[]> {
  const all: SeriesEntry[] = []
  for (let page: number | null = 1; page !== null;) {
    const { series, next } = await source.seriesList(page, never)
    all.push(...series.map((entry) => v.parse(seriesEntrySchema, entry)))
    page = next
  }
  return all
}

async function aSeries(source: NewsSource): Promise<string> {
  const [first] = await allSeries(source)
  return first?.slug ?? ''
}

/** How a question failed; anything but a `SourceError` is a fault of the adapter. */
export async function kindOf(question: Promise<unknown>): Promise<SourceErrorKind> {
  try {
    await question
  } catch (error) {
    if (error instanceof SourceError) return error.kind
    throw error
  }
  throw new Error('this was expected to fail')
}
