import { todayOfReader } from '#app/pages/front/today-of-reader.ts'
import { writePreference } from '#app/storage/preferences.ts'
import { makeDateRange, makeHeadline, makeSource } from '#tests/components/make.ts'
import { renderReader } from '#tests/components/render-reader.tsx'
import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

test('the page of a year has twelve months as tables, with a link for each day that has something', async () => {
  renderReader('/news/date/2010')
  expect(await screen.findByRole('heading', { level: 1, name: 'Naru News 2010' })).toBeVisible()
  const months = screen.getAllByRole('table')
  expect(months).toHaveLength(12)
  const march = screen.getByRole('table', { name: 'March 1 article' })
  expect(within(march).getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    'MMonday', 'TTuesday', 'WWednesday', 'TThursday', 'FFriday', 'SSaturday', 'SSunday',
  ]) // prettier-ignore
  expect(within(march).getByRole('link', { name: 'March 26, 2010: 1 article' })).toHaveAttribute(
    'href',
    '/news/date/2010/03#day-26',
  )
  expect(within(march).getByRole('link', { name: 'March' })).toHaveAttribute('href', '/news/date/2010/03')
  expect(screen.getAllByRole('link', { name: /article/ })).toHaveLength(1)
  expect(screen.getByRole('link', { name: '← 2009' })).toHaveAttribute('href', '/news/date/2009')
})

test('Korean weeks begin with Sunday', async () => {
  writePreference('language', 'ko')
  renderReader('/news/date/2010')
  const march = await screen.findByRole('table', { name: '3월 1편' })
  expect(within(march).getAllByRole('columnheader')[0]).toHaveTextContent('일일요일')
  // The first of March 2010 was a Monday.
  const [firstWeek] = within(march).getAllByRole('row').slice(1)
  expect(firstWeek).toHaveTextContent(/^123456$/)
})

test('the page of a month lists its headlines by day', async () => {
  const headlines = [
    makeHeadline(),
    makeHeadline({ id: 6, title: 'Nets', publishedAt: '2010-03-25T23:59:00-09:00' }),
  ]
  const days = [
    { date: '2010-03-25', articles: 1 },
    { date: '2010-03-26', articles: 1 },
  ]
  const older = { date: '2009-12', hasDayPages: false }
  const dateRange = async () => makeDateRange({ articles: 2, headlines, days, older })
  renderReader('/news/date/2010/03', makeSource({ dateRange }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Naru News March 2010' })).toBeVisible()
  const headings = screen
    .getAllByRole('heading', { level: 2 })
    .map(({ textContent, id }) => [textContent, id])
  expect(headings).toEqual([
    ['Friday, March 26', 'day-26'],
    ['Thursday, March 25', 'day-25'],
  ])
  const [thursday] = screen.getAllByRole('list', { name: 'March 25, 2010' })
  expect(thursday).toHaveTextContent('Nets')
  expect(screen.getByRole('link', { name: '← December 2009' })).toHaveAttribute('href', '/news/date/2009/12')
  expect(screen.getByRole('link', { name: 'March 26 in other years' })).toHaveAttribute('href', '/on/03-26')
})

test('a month of more than its page lists leads to its days, and every day can be come to', async () => {
  const days = [
    { date: '2010-03-25', articles: 60 },
    { date: '2010-03-26', articles: 70 },
  ]
  const dateRange = async () => makeDateRange({ articles: 130, days, hasDayPages: true, restOn: 3 })
  renderReader('/news/date/2010/03', makeSource({ dateRange }))
  const day = await screen.findByRole('link', { name: 'March 25, 2010: 60 articles' })
  expect(day).toHaveAttribute('href', '/news/date/2010/03/25')
  expect(day.closest('td')).toHaveAttribute('id', 'day-25')
  expect(screen.getByRole('link', { name: 'Friday, March 26' })).toHaveAttribute(
    'href',
    '/news/date/2010/03/26',
  )
  expect(screen.getByRole('link', { name: '69 more articles of this day' })).toBeVisible()
  expect(screen.getByText(/The newest 1 are listed here/)).toBeVisible()
})

test('the page of a day has its headlines and says where the rest is, and has nothing of its month', async () => {
  const dateRange = async () =>
    makeDateRange({
      date: '2010-03-26',
      articles: 250,
      days: [],
      hasDayPages: true,
      restOn: 9,
      newer: { date: '2010-04-01', hasDayPages: false },
    })
  renderReader('/news/date/2010/03/26', makeSource({ dateRange }))
  expect(await screen.findByRole('link', { name: 'The ferry is back' })).toBeVisible()
  expect(screen.queryByRole('table')).not.toBeInTheDocument()
  expect(
    screen.getByRole('link', { name: '249 earlier articles: from page 9 of the board on' }),
  ).toHaveAttribute('href', '/news/page/9')
  // April has so little that its days are parts of its page.
  expect(screen.getByRole('link', { name: 'April 1, 2010 →' })).toHaveAttribute(
    'href',
    '/news/date/2010/04#day-01',
  )
  expect(screen.getByRole('link', { name: 'March 2010' })).toHaveAttribute('href', '/news/date/2010/03')
})

test.each([
  '/news/date/2010/13',
  '/news/date/2011/02/29',
  '/news/date/ever',
  '/on/02-30',
  '/news/date/2010/3',
])('%s is no time, and said to be none', async (address) => {
  // The boundary logs the error that it shows.
  vi.mocked(console.error).mockImplementation(() => undefined)
  renderReader(address)
  expect(await screen.findByRole('heading', { name: 'This page is not in the archive' })).toBeVisible()
})

test('a day of the year shows its years, and where there is more the boards’ own days', async () => {
  const headline = { board: 'news', id: 7, title: 'The ferry', lang: 'en', publishedAt: null }
  const years = [
    { year: 2012, articles: 6, boards: [{ board: 'news', articles: 6 }], headlines: [headline] },
    {
      year: 2010,
      articles: 1,
      boards: [{ board: 'news', articles: 1 }],
      headlines: [{ ...headline, id: 8 }],
    },
  ]
  renderReader(
    '/on/02-29',
    makeSource({ onThisDay: async (day) => ({ day, years, older: '02-28', newer: '03-26' }) }),
  )
  expect(await screen.findByRole('heading', { level: 1, name: 'On February 29' })).toBeVisible()
  const regions = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
  expect(regions).toEqual(['2012 6 articles', '2010 1 article'])
  const main = within(screen.getByRole('main'))
  expect(main.getByRole('link', { name: 'Naru News' })).toHaveAttribute('href', '/news/date/2012/02#day-29')
  expect(main.getByRole('link', { name: 'March 26 →' })).toHaveAttribute('href', '/on/03-26')
})

test('all days of the year can be chosen from, the rare one too', async () => {
  renderReader('/on', makeSource({ daysOfYear: async () => ({ '02-29': 2, '03-26': 1 }) }))
  expect(await screen.findByRole('link', { name: 'February 29: 2 articles' })).toHaveAttribute(
    'href',
    '/on/02-29',
  )
  expect(screen.getByRole('link', { name: 'March 26: 1 article' })).toBeVisible()
})

test('an article’s date leads to its day, and a board to its years', async () => {
  renderReader('/news/7')
  const date = await screen.findByRole('link', { name: /March 26, 2010/ })
  expect(date).toHaveAttribute('href', '/news/date/2010/03#day-26')
})

test('the front page brings what was on the reader’s own day once it has nothing else to do', async () => {
  const asked: string[] = []
  const headline = { board: 'news', id: 70, title: 'Ice on the river', lang: 'en', publishedAt: null }
  const years = [{ year: 2012, articles: 1, boards: [{ board: 'news', articles: 1 }], headlines: [headline] }]
  const onThisDay = async (day: string) => {
    asked.push(day)
    return { day, years, older: null, newer: null }
  }
  renderReader('/', makeSource({ onThisDay }))
  expect(await screen.findByRole('link', { name: 'On this day' })).toHaveAttribute('href', '/on')
  expect(asked).toEqual([])
  expect(await screen.findByRole('link', { name: 'Ice on the river' }, { timeout: 6000 })).toBeVisible()
  expect(asked).toEqual([todayOfReader(new Date())])
})

test('the reader’s day is that of the reader’s own calendar', () => {
  expect(todayOfReader(new Date(2024, 1, 29, 23, 59))).toBe('02-29')
  expect(todayOfReader(new Date(2025, 0, 1, 0, 0))).toBe('01-01')
})
