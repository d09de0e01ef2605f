import { makeDateRange, OVERVIEW } from '#tests/components/make.ts'
import { lintHead } from '#tests/head/lint-head.ts'
import { publishedDocument, SITE_URLS } from '#tests/head/published-page.tsx'
import { expect, test } from 'vitest'
import { rangeHead, yearHead } from './dates-head.ts'
import type { PageHead } from './head.ts'
import { daysOfYearJsonLd, onThisDayJsonLd, rangeJsonLd, yearJsonLd } from './json-ld/dates-json-ld.ts'
import type { JsonObject } from './json-ld/json-ld.ts'
import { daysOfYearHead, onThisDayHead } from './on-head.ts'

const SITE = 'https://naru.example.org/archive-of-naru'

const BOARD = { id: 'news', title: 'Naru News' }
const CALENDAR = {
  board: BOARD,
  year: 2010,
  days: [{ date: '2010-03-26', articles: 2 }],
  older: 2009,
  newer: 2011,
}
const MONTH = makeDateRange({
  older: { date: '2010-01', hasDayPages: false },
  newer: { date: '2010-04', hasDayPages: true },
})
const DAY = makeDateRange({
  date: '2010-03-26',
  days: [],
  hasDayPages: true,
  older: { date: '2010-03-25', hasDayPages: true },
})
const ON_DAY = {
  day: '03-26',
  years: [
    {
      year: 2010,
      articles: 1,
      boards: [{ board: 'news', articles: 1 }],
      headlines: [{ board: 'news', id: 7, title: 'The ferry', lang: 'en', publishedAt: null }],
    },
  ],
  older: '03-25',
  newer: null,
}

test.each<[what: string, head: PageHead, data: JsonObject, title: string]>([
  [
    'a year',
    yearHead({ overview: OVERVIEW, calendar: CALENDAR }, SITE_URLS),
    yearJsonLd({ overview: OVERVIEW, calendar: CALENDAR }, SITE_URLS),
    '2010 > Naru News | Naru Gazette',
  ],
  [
    'a month',
    rangeHead({ overview: OVERVIEW, range: MONTH }, SITE_URLS),
    rangeJsonLd({ overview: OVERVIEW, range: MONTH }, SITE_URLS),
    'March 2010 > Naru News | Naru Gazette',
  ],
  [
    'a day',
    rangeHead({ overview: OVERVIEW, range: DAY }, SITE_URLS),
    rangeJsonLd({ overview: OVERVIEW, range: DAY }, SITE_URLS),
    'March 26, 2010 > Naru News | Naru Gazette',
  ],
  [
    'a day of the year',
    onThisDayHead({ overview: OVERVIEW, page: ON_DAY }, SITE_URLS),
    onThisDayJsonLd({ overview: OVERVIEW, page: ON_DAY }, SITE_URLS),
    'On March 26 | Naru Gazette',
  ],
  [
    'all days of the year',
    daysOfYearHead(OVERVIEW, SITE_URLS),
    daysOfYearJsonLd(OVERVIEW, SITE_URLS),
    'On this day | Naru Gazette',
  ],
])('the head of %s is in order', (_what, head, data, title) => {
  const page = publishedDocument(head, data)
  expect(lintHead(page)).toEqual([])
  expect(page.title).toBe(title)
})

test('a day of a month that lists it is published as a part of that page', () => {
  const range = makeDateRange({ date: '2010-03-26', older: { date: '2010-03-25', hasDayPages: false } })
  const head = rangeHead({ overview: OVERVIEW, range }, SITE_URLS)
  expect(head.canonical).toBe(`${SITE}/news/date/2010/03`)
  expect(head.links.filter(({ rel }) => rel === 'prev')).toEqual([])
  expect(rangeHead({ overview: OVERVIEW, range: DAY }, SITE_URLS).canonical).toBe(
    `${SITE}/news/date/2010/03/26`,
  )
})

test('a time without articles is kept out of search engines', () => {
  const range = makeDateRange({ articles: 0, headlines: [], days: [] })
  expect(rangeHead({ overview: OVERVIEW, range }, SITE_URLS).robots).toBe('noindex')
  const page = { ...ON_DAY, years: [] }
  expect(onThisDayHead({ overview: OVERVIEW, page }, SITE_URLS).robots).toBe('noindex')
})
