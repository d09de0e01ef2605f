import { writePreference } from '#app/storage/preferences.ts'
import type { NewsSource, Series, SeriesPage, SeriesYear } from '#sources/news-source.ts'
import { SourceError } from '#sources/source-error.ts'
import { makeArticle, makeEpisode, makeSource } from '#tests/components/make.ts'
import { renderReader } from '#tests/components/render-reader.tsx'
import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

const REF = { slug: '강의-하루', name: '강의 하루' }
const ADDRESS = `/series/${encodeURIComponent(REF.slug)}`

const SERIES: Series = {
  ...REF,
  articles: 13,
  first: '2010-03-15',
  last: '2010-03-26',
  boards: ['news'],
  years: [
    { year: 2009, articles: 4 },
    { year: 2010, articles: 9 },
  ],
}

const LIST: SeriesPage = {
  series: REF,
  page: 'newest',
  episodes: [makeEpisode(), makeEpisode({ id: 6, title: '안개', lang: 'ko', author: null })],
  older: 1,
  newer: null,
  unreadable: 0,
}

const DAYS = ['15', '16', '18', '19', '22', '23', '24', '25', '26']
const YEAR: SeriesYear = {
  series: REF,
  year: 2010,
  days: DAYS.map((day) => ({
    day: `2010-03-${day}`,
    board: 'news',
    id: Number(day),
    articles: day === '26' ? 2 : 1,
  })),
  from: '2010-03-15',
  to: '2010-03-26',
  older: 2009,
  newer: null,
}

function source(answers: Partial<NewsSource> = {}): NewsSource {
  return makeSource({
    series: async () => SERIES,
    seriesPage: async (request) => ({ ...LIST, page: request.page }),
    seriesYear: async () => YEAR,
    ...answers,
  })
}

test('the page of a series says what it is, and has its newest episodes without any counts', async () => {
  renderReader(ADDRESS, source())
  expect(await screen.findByRole('heading', { level: 1, name: '강의 하루' })).toBeVisible()
  const main = within(screen.getByRole('main'))
  expect(main.getByText('13 articles')).toBeVisible()
  expect(main.getByText('March 15, 2010', { selector: 'time' })).toBeVisible()
  expect(main.getByRole('link', { name: 'Naru News' })).toHaveAttribute('href', '/news')
  expect(main.getByRole('link', { name: 'Series' })).toHaveAttribute('href', '/series')
  const rows = within(main.getByRole('list', { name: 'Episodes' })).getAllByRole('listitem')
  expect(rows).toHaveLength(2)
  expect(rows[0]).toHaveTextContent('Mar 26, 2010')
  expect(rows[0]).not.toHaveTextContent(/view/)
  expect(main.getByRole('link', { name: '안개' })).toHaveAttribute('lang', 'ko')
  expect(main.getByRole('link', { name: /2009/ })).toHaveAttribute('href', `${ADDRESS}/year/2009`)
  expect(main.getByRole('link', { name: 'Older · page 1 →' })).toHaveAttribute('href', `${ADDRESS}/page/1`)
})

test('its calendar links each day with an episode by its whole date, and tells of each gap in words', async () => {
  renderReader(ADDRESS, source())
  const table = within(await screen.findByRole('table', { name: 'Days with an episode in 2010' }))
  expect(table.getAllByRole('link')).toHaveLength(9)
  expect(table.getByRole('link', { name: 'March 15, 2010' })).toHaveAttribute('href', '/news/15')
  expect(table.getByRole('link', { name: 'March 26, 2010: 2 articles' })).toHaveTextContent('26')
  expect(table.getByRole('rowheader', { name: 'March' })).toBeVisible()
  expect(table.getAllByRole('columnheader')).toHaveLength(31)
  // A Wednesday; the weekend between is no gap.
  const gaps = table.getAllByText(/^No episode on/)
  expect(gaps.map(({ textContent }) => textContent)).toEqual(['No episode on March 17, 2010'])
  expect(
    screen.getByText(/It mostly appeared from Monday to Friday\. 1 such day has no episode/),
  ).toBeVisible()
})

test('in Korean too', async () => {
  writePreference('language', 'ko')
  renderReader(ADDRESS, source())
  const table = within(await screen.findByRole('table', { name: '2010년에 실린 날' }))
  expect(table.getByText('2010년 3월 17일에는 글 없음')).toBeInTheDocument()
  expect(screen.getByText(/주로 월요일부터 금요일까지 실렸습니다\./)).toBeVisible()
})

test('a year of a series leads to the years beside it, and not to all', async () => {
  renderReader(`${ADDRESS}/year/2010`, source())
  expect(await screen.findByRole('heading', { level: 1, name: '강의 하루 2010' })).toBeVisible()
  expect(screen.getByRole('link', { name: '2009 →' })).toHaveAttribute('href', `${ADDRESS}/year/2009`)
  expect(screen.queryByText('13 articles')).toBeNull()
})

test('months without an episode are said, where a series mostly came every month', async () => {
  const days = ['01-15', '02-11', '04-20', '05-02', '06-17'].map((day, index) => ({
    day: `2010-${day}`,
    board: 'news',
    id: index + 1,
    articles: 1,
  }))
  const seriesYear = async () => ({ ...YEAR, days, from: '2010-01-15', to: '2010-06-17' })
  renderReader(`${ADDRESS}/year/2010`, source({ seriesYear }))
  const march = within(await screen.findByRole('row', { name: /March/ }))
  expect(march.getByRole('cell')).toHaveTextContent('No episode')
  expect(screen.getByText(/every month\. 1 month has no episode\./)).toBeVisible()
})

test('a permanent page of a series has its number and says nothing of how much there is', async () => {
  renderReader(`${ADDRESS}/page/2`, source())
  expect(await screen.findByRole('heading', { level: 1, name: '강의 하루 Page 2' })).toBeVisible()
  expect(screen.queryByText('13 articles')).toBeNull()
  expect(screen.queryByRole('table')).toBeNull()
})

test.each(['', '/page/1', '/year/2010'])(
  'a series that was merged into another leads there: /series/old%s',
  async (part) => {
    const shownPath = renderReader(`/series/old${part}`, source())
    expect(await screen.findByRole('heading', { level: 1, name: /강의 하루/ })).toBeVisible()
    expect(shownPath()).toBe(ADDRESS + (part.startsWith('/year') ? part : ''))
  },
)

test.each([
  `${ADDRESS}/page/x`,
  `${ADDRESS}/page/0`,
  `${ADDRESS}/year/12`,
  '/series/page/1',
  '/series/page/x',
])('%s is no page', async (address) => {
  vi.mocked(console.error).mockImplementation(() => undefined)
  const seriesList = () => Promise.reject(new SourceError('not-found', 'x', 'x'))
  renderReader(address, source({ seriesList }))
  expect(
    await screen.findByRole('heading', { level: 1, name: 'This page is not in the archive' }),
  ).toBeVisible()
})

test('all series stand in a list, which is in parts where it is long', async () => {
  const { years: _years, ...entry } = SERIES
  const seriesList = async (page: number) => ({
    page,
    series: [entry, { ...entry, slug: 'river', name: 'River', first: null, last: null }],
    total: 102,
    previous: null,
    next: 2,
  })
  renderReader('/series', source({ seriesList }))
  expect(await screen.findByRole('heading', { level: 1, name: 'All series' })).toBeVisible()
  const list = within(screen.getByRole('list', { name: 'All series' }))
  expect(list.getByRole('link', { name: '강의 하루' })).toHaveAttribute('href', ADDRESS)
  expect(list.getAllByRole('listitem')[0]).toHaveTextContent('13 articlesMarch 15, 2010 – March 26, 2010')
  expect(screen.getByText('102 series')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Page 2 →' })).toHaveAttribute('href', '/series/page/2')
})

test('an article of a series leads to the series, and to the episodes before and after', async () => {
  const neighbour = (id: number, title: string) => ({
    board: 'talk',
    id,
    title,
    lang: 'ko',
    publishedAt: null,
  })
  const article = async () =>
    makeArticle({
      series: REF,
      seriesNeighbours: { previous: neighbour(3, '어제'), next: neighbour(4, '내일') },
    })
  renderReader('/news/7', source({ article }))
  const series = within(await screen.findByRole('navigation', { name: 'Series 강의 하루' }))
  expect(series.getByRole('link', { name: '강의 하루' })).toHaveAttribute('href', ADDRESS)
  expect(series.getByRole('link', { name: '어제' })).toHaveAttribute('href', '/talk/3')
  expect(series.getByRole('link', { name: '내일' })).toHaveAttribute('href', '/talk/4')
})

test('an article of an archive that keeps no series leads to none', async () => {
  renderReader('/news/7', source({ article: async () => makeArticle({ series: REF }) }))
  expect(await screen.findByRole('heading', { level: 1, name: 'The ferry is back' })).toBeVisible()
  expect(screen.queryByRole('link', { name: '강의 하루' })).toBeNull()
})
