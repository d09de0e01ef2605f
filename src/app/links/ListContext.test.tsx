import { App } from '#app/App.tsx'
import { lateCode } from '#app/late-code.tsx'
import { pageCode } from '#app/page-routes.tsx'
import { createReader } from '#app/reader.ts'
import { offerToSaveInRows } from '#app/save-in-rows.ts'
import { Root } from '#app/start/Root.tsx'
import { makeArticle, makeHeadline, makeSource } from '#tests/components/make.ts'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Suspense } from 'react'
import { MemoryRouter, useLocation } from 'react-router'
import { beforeAll, expect, test } from 'vitest'

/** React wants to be told of everything that is waited for, and code is not data. */
beforeAll(async () => {
  await Promise.all([...Object.values(pageCode), ...Object.values(lateCode)].map(({ load }) => load()))
  await offerToSaveInRows()
})

const TITLES = ['The ferry is back', '강변 소식', 'A third', 'A fourth']
const headlines = TITLES.map((title, index) => makeHeadline({ id: 7 + index, title, lang: null }))
const newest = await makeSource().listPage({ board: 'news', page: 'newest' }, new AbortController().signal)

const source = makeSource({
  listPage: async () => ({ ...newest, headlines, older: 3 }),
  article: async ({ board, id }) =>
    makeArticle({
      board,
      id,
      title: TITLES[id - 7] ?? '',
      previous: { board, id: 1, title: 'The one before in the board', publishedAt: null, lang: null },
    }),
  front: async () => ({
    newest: [{ board: 'news', headlines: headlines.toReversed() }],
    mostViewed: [],
    series: [],
  }),
})

/** The whole reader, at an entry of the history that has a state of its own. */
function openReader(pathname: string, state?: unknown): () => unknown {
  let shown: unknown
  function State(): null {
    shown = useLocation().state
    return null
  }
  render(
    <Root reader={createReader(source)} origin={null}>
      <MemoryRouter initialEntries={[{ pathname, state }]}>
        <Suspense fallback={null}>
          <App />
        </Suspense>
        <State />
      </MemoryRouter>
    </Root>,
  )
  return () => shown
}

const inList = () => screen.findByRole('navigation', { name: 'In the list that you came from' })
const linkNames = (part: HTMLElement) =>
  within(part)
    .getAllByRole('link')
    .map(({ textContent }) => textContent)

test('from a board one goes on along its list, whose order is that of the page, and back to the row', async () => {
  openReader('/news')
  await userEvent.click(await screen.findByRole('link', { name: '강변 소식' }))
  expect(linkNames(await inList())).toEqual(['The ferry is back', 'A third', 'Naru News'])
  expect(screen.queryByText('The one before in the board')).toBeNull()

  await userEvent.click(within(await inList()).getByRole('link', { name: 'A third' }))
  await screen.findByRole('heading', { level: 1, name: 'A third' })
  await userEvent.click(within(await inList()).getByRole('link', { name: 'A fourth' }))
  await screen.findByRole('heading', { level: 1, name: 'A fourth' })
  // The last of the page: the list goes on elsewhere.
  expect(linkNames(await inList())).toEqual(['A third', 'The next page of this list', 'Naru News'])

  await userEvent.click(within(await inList()).getByRole('link', { name: 'Naru News' }))
  await screen.findByRole('list', { name: 'Headlines' })
  expect(screen.getByRole('link', { name: 'A fourth' })).toHaveFocus()
})

test('a list in another order than the board’s has the board’s neighbours beside it', async () => {
  openReader('/')
  await userEvent.click(await screen.findByRole('link', { name: 'A third' }))
  expect(linkNames(await inList())).toEqual(['A fourth', '강변 소식', 'Naru News'])
  expect(screen.getByText('The one before in the board')).toBeVisible()
})

test('nothing is taken along with links that are no headlines of the list', async () => {
  const state = openReader('/')
  const board = await screen.findByRole('region', { name: 'Naru News' })
  await userEvent.click(within(board).getByRole('link', { name: 'Naru News' }))
  await screen.findByRole('list', { name: 'Headlines' })
  expect(state()).toBeNull()
})

const entries = headlines.map(({ board, id, title }) => ({ board, id, title, lang: null }))
const list = { kind: 'board', name: 'Naru News', address: '/news', entries, place: 1 }

test.each([
  ['of another shape', { list: 7 }],
  ['whose place is another article’s', { list: { ...list, place: 0 } }],
  ['whose place is nowhere', { list: { ...list, place: 99 } }],
  ['with an address of another host', { list: { ...list, address: '//example.org/' } }],
  ['with such an address that only browsers see', { list: { ...list, address: '/\\example.org/' } }],
])('a list in the history %s is as good as none', async (_, state) => {
  openReader('/news/8', state)
  expect(await screen.findByText('The one before in the board')).toBeVisible()
  expect(screen.queryByRole('navigation', { name: 'In the list that you came from' })).toBeNull()
})

test('a list in the history is found again when the page is loaded', async () => {
  openReader('/news/8', { list })
  expect(linkNames(await inList())).toEqual(['The ferry is back', 'A third', 'Naru News'])
})

test.each([
  ['en', 'Naru News'],
  ['ko', 'The list that you came from'],
])('a list that was named in %s is called “%s” in English', async (named, name) => {
  openReader('/news/8', { list: { ...list, named } })
  expect(within(await inList()).getByRole('link', { name })).toHaveAttribute('href', '/news')
})
