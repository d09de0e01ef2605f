import { App } from '#app/App.tsx'
import { lateCode } from '#app/late-code.tsx'
import { pageCode } from '#app/page-routes.tsx'
import { createReader } from '#app/reader.ts'
import { offerToSaveInRows } from '#app/save-in-rows.ts'
import { Root } from '#app/start/Root.tsx'
import type { Bookmark } from '#app/storage/bookmark.ts'
import { findBookmark, listBookmarks, replaceBookmarks } from '#app/storage/bookmarks.ts'
import { writePreference } from '#app/storage/preferences.ts'
import { SourceError } from '#sources/source-error.ts'
import type { NewsSource } from '#sources/news-source.ts'
import type { ArticleCopy } from '#worker/saved-contract.ts'
import { makeArticle, makeSource } from '#tests/components/make.ts'
import { createFullScan } from '#tests/contracts/full-scan-engine.ts'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Suspense } from 'react'
import { MemoryRouter, useLocation } from 'react-router'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'

/** React wants to be told of everything that is waited for, and code is not data. */
beforeAll(async () => {
  await Promise.all([...Object.values(pageCode), ...Object.values(lateCode)].map(({ load }) => load()))
  await offerToSaveInRows()
})

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.restoreAllMocks()
  Reflect.deleteProperty(navigator, 'serviceWorker')
})

function bookmark(fields: Partial<Bookmark>): Bookmark {
  return {
    board: 'news',
    id: 7,
    title: 'The ferry is back',
    lang: 'en',
    publishedAt: '2010-03-26T07:30:00+09:00',
    savedAt: '2026-11-20T10:00:00.000Z',
    folder: [],
    labels: [],
    note: '',
    ...fields,
  }
}

const SAVED = [
  bookmark({ folder: ['Trips', 'Sea'], note: 'Read again' }),
  bookmark({ id: 8, title: '강변 소식', lang: 'ko', labels: ['강'], savedAt: '2026-11-21T10:00:00.000Z' }),
  bookmark({ id: 9, title: 'Tides', publishedAt: null, savedAt: '2026-11-22T10:00:00.000Z' }),
]

function openSaved(
  address = '/saved',
  saved: readonly Bookmark[] = SAVED,
  source: NewsSource = makeSource(),
): () => string {
  replaceBookmarks('/', saved)
  let shown = ''
  function Place(): null {
    const { pathname, search } = useLocation()
    shown = pathname + search
    return null
  }
  render(
    <Root reader={createReader(source)} origin={null}>
      <MemoryRouter initialEntries={[address]}>
        <Suspense fallback={null}>
          <App />
        </Suspense>
        <Place />
      </MemoryRouter>
    </Root>,
  )
  return () => shown
}

/** Until then links are the browser's. The button comes with the code that follows them. */
const untilAtHand = () => screen.findByRole('button', { name: 'Keyboard shortcuts' })
const list = () => screen.findByRole('list', { name: 'Saved articles' })
const titles = async () =>
  [...(await list()).querySelectorAll('a[href^="/news/"]')].map(({ textContent }) => textContent)
const rowOf = async (title: string) => {
  const row = within(await list())
    .getByRole('link', { name: title })
    .closest('li')
  if (!row) throw new Error(`no row of ${title}`)
  return within(row)
}

test('what was saved is listed, the last first, with what was written of it', async () => {
  openSaved()
  expect(await titles()).toEqual(['Tides', '강변 소식', 'The ferry is back'])
  expect(screen.getByText('3 articles')).toHaveAttribute('role', 'status')
  const row = await rowOf('The ferry is back')
  expect(row.getByText('Read again')).toBeVisible()
  expect(row.getByText('Naru News')).toBeVisible()
  expect(row.getByRole('link', { name: 'Trips › Sea' })).toHaveAttribute(
    'href',
    '/saved?folder=Trips&folder=Sea',
  )
  expect((await rowOf('강변 소식')).getByRole('link', { name: '강변 소식' })).toHaveAttribute('lang', 'ko')
  expect(document.title).toBe('Saved articles | Naru Gazette')
  expect(document.head.querySelector('meta[name=robots]')).toHaveAttribute('content', 'noindex')
})

test('what is found, ordered and narrowed stands in the address', async () => {
  const address = openSaved()
  await userEvent.type(await screen.findByRole('searchbox'), 'AGAIN')
  await waitFor(async () => expect(await titles()).toEqual(['The ferry is back']))
  expect(address()).toBe('/saved?q=AGAIN')
  expect(screen.getByText('1 of 3 articles')).toBeVisible()
  await userEvent.clear(screen.getByRole('searchbox'))
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'By title')
  await waitFor(async () => expect(await titles()).toEqual(['The ferry is back', 'Tides', '강변 소식']))
  expect(address()).toBe('/saved?sort=title')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Folder' }), 'Trips (1)')
  await waitFor(async () => expect(await titles()).toEqual(['The ferry is back']))
  expect(address()).toBe('/saved?folder=Trips&sort=title')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Label' }), '강 (1)')
  expect(await screen.findByText(/None of the saved articles/u)).toBeVisible()
  await untilAtHand()
  await userEvent.click(screen.getByRole('link', { name: 'Show all' }))
  expect(await titles()).toHaveLength(3)
})

test('an address shows what it asks for', async () => {
  openSaved('/saved?label=%EA%B0%95')
  expect(await titles()).toEqual(['강변 소식'])
  expect(screen.getByRole('combobox', { name: 'Label' })).toHaveValue('강')
})

test('one is removed, and comes back where it stood with all that was written of it', async () => {
  openSaved()
  await userEvent.click(
    (await rowOf('The ferry is back')).getByRole('button', { name: 'Remove “The ferry is back”' }),
  )
  expect(findBookmark('/', SAVED[0] ?? bookmark({}))).toBeNull()
  expect(await screen.findByText('2 articles')).toBeVisible()
  const undo = screen.getByRole('button', { name: 'Undo' })
  await waitFor(() => expect(undo).toHaveFocus())
  await userEvent.click(undo)
  expect(await titles()).toEqual(['Tides', '강변 소식', 'The ferry is back'])
  expect(findBookmark('/', bookmark({}))).toEqual(SAVED[0])
})

test('folder, labels and note are edited in place; Escape leaves them as they were', async () => {
  openSaved()
  await userEvent.click((await rowOf('Tides')).getByRole('button', { name: 'Edit “Tides”' }))
  const folder = screen.getByRole('combobox', { name: 'Folder', description: /slash/u })
  expect(folder).toHaveFocus()
  await userEvent.type(folder, 'Trips / River')
  await userEvent.type(screen.getByRole('textbox', { name: 'Labels' }), '강, tide')
  await userEvent.type(screen.getByRole('textbox', { name: 'Note' }), 'For May')
  await userEvent.click(screen.getByRole('button', { name: 'Keep changes' }))
  const row = await rowOf('Tides')
  expect(row.getByText('For May')).toBeVisible()
  expect(findBookmark('/', bookmark({ id: 9 }))).toMatchObject({
    folder: ['Trips', 'River'],
    labels: ['강', 'tide'],
    note: 'For May',
  })
  await waitFor(() => expect(row.getByRole('button', { name: 'Edit “Tides”' })).toHaveFocus())
  await userEvent.keyboard('{Enter}')
  await userEvent.type(screen.getByRole('textbox', { name: 'Note' }), ' or June{Escape}')
  expect((await rowOf('Tides')).getByText('For May')).toBeVisible()
  expect(listBookmarks('/')).toHaveLength(3)
})

test('what there is no room for is said, and what was written is not lost', async () => {
  openSaved()
  await userEvent.click((await rowOf('Tides')).getByRole('button', { name: 'Edit “Tides”' }))
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  await userEvent.type(screen.getByRole('textbox', { name: 'Note' }), 'For May')
  await userEvent.click(screen.getByRole('button', { name: 'Keep changes' }))
  expect(await screen.findByText(/no room left/u)).toBeVisible()
  expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('For May')
})

test('an empty page tells how it is filled', async () => {
  openSaved('/saved', [])
  expect(await screen.findByRole('heading', { name: 'Nothing has been saved yet' })).toBeVisible()
})

test('a list that could not be read is offered as a file, and thrown away when it is told to', async () => {
  localStorage.setItem('gapan.bookmarks:/', 'broken')
  openSaved('/saved')
  const link = await screen.findByRole('link', { name: 'Keep it as a file' })
  expect(link).toHaveAttribute('href', 'data:text/plain;charset=utf-8,broken')
  await userEvent.click(screen.getByRole('button', { name: 'Throw it away' }))
  await waitFor(() => expect(link).not.toBeInTheDocument())
  expect(await titles()).toHaveLength(3)
})

test('what became of them is asked for, and brought up to date only when that is wanted', async () => {
  const articles = [
    makeArticle({}),
    makeArticle({ id: 8, title: 'A better title' }),
    makeArticle({ board: 'talk', id: 90, title: 'Elsewhere' }),
  ]
  const source = makeSource({
    article: async ({ board, id }) => {
      const found = articles.find((article) => article.board === board && article.id === id)
      if (!found) throw new SourceError('not-found', `${board}/${id}`, 'no such article')
      return found
    },
    search: async () => createFullScan(articles),
  })
  const saved = [
    bookmark({}),
    bookmark({ id: 8, title: 'A title', note: 'Mine' }),
    bookmark({ id: 9, title: 'Elsewhere', labels: ['x'] }),
    bookmark({ id: 10, title: 'Nowhere' }),
  ]
  openSaved('/saved', saved, source)
  await userEvent.click(await screen.findByRole('button', { name: 'Check now' }))
  expect(await screen.findByText('1 of 4 articles are where they were.')).toHaveAttribute('role', 'status')
  expect(screen.getByRole('heading', { name: '2 changed' })).toBeVisible()
  expect(screen.getByRole('heading', { name: '1 gone' })).toBeVisible()
  expect(screen.getByText(/^When it was saved:/u)).toHaveTextContent('A title')
  expect(listBookmarks('/')).toEqual(saved)
  await userEvent.click(screen.getByRole('button', { name: 'Update all' }))
  expect(findBookmark('/', { board: 'news', id: 8 })).toMatchObject({ title: 'A better title', note: 'Mine' })
  expect(findBookmark('/', { board: 'talk', id: 90 })).toMatchObject({ labels: ['x'] })
  expect(findBookmark('/', { board: 'news', id: 9 })).toBeNull()
  expect(findBookmark('/', { board: 'news', id: 10 })?.title).toBe('Nowhere')
  expect(screen.queryByRole('heading', { name: '2 changed' })).not.toBeInTheDocument()
})

/** A service worker that has these copies. What it is told otherwise it takes note of. */
function makeWorker(copies: readonly ArticleCopy[]): unknown[] {
  const told: unknown[] = []
  const active = {
    postMessage(request: { readonly kind: string }, [port]: readonly MessagePort[] = []) {
      told.push(request)
      port?.postMessage(request.kind === 'copies' ? copies : 'kept')
    },
  }
  const registration = { active }
  Object.defineProperty(navigator, 'serviceWorker', {
    configurable: true,
    value: { ready: Promise.resolve(registration), getRegistration: async () => registration },
  })
  return told
}

const AT = '2026-11-22T10:00:00.000Z'

test('what can be read without a network is marked with its date, and the rest can be kept too', async () => {
  const told = makeWorker([
    { board: 'news', id: 7, title: 'The ferry is back', lang: 'en', at: AT, isSaved: true, missing: 0 },
    { board: 'news', id: 8, title: '강변 소식', lang: 'ko', at: AT, isSaved: true, missing: 2 },
  ])
  openSaved('/saved', SAVED, makeSource({ article: async ({ id }) => makeArticle({ id }) }))
  expect(
    await (await rowOf('The ferry is back')).findByText(/^Here without a connection, as of/u),
  ).toBeVisible()
  expect((await rowOf('강변 소식')).getByText(/but for some pictures/u)).toBeVisible()
  expect((await rowOf('Tides')).queryByText(/connection/u)).not.toBeInTheDocument()
  expect(screen.getByText(/^2 of 3 saved articles are on this device/u)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Keep the other 1 here too' }))
  await waitFor(() => expect(told).toContainEqual({ kind: 'save', article: { board: 'news', id: 9 } }))
})

test('a list that was cleared is put back from what is still kept', async () => {
  makeWorker([
    { board: 'news', id: 7, title: 'The ferry is back', lang: 'en', at: AT, isSaved: true, missing: 0 },
    { board: 'news', id: 8, title: 'Just read', lang: 'en', at: AT, isSaved: false, missing: 0 },
  ])
  openSaved('/saved', [])
  expect(await screen.findByText(/1 article that was in it is still on this device/u)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Put back into the list' }))
  expect(await titles()).toEqual(['The ferry is back'])
})

test('many are shown on pages', async () => {
  const many = Array.from({ length: 230 }, (_, index) =>
    bookmark({ id: index + 1, title: `Article ${String(index + 1).padStart(3, '0')}` }),
  )
  const address = openSaved('/saved?sort=title', many)
  expect(await titles()).toHaveLength(100)
  await untilAtHand()
  await userEvent.click(screen.getByRole('link', { name: /Next page/u }))
  await waitFor(async () => expect((await titles())[0]).toBe('Article 101'))
  expect(address()).toBe('/saved?sort=title&page=2')
  expect(screen.getByText('Page 2 of 3')).toBeVisible()
})

test('the page speaks Korean too', async () => {
  writePreference('language', 'ko')
  openSaved()
  expect(await screen.findByRole('heading', { name: '저장한 글' })).toBeVisible()
  expect(screen.getByRole('button', { name: '‘Tides’ 저장 취소' })).toBeVisible()
  writePreference('language', null)
})
