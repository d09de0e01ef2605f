import { writePreference } from '#app/storage/preferences.ts'
import type { TopRow } from '#archive/top.ts'
import { makeSource } from '#tests/components/make.ts'
import { renderReader } from '#tests/components/render-reader.tsx'
import type { TopList } from '#sources/news-source.ts'
import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

const NEWS = { id: 'news', title: 'Naru News' }

const makeRow = (fields: Partial<TopRow> = {}): TopRow => ({
  board: 'news',
  id: 7,
  title: 'The ferry is back',
  lang: 'en',
  publishedAt: '2010-03-26T07:30:00+09:00',
  count: 1204,
  ...fields,
})

const makeList = (fields: Partial<TopList> = {}): TopList => ({
  by: 'views',
  scope: { of: 'all' },
  board: null,
  rows: [makeRow(), makeRow({ id: 9, title: '', count: 1 })],
  also: ['views', 'comments'],
  lists: { years: ['2011', '2010'], boards: [NEWS] },
  older: null,
  newer: null,
  ...fields,
})

const sourceOf = (fields: Partial<TopList> = {}) => makeSource({ top: async () => makeList(fields) })

test('a list of all time is numbered, says what was counted and when, and leads to its parts', async () => {
  renderReader('/top/views', sourceOf())
  expect(await screen.findByRole('heading', { level: 1, name: 'Most viewed' })).toBeVisible()
  const rows = within(screen.getByRole('list', { name: 'Most viewed' })).getAllByRole('listitem')
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    'The ferry is backNaru NewsMar 26, 20101,204 views',
    'UntitledNaru NewsMar 26, 20101 view',
  ])
  expect(screen.getByText(/without recorded views are left out/u)).toHaveTextContent(
    'Counted on Nov 23, 2026',
  )
  const hrefs = (name: string) =>
    within(screen.getByRole('navigation', { name }))
      .getAllByRole('link')
      .map((link) => link.getAttribute('href'))
  expect(hrefs('By year')).toEqual(['/top/views/year/2011', '/top/views/year/2010'])
  expect(hrefs('Most viewed, recommended, discussed')).toEqual(['/top/views', '/top/comments'])
  expect(screen.getByRole('link', { name: 'Most viewed' })).toHaveAttribute('aria-current', 'page')
  expect(document.title).toBe('Most viewed | Naru Gazette')
})

test('a list of a year says so, and leads to those beside it and to all time', async () => {
  const scope = { of: 'year', year: '2010' } as const
  renderReader(
    '/top/comments/year/2010',
    sourceOf({ by: 'comments', scope, lists: null, older: '2008', newer: '2011' }),
  )
  expect(await screen.findByRole('heading', { level: 1, name: 'Most discussed 2010' })).toBeVisible()
  const ways = within(screen.getByRole('navigation', { name: 'Other times' })).getAllByRole('link')
  expect(ways.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['← 2008', '/top/comments/year/2008'],
    ['All time', '/top/comments'],
    ['2011 →', '/top/comments/year/2011'],
  ])
  expect(screen.getByText(/published in this year/u)).toBeVisible()
  expect(document.title).toBe('Most discussed > 2010 | Naru Gazette')
})

test('a list of a board leads to it, and does not name it in every row', async () => {
  const scope = { of: 'board', board: 'news' } as const
  renderReader(
    '/top/recommendations/board/news',
    sourceOf({ by: 'recommendations', scope, board: NEWS, lists: null }),
  )
  expect(await screen.findByRole('heading', { level: 1, name: 'Most recommended Naru News' })).toBeVisible()
  expect(screen.getByText('1,204 recommendations')).toBeVisible()
  expect(screen.getByRole('list', { name: 'Most recommended: Naru News' })).not.toHaveTextContent('Naru News')
  expect(within(screen.getByRole('main')).getByRole('link', { name: 'Naru News' })).toHaveAttribute(
    'href',
    '/news',
  )
})

test('the page of all lists has the beginning of each; in Korean too', async () => {
  writePreference('language', 'ko')
  const topOverview = async () => [
    { by: 'views', rows: [makeRow()] } as const,
    { by: 'comments', rows: [makeRow({ count: 3 })] } as const,
  ]
  renderReader('/top', makeSource({ topOverview }))
  const views = await screen.findByRole('region', { name: '많이 본 글' })
  expect(views).toHaveTextContent('조회 1,204')
  expect(screen.getByRole('region', { name: '댓글 많은 글' })).toHaveTextContent('댓글 3')
  expect(screen.queryByText('추천 많은 글')).toBeNull()
  expect(within(views).getByRole('link', { name: '목록 전체' })).toHaveAttribute('href', '/top/views')
})

test.each(['/top/likes', '/top/views/year/99', '/top/views/board/a-b'])('%s is no list', async (address) => {
  vi.mocked(console.error).mockImplementation(() => undefined)
  renderReader(address, sourceOf())
  expect(
    await screen.findByRole('heading', { level: 1, name: 'This page is not in the archive' }),
  ).toBeVisible()
})

test('where nothing was counted, that is said, and no search engine is to keep it', async () => {
  renderReader('/top')
  expect(await screen.findByText(/recorded no counts/u)).toBeVisible()
  expect(document.querySelector('meta[name="robots"]')).toHaveAttribute('content', 'noindex')
})
