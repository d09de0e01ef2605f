import { paragraphs } from '#archive/body/body.ts'
import type { Article } from '#archive/article.ts'
import { SourceError } from '#sources/source-error.ts'
import type { SearchEngine } from '#sources/search.ts'
import { App } from '#app/App.tsx'
import { lateCode } from '#app/late-code.tsx'
import { pageCode } from '#app/page-routes.tsx'
import { createReader } from '#app/reader.ts'
import { offerToSaveInRows } from '#app/save-in-rows.ts'
import { Root } from '#app/start/Root.tsx'
import { writePreference } from '#app/storage/preferences.ts'
import { makeArticle, makeBoard, makeSource, OVERVIEW } from '#tests/components/make.ts'
import { createFullScan } from '#tests/contracts/full-scan-engine.ts'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Suspense } from 'react'
import { MemoryRouter, useLocation, useNavigate, type NavigateFunction } from 'react-router'
import { beforeAll, expect, test } from 'vitest'

/** React wants to be told of everything that is waited for, and code is not data. */
beforeAll(async () => {
  await Promise.all([...Object.values(pageCode), ...Object.values(lateCode)].map(({ load }) => load()))
  await offerToSaveInRows()
})

const at = (year: number) => `${year}-03-26T07:30:00+09:00`
const ARTICLES: readonly Article[] = [
  makeArticle({
    id: 7,
    title: 'The ferry is back',
    body: paragraphs('It leaves at seven.'),
    publishedAt: at(2010),
  }),
  makeArticle({
    id: 8,
    title: '강변 소식',
    lang: 'ko',
    body: paragraphs('나루에 배가 다시 다닙니다.'),
    publishedAt: at(2011),
    author: '산책자',
  }),
  makeArticle({
    board: 'talk',
    id: 3,
    title: 'Who took the ferry?',
    body: paragraphs('I did.'),
    publishedAt: at(2012),
  }),
]
const MANY = Array.from({ length: 45 }, (_, index) =>
  makeArticle({ id: index + 1, title: `Tide table ${index + 1}`, publishedAt: at(1980 + index) }),
)

interface Opened {
  /** What is open: path and query. */
  readonly address: () => string
  readonly go: NavigateFunction
}

function openReader(address: string, engine: SearchEngine | null = createFullScan(ARTICLES)): Opened {
  const boards = [...OVERVIEW.boards, { id: 'talk', title: 'Riverside Talk' }]
  const source = makeSource({
    overview: async () => ({ ...OVERVIEW, boards }),
    holdings: async () => [makeBoard(), makeBoard({ id: 'talk' })],
    search: async () => engine,
    article: async ({ board, id }) =>
      [...ARTICLES, ...MANY].find((article) => article.board === board && article.id === id) ?? makeArticle(),
  })
  let shown = ''
  let go: NavigateFunction | undefined
  function Place(): null {
    const { pathname, search } = useLocation()
    shown = pathname + search
    go = useNavigate()
    return null
  }
  render(
    <Root reader={createReader(source)} origin={null}>
      <MemoryRouter initialEntries={['/about', address]} initialIndex={1}>
        <Suspense fallback={null}>
          <App />
        </Suspense>
        <Place />
      </MemoryRouter>
    </Root>,
  )
  return {
    address: () => shown,
    go: ((...to: Parameters<NavigateFunction>) => go?.(...to)) as NavigateFunction,
  }
}

const field = () => screen.findByRole('searchbox', { name: 'Words to search for' })
const results = () => screen.findByRole('list', { name: 'Results' })
const titles = async () =>
  within(await results())
    .getAllByRole('link')
    .map(({ textContent }) => textContent)

test('what is typed is found as it is typed, with the hits marked, and stands in the address', async () => {
  const { address } = openReader('/search')
  expect(await screen.findByRole('heading', { name: 'How to search' })).toBeVisible()
  await userEvent.type(await field(), 'ferry')
  expect(await titles()).toEqual(['Who took the ferry?', 'The ferry is back'])
  // Each letter has found both; of the last, the whole word is marked.
  await waitFor(async () =>
    expect(within(await results()).getAllByText('ferry', { selector: 'mark' })).toHaveLength(2),
  )
  expect(address()).toBe('/search?q=ferry')
  expect(await screen.findByText('2 articles found')).toHaveAttribute('role', 'status')
  expect(document.title).toBe('Search: ferry | Naru Gazette')
  // Whoever types goes on typing.
  expect(await field()).toHaveFocus()
  expect(await field()).toHaveValue('ferry')
})

test('an excerpt is read from the article, in its own language', async () => {
  openReader(`/search?q=${encodeURIComponent('배가')}`)
  const row = await screen.findByText('배가', { selector: 'mark' })
  expect(row.closest('p')).toHaveTextContent('나루에 배가 다시 다닙니다.')
  expect(row.closest('p')).toHaveAttribute('lang', 'ko')
})

test('a search is narrowed by its board and year, and back leads to it as it was', async () => {
  const { address, go } = openReader('/search?q=ferry')
  const narrow = await screen.findByRole('complementary', { name: 'Narrow the search' })
  await userEvent.click(await within(narrow).findByRole('link', { name: 'Riverside Talk' }))
  await waitFor(async () => expect(await titles()).toEqual(['Who took the ferry?']))
  expect(address()).toBe('/search?q=ferry&board=talk')
  expect(screen.getByRole('combobox', { name: 'Board' })).toHaveValue('talk')
  await userEvent.click(await within(narrow).findByRole('link', { name: 'Without “Riverside Talk”' }))
  await waitFor(async () => expect(await titles()).toHaveLength(2))
  await userEvent.click(await within(narrow).findByRole('link', { name: '2012' }))
  await waitFor(() => expect(address()).toBe('/search?q=ferry&from=2012&to=2012'))
  void go(-1)
  await waitFor(async () => expect(await titles()).toHaveLength(2))
})

test('going back to other words puts them into the field', async () => {
  const { go } = openReader('/search?q=ferry')
  await titles()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Newest first')
  await waitFor(async () => expect(await titles()).toEqual(['Who took the ferry?', 'The ferry is back']))
  await userEvent.clear(await field())
  await userEvent.type(await field(), '강변{Enter}')
  await waitFor(async () => expect(await titles()).toEqual(['강변 소식']))
  void go(-2)
  await waitFor(async () => expect(await field()).toHaveValue('ferry'))
  expect(await titles()).toHaveLength(2)
})

test('a date is understood as people write it, and one that is none is not asked for', async () => {
  const { address } = openReader('/search?q=ferry')
  await titles()
  await userEvent.click(screen.getByText('More conditions'))
  const from = screen.getByRole('textbox', { name: /^From/u })
  await userEvent.type(from, '2011년 1월')
  await userEvent.tab()
  await waitFor(() => expect(address()).toBe('/search?q=ferry&from=2011-01'))
  await waitFor(async () => expect(await titles()).toEqual(['Who took the ferry?']))
  await userEvent.clear(from)
  await userEvent.type(from, 'soon')
  await userEvent.tab()
  expect(from).toBeInvalid()
  expect(address()).toBe('/search?q=ferry&from=2011-01')
})

test('more is shown when it is asked for, with the focus on the first of it, and lists can be gone through', async () => {
  const { address } = openReader('/search?q=tide', createFullScan(MANY))
  expect(await titles()).toHaveLength(20)
  expect(await screen.findByText('45 articles found')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Show more' }))
  const second = await screen.findByRole('list', { name: 'Results from 21 on' })
  expect(within(second).getAllByRole('link')).toHaveLength(20)
  await waitFor(() => expect(within(second).getAllByRole('link')[0]).toHaveFocus())
  expect(address()).toBe('/search?q=tide')
  await userEvent.click(within(second).getAllByRole('link')[4] ?? second)
  const inList = await screen.findByRole('navigation', { name: 'In the list that you came from' })
  expect(within(inList).getByRole('link', { name: 'Search: tide' })).toHaveAttribute('href', '/search?q=tide')
})

test('where nothing is found, what may help is offered', async () => {
  openReader('/search?q=ferry&board=news&author=Nobody')
  expect(await screen.findByText('Nothing was found for “ferry”.')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Without “Nobody”' })).toHaveAttribute(
    'href',
    '/search?q=ferry&board=news',
  )
})

test('where nothing is found in a board, other boards that have it are named', async () => {
  openReader('/search?q=took&board=news')
  expect(await screen.findByRole('link', { name: 'Riverside Talk' })).toBeVisible()
})

test('an archive without an index says so and leads on', async () => {
  openReader('/search?q=ferry', null)
  expect(await screen.findByText(/no index to search/u)).toBeVisible()
})

test('a search that fails says so, and can be tried again', async () => {
  let isDown = true
  const engine = createFullScan(ARTICLES)
  openReader('/search?q=ferry', {
    ...engine,
    find: async (...asked) => {
      if (isDown) throw new SourceError('unreachable', 'search', 'no answer')
      return engine.find(...asked)
    },
  })
  expect(await screen.findByRole('alert')).toHaveTextContent('there was no answer from the server')
  isDown = false
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await titles()).toHaveLength(2)
})

test('a hit that turns out not to match goes', async () => {
  const engine = createFullScan(ARTICLES)
  openReader('/search?q=ferry', {
    ...engine,
    find: async (...asked) => {
      const { hits, next } = await engine.find(...asked)
      return { hits: hits.map((hit) => ({ ...hit, excerpt: null })), next }
    },
    excerpt: async (query, hit, signal) =>
      hit.headline.board === 'talk' ? null : engine.excerpt(query, hit, signal),
  })
  await waitFor(async () => expect(await titles()).toEqual(['The ferry is back']))
})

test('a consonant that a syllable begins with is not looked for while it is typed', async () => {
  const { address } = openReader('/search')
  const input = await field()
  await userEvent.click(input)
  fireEvent.compositionStart(input)
  fireEvent.input(input, { target: { value: '강ㅂ' }, isComposing: true })
  await waitFor(() => expect(new URLSearchParams(address().split('?')[1]).get('q')).toBe('강'))
  expect(input).toHaveValue('강ㅂ')
})

test('the page speaks Korean too', async () => {
  writePreference('language', 'ko')
  openReader('/search?q=ferry')
  expect(await screen.findByText('2편을 찾았습니다')).toBeVisible()
  expect(screen.getByRole('searchbox', { name: '찾을 말' })).toBeVisible()
})
