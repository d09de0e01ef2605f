import { lateCode } from '#app/late-code.tsx'
import { pageCode } from '#app/page-routes.tsx'
import { writePreference } from '#app/storage/preferences.ts'
import { forgetRead, rememberRead } from '#app/storage/read-articles.ts'
import { makeArticle, makeHeadline, makeSource } from '#tests/components/make.ts'
import { renderReader } from '#tests/components/render-reader.tsx'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { SourceError } from '#sources/source-error.ts'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'

const TITLES = ['The ferry is back', '강변 소식']
const newest = await makeSource().listPage({ board: 'news', page: 'newest' }, new AbortController().signal)
const source = makeSource({
  listPage: async () => ({
    ...newest,
    headlines: TITLES.map((title, index) => makeHeadline({ id: 7 + index, title, lang: null })),
  }),
  article: async ({ board, id }) => {
    const title = TITLES[id - 7]
    if (title === undefined) throw new SourceError('not-found', `${board}/${id}`, 'not there')
    return makeArticle({ board, id, title })
  },
})

/** React wants to be told of everything that is waited for, and code is not data. */
beforeAll(async () => {
  await Promise.all([...Object.values(pageCode), ...Object.values(lateCode)].map(({ load }) => load()))
})
beforeEach(() => writePreference('marksRead', true))
afterEach(() => forgetRead('/'))

/** The texts of the rows of the open list. */
async function rows(): Promise<string[]> {
  const list = await screen.findByRole('list', { name: 'Headlines' })
  return within(list)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)
}

test('a headline whose article was opened says so, beside the link and not in it', async () => {
  renderReader('/news', source)
  await userEvent.click(await screen.findByRole('link', { name: '강변 소식' }))
  await screen.findByRole('heading', { level: 1, name: '강변 소식' })
  await userEvent.click(screen.getAllByRole('link', { name: 'Naru News' })[0] ?? document.body)
  const [ferry = '', river = ''] = await rows()
  expect(river).toMatch(/^\s*강변 소식 read/u)
  expect(ferry).not.toContain('read')
  expect(screen.getByRole('link', { name: '강변 소식' })).toBeVisible()
})

test('one that was opened elsewhere meanwhile says so at once', async () => {
  renderReader('/news', source)
  expect((await rows()).join()).not.toContain('read')
  act(() => rememberRead('/', { board: 'news', id: 7 }))
  expect((await rows())[0]).toContain('read')
})

test('an article that is not there has not been read', async () => {
  // React tells of what a boundary has caught.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  renderReader('/news/99', source)
  await screen.findByRole('heading', { level: 1, name: 'This page is not in the archive' })
  expect(Object.keys(localStorage).filter((key) => key.startsWith('gapan.read'))).toEqual([])
})

test('switched off, nothing is marked and nothing remembered; what was stays until it is forgotten', async () => {
  rememberRead('/', { board: 'news', id: 7 })
  renderReader('/about', source)
  const mark = await screen.findByRole('checkbox', { name: 'Mark what I have read' })
  expect(mark).toBeChecked()
  expect(screen.getByText('1 article is remembered.')).toBeVisible()
  await userEvent.click(mark)
  await userEvent.click(screen.getAllByRole('link', { name: 'Naru News' })[0] ?? document.body)
  expect((await rows()).join()).not.toContain('read')
  await userEvent.click(screen.getByRole('link', { name: '강변 소식' }))
  await screen.findByRole('heading', { level: 1, name: '강변 소식' })
  expect(localStorage.getItem('gapan.read:/news')).toBe('7')

  act(() => writePreference('marksRead', true))
  await waitFor(() => expect(localStorage.getItem('gapan.read:/news')).toBe('7,8'))
  await userEvent.click(screen.getByRole('link', { name: 'About' }))
  const forget = await screen.findByRole('button', { name: 'Forget what I have read' })
  await userEvent.click(forget)
  expect(screen.getByText('Nothing is remembered.')).toBeVisible()
  expect(forget).toHaveFocus()
  expect(localStorage.getItem('gapan.read:/news')).toBeNull()
})
