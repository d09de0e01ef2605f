import type { Series, SeriesPage, SeriesYear } from '#sources/news-source.ts'
import { makeArticle, makeEpisode, OVERVIEW } from '#tests/components/make.ts'
import { lintHead } from '#tests/head/lint-head.ts'
import { publishedDocument, SITE_URLS } from '#tests/head/published-page.tsx'
import { contentOf, linksOf } from '#tests/head/read-head.ts'
import { expect, test } from 'vitest'
import { articleJsonLd } from './json-ld/article-json-ld.ts'
import { episodesJsonLd, seriesJsonLd, seriesListJsonLd, seriesYearJsonLd } from './json-ld/series-json-ld.ts'
import { episodesHead, seriesHead, seriesListHead, seriesYearHead } from './series-head.ts'

const SITE = 'https://naru.example.org/archive-of-naru'
/** A name that would reorder the text around it. */
const REF = { slug: '강의-하루', name: '강의\u202E 하루' }
const OWN = `${SITE}/series/${encodeURIComponent(REF.slug)}`

const entry = { ...REF, articles: 2, first: '2010-03-25', last: '2010-03-26', boards: ['news'] }
const series: Series = { ...entry, years: [{ year: 2010, articles: 2 }] }
const list: SeriesPage = {
  series: REF,
  page: 'newest',
  episodes: [makeEpisode(), makeEpisode({ id: 6, title: '안개' })],
  older: 3,
  newer: null,
  unreadable: 0,
}
const calendar: SeriesYear = {
  series: REF,
  year: 2010,
  days: [{ day: '2010-03-26', board: 'news', id: 7, articles: 2 }],
  from: '2010-03-25',
  to: '2010-12-31',
  older: 2008,
  newer: 2011,
}

const overview = OVERVIEW
const pages = {
  series: publishedDocument(
    seriesHead({ overview, series, list }, SITE_URLS),
    seriesJsonLd({ overview, series, list }, SITE_URLS),
  ),
  page: publishedDocument(
    episodesHead({ overview, list: { ...list, page: 4, newer: 'newest' } }, SITE_URLS),
    episodesJsonLd({ overview, list: { ...list, page: 4 } }, SITE_URLS),
  ),
  year: publishedDocument(
    seriesYearHead({ overview, calendar }, SITE_URLS),
    seriesYearJsonLd({ overview, calendar }, SITE_URLS),
  ),
  list: publishedDocument(
    seriesListHead(
      { overview, list: { page: 2, series: [entry], total: 101, previous: 1, next: null } },
      SITE_URLS,
    ),
    seriesListJsonLd(
      { overview, list: { page: 2, series: [entry], total: 101, previous: 1, next: null } },
      SITE_URLS,
    ),
  ),
}

test.each(Object.entries(pages))('the head of a page of series is sound: %s', (_, document) => {
  expect(lintHead(document)).toEqual([])
})

test('each page has a title and an address of its own', () => {
  const told = Object.values(pages).map((page) => [page.title, contentOf(page, 'og:url')])
  expect(told).toEqual([
    ['강의 하루 > Series | Naru Gazette', OWN],
    ['Page 4 > 강의 하루 > Series | Naru Gazette', `${OWN}/page/4`],
    ['2010 > 강의 하루 > Series | Naru Gazette', `${OWN}/year/2010`],
    ['Page 2 > All series | Naru Gazette', `${SITE}/series/page/2`],
  ])
})

test('pages lead to those beside them in time, and programs to the feeds', () => {
  const steps = (document: Document) =>
    linksOf(document).flatMap(({ rel, href }) => (['prev', 'next'].includes(rel) ? [`${rel} ${href}`] : []))
  expect(steps(pages.series)).toEqual([`prev ${OWN}/page/3`])
  expect(steps(pages.page)).toEqual([`prev ${OWN}/page/3`, `next ${OWN}`])
  expect(steps(pages.year)).toEqual([`prev ${OWN}/year/2008`, `next ${OWN}/year/2011`])
  const feeds = linksOf(pages.series).filter(({ rel }) => rel === 'alternate')
  expect(feeds.map(({ href }) => href)).toEqual([`${OWN}/feed.atom`, `${OWN}/feed.json`])
})

test('the data of an article names its series by address, where there is one', () => {
  const dataOf = (article: ReturnType<typeof makeArticle>) =>
    JSON.stringify(articleJsonLd({ overview, article }, SITE_URLS))
  const known = makeArticle({ series: REF, seriesNeighbours: { previous: null, next: null } })
  expect(dataOf(known)).toContain(`"@type":"CreativeWorkSeries","name":"강의 하루","url":"${OWN}"`)
  expect(dataOf(makeArticle({ series: REF }))).not.toContain('/series/')
})
