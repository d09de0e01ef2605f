import type { TopList } from '#sources/news-source.ts'
import { OVERVIEW } from '#tests/components/make.ts'
import { lintHead } from '#tests/head/lint-head.ts'
import { publishedDocument, SITE_URLS } from '#tests/head/published-page.tsx'
import { contentOf, linksOf } from '#tests/head/read-head.ts'
import { expect, test } from 'vitest'
import { topJsonLd, topOverviewJsonLd } from './json-ld/top-json-ld.ts'
import { topHead, topOverviewHead } from './top-head.ts'

const ROW = { board: 'news', id: 7, title: 'The ferry is back', lang: 'en', publishedAt: null, count: 3 }
const ALL: TopList = {
  by: 'views',
  scope: { of: 'all' },
  board: null,
  rows: [ROW],
  also: ['views'],
  lists: { years: [], boards: [] },
  older: null,
  newer: null,
}

function pageOf(list: TopList): Document {
  const data = { overview: OVERVIEW, list }
  return publishedDocument(topHead(data, SITE_URLS), topJsonLd(data, SITE_URLS))
}

const addressesOf = (page: Document, rel: string) =>
  linksOf(page).flatMap((link) => (link.rel === rel ? [link.href] : []))

test('the head of a list of all time is in order', () => {
  const page = pageOf(ALL)
  expect(lintHead(page)).toEqual([])
  expect(page.title).toBe('Most viewed | Naru Gazette')
  expect(contentOf(page, 'description')).toBe('The ferry is back')
})

test('the head of a list of a year leads to those beside it', () => {
  const page = pageOf({ ...ALL, scope: { of: 'year', year: '2010' }, older: '2008', newer: '2011' })
  expect(lintHead(page)).toEqual([])
  expect(page.title).toBe('Most viewed > 2010 | Naru Gazette')
  expect(addressesOf(page, 'prev')).toEqual([SITE_URLS.page('/top/views/year/2008')])
  expect(addressesOf(page, 'next')).toEqual([SITE_URLS.page('/top/views/year/2011')])
})

test('the head of a list of a board names it', () => {
  const board = { id: 'news', title: 'Naru News' }
  const page = pageOf({ ...ALL, scope: { of: 'board', board: 'news' }, board })
  expect(lintHead(page)).toEqual([])
  expect(page.title).toBe('Most viewed > Naru News | Naru Gazette')
})

test('the head of the page of all lists is in order', () => {
  const data = { overview: OVERVIEW, lists: [{ by: 'views', rows: [ROW] } as const] }
  const page = publishedDocument(topOverviewHead(data, SITE_URLS), topOverviewJsonLd(OVERVIEW, SITE_URLS))
  expect(lintHead(page)).toEqual([])
  expect(page.title).toBe('Most viewed, recommended, discussed | Naru Gazette')
})
