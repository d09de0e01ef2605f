import { writePreference } from '#app/storage/preferences.ts'
import { SourceError, type SourceErrorKind } from '#sources/source-error.ts'
import { makeArticle, makeComment, makeHeadline, makeSource, OVERVIEW } from '#tests/components/make.ts'
import { renderReader } from '#tests/components/render-reader.tsx'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

test('an article’s page has its headline, page information, text and comments', async () => {
  const discussion = [makeComment(), makeComment({ id: 2, parent: 1, depth: 1, author: '모래톱' })]
  renderReader('/news/7', makeSource({ article: async () => makeArticle({ discussion }) }))
  expect(await screen.findByRole('heading', { level: 1, name: 'The ferry is back' })).toBeVisible()
  const information = screen.getByRole('list', { name: 'Page information' })
  expect(information).toHaveTextContent('Ferry Reader')
  expect(information).toHaveTextContent('March 26, 2010')
  expect(information).toHaveTextContent('1,204 views')
  expect(information).toHaveTextContent('11 recommendations')
  expect(information).toHaveTextContent('2 comments')
  expect(information).toHaveTextContent('Counted on Nov 23, 2026')
  expect(screen.getByRole('heading', { name: /Comments/ })).toBeVisible()
  expect(screen.getByRole('link', { name: 'in reply to 산책자' })).toHaveAttribute('href', '/news/7#c_1')
  await waitFor(() => expect(document.title).toBe('The ferry is back > Naru News | Naru Gazette'))
})

test('counts that were not recorded are called so, and are not 0', async () => {
  const article = async () => makeArticle({ views: null, recommendations: null })
  renderReader('/news/7', makeSource({ article }))
  const information = await screen.findByRole('list', { name: 'Page information' })
  expect(information).toHaveTextContent('views not recorded')
  expect(information).not.toHaveTextContent('recommendation')
})

test.each(['/', '/news', '/news/page/2', '/news/7', '/about', '/nowhere/at/all/1', '/news/99'])(
  'the disclaimer stands before the content of %s, in the reader’s language',
  async (address) => {
    // The router logs the errors that its error pages show.
    vi.mocked(console.error).mockImplementation(() => undefined)
    renderReader(address)
    const disclaimer = await screen.findByRole('region', { name: 'Disclaimer' })
    expect(disclaimer).toHaveTextContent('Others wrote these texts.')
    const heading = await screen.findByRole('heading', { level: 1 })
    expect(disclaimer.compareDocumentPosition(heading)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
    writePreference('language', 'ko')
    expect(await screen.findByRole('region', { name: '알림' })).toHaveTextContent('남이 쓴 글입니다.')
    expect(document.documentElement.lang).toBe('ko')
  },
)

test('a board’s page lists its headlines as links, with author, date with the year, views and comments', async () => {
  const headlines = [
    makeHeadline({ comments: 12 }),
    makeHeadline({ id: 8, title: '강변 소식', lang: 'ko', author: null }),
  ]
  const list = {
    board: { id: 'news', title: 'Naru News' },
    page: 'newest' as const,
    totals: { articles: 60, comments: 3, years: [] },
    headlines,
    notices: [makeHeadline({ id: 3, title: 'Opening hours', notice: true })],
    older: 1,
    newer: null,
    unreadable: 0,
  }
  renderReader('/news', makeSource({ listPage: async () => list }))
  const rows = within(await screen.findByRole('list', { name: 'Headlines' })).getAllByRole('listitem')
  expect(rows).toHaveLength(2)
  expect(rows[0]).toHaveTextContent('Mar 26, 2010')
  expect(rows[0]).toHaveTextContent('1,204 views')
  expect(rows[0]).toHaveTextContent('12 comments')
  expect(screen.getByRole('link', { name: 'The ferry is back' })).toHaveAttribute('href', '/news/7')
  expect(screen.getByRole('link', { name: '강변 소식' })).toHaveAttribute('lang', 'ko')
  expect(screen.getByRole('list', { name: 'Notices' })).toHaveTextContent('Notice')
  expect(screen.getByRole('link', { name: /Older · page 1/ })).toHaveAttribute('href', '/news/page/1')
})

test('rows that could not be read are counted, and the others shown', async () => {
  const list = await makeSource().listPage({ board: 'news', page: 'newest' }, new AbortController().signal)
  renderReader('/news', makeSource({ listPage: async () => ({ ...list, unreadable: 2 }) }))
  expect(await screen.findByText(/2 unreadable rows/)).toHaveRole('status')
  expect(screen.getByRole('link', { name: 'The ferry is back' })).toBeVisible()
})

test('the row that is being read is marked in the list below an article', async () => {
  renderReader('/news/7')
  const row = await screen.findByRole('link', { name: 'The ferry is back', current: 'page' })
  expect(row.closest('li')).toHaveTextContent('reading now')
})

test('related headlines tell date, views and why they are there', async () => {
  const related = async () => [
    {
      ...makeHeadline({ id: 9, title: 'The next walk' }),
      sequence: 8,
      reason: { kind: 'series' as const, name: 'Town Walks' },
    },
    {
      ...makeHeadline({ id: 3, title: 'A heron on the dyke' }),
      sequence: 2,
      reason: { kind: 'shares' as const, words: ['왜가리', '<b>dyke</b>'] },
    },
    {
      ...makeHeadline({ id: 4, title: 'For the kettle' }),
      sequence: 3,
      reason: { kind: 'pinned' as const },
    },
  ]
  renderReader('/news/7', makeSource({ related }))
  const sidebar = await screen.findByRole('navigation', { name: 'Related headlines' })
  expect(within(sidebar).getByRole('link', { name: 'The next walk' })).toHaveAttribute('href', '/news/9')
  expect(sidebar).toHaveTextContent('Same series: Town Walks')
  expect(sidebar).toHaveTextContent('Shares: 왜가리, <b>dyke</b>')
  expect(sidebar).toHaveTextContent('Chosen to go with it')
  expect(sidebar).toHaveTextContent('Mar 26, 2010')
  expect(sidebar).toHaveTextContent('1,204 views')
})

test('a sidebar that fails leaves the article readable', async () => {
  vi.mocked(console.error).mockImplementation(() => undefined)
  const related = () => Promise.reject(new SourceError('unreadable', 'x.json', 'broken'))
  renderReader('/news/7', makeSource({ related }))
  expect(await screen.findByText('It leaves at seven.')).toBeVisible()
  expect(await screen.findByRole('alert')).toHaveTextContent('The headlines could not be loaded.')
})

test.each<[SourceErrorKind, string, boolean]>([
  ['not-found', 'This page is not in the archive', false],
  ['unreachable', 'No connection', true],
  ['server', 'The server has a problem', true],
  ['unreadable', 'The data can’t be read', true],
  ['newer-format', 'This archive is of a newer format', true],
])('an article that fails with %s says so, and the boards stay', async (kind, title, canRetry) => {
  vi.mocked(console.error).mockImplementation(() => undefined)
  const article = () =>
    Promise.reject(new SourceError(kind, 'articles/news/0/7.json', 'detail for the keeper'))
  renderReader('/news/7', makeSource({ article }))
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible()
  expect(screen.getByRole('navigation', { name: 'Boards' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Try again' }) !== null).toBe(canRetry)
  expect(screen.getByRole('link', { name: 'To the front page' })).toHaveAttribute('href', '/')
  expect(screen.getByText(/detail for the keeper/)).toBeInTheDocument()
})

test('trying again after a failure brings the page', async () => {
  vi.mocked(console.error).mockImplementation(() => undefined)
  let isDown = true
  const article = async () => {
    if (isDown) throw new SourceError('unreachable', 'x', 'no answer')
    return makeArticle()
  }
  renderReader('/news/7', makeSource({ article }))
  const retry = await screen.findByRole('button', { name: 'Try again' })
  isDown = false
  await userEvent.click(retry)
  expect(await screen.findByRole('heading', { level: 1, name: 'The ferry is back' })).toBeVisible()
})

test('an archive that can’t be opened at all still shows a page that says why', async () => {
  vi.mocked(console.error).mockImplementation(() => undefined)
  const overview = () => Promise.reject(new SourceError('newer-format', 'archive.json', 'version 2'))
  renderReader('/', makeSource({ overview }))
  expect(
    await screen.findByRole('heading', { level: 1, name: 'This archive is of a newer format' }),
  ).toBeVisible()
})

test('the about page tells whose texts these are and where they come from', async () => {
  renderReader('/about')
  expect(await screen.findByRole('heading', { level: 1, name: 'About this archive' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'https://naru.example.org/' })).toBeVisible()
  expect(screen.getByRole('table')).toHaveTextContent('Naru News')
  expect(screen.getByRole('link', { name: 'archive.json' })).toHaveAttribute('href', '/archive/archive.json')
})

test('the front page has the newest of each board', async () => {
  renderReader('/')
  const board = await screen.findByRole('region', { name: 'Naru News' })
  expect(within(board).getByRole('link', { name: 'The ferry is back' })).toHaveAttribute('href', '/news/7')
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Naru Gazette')
  await waitFor(() => expect(document.title).toBe('Naru Gazette'))
})

test('the interface changes its language at once, and the article keeps its own', async () => {
  renderReader('/news/7')
  await userEvent.click(await screen.findByRole('button', { name: '한국어' }))
  expect(await screen.findByRole('list', { name: '페이지 정보' })).toHaveTextContent('조회 1,204')
  expect(screen.getByRole('button', { name: 'English' })).toHaveFocus()
  expect(screen.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'en')
  expect(OVERVIEW.site.languages).toContain('ko')
})

test('an address with a slug, as the old board had them, leads to the article', async () => {
  const shownPath = renderReader('/news/the-ferry-is-back/')
  expect(await screen.findByRole('heading', { level: 1, name: 'The ferry is back' })).toBeVisible()
  expect(shownPath()).toBe('/news/7')
})
