import { pageCode } from '#app/page-routes.tsx'
import { makeArticle, makeHeadline, makeSource } from '#tests/components/make.ts'
import { renderReader } from '#tests/components/render-reader.tsx'
import { resetShortcuts, switchShortcuts } from '#app/storage/shortcuts.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, expect, test } from 'vitest'

const neighbour = (id: number, title: string) => ({
  board: 'news',
  id,
  title,
  publishedAt: null,
  lang: null,
})

/** Three articles in a row; the one in the middle is of a series too, whose next episode is another. */
const source = makeSource({
  article: async ({ board, id }) =>
    makeArticle({
      board,
      id,
      title: `Article ${id}`,
      previous: id > 7 ? neighbour(id - 1, `Article ${id - 1}`) : null,
      next: id < 9 ? neighbour(id + 1, `Article ${id + 1}`) : null,
      ...(id === 8 && {
        series: { slug: 'ferry', name: 'Ferry' },
        seriesNeighbours: { previous: null, next: neighbour(20, 'Article 20') },
      }),
    }),
  listPage: async ({ page }) => ({
    board: { id: 'news', title: 'Naru News' },
    page,
    totals: { articles: 60, comments: 3, years: [] },
    headlines: [makeHeadline({ id: 7, title: 'Article 7' })],
    notices: [],
    older: null,
    newer: null,
    unreadable: 0,
  }),
})

const articleShown = (id: number) => screen.findByRole('heading', { level: 1, name: `Article ${id}` })
const ready = () => screen.findByRole('button', { name: 'Keyboard shortcuts' })

// The code of the pages is waited for here, and not by each test.
beforeAll(async () => {
  await Promise.all([pageCode.article, pageCode.board, pageCode.search].map(({ load }) => load()))
})

afterEach(() => {
  switchShortcuts(true)
  resetShortcuts()
})

test('n and p follow the series where there is no list, and the board where there is no series', async () => {
  renderReader('/news/7', source)
  await articleShown(7)
  await ready()
  await userEvent.keyboard('n')
  await articleShown(8)
  await screen.findByRole('link', { name: 'Article 20' })
  await userEvent.keyboard('n')
  await articleShown(20)
  await screen.findByRole('link', { name: 'Article 19' })
  await userEvent.keyboard('p')
  expect(await articleShown(19)).toBeVisible()
})

test('where there is nothing to go on to, that is said', async () => {
  renderReader('/news/7', source)
  await articleShown(7)
  await ready()
  await userEvent.keyboard('p')
  expect(screen.getByText('There is no previous article here.')).toBeVisible()
})

test('u leads to the page of the board on which the article stands, and to its row', async () => {
  const path = renderReader('/news/7', source)
  await articleShown(7)
  await ready()
  await userEvent.keyboard('u')
  await screen.findByRole('list', { name: 'Headlines' })
  expect(path()).toBe('/news/page/1')
  await waitFor(() => expect(screen.getByRole('link', { name: 'Article 7' })).toHaveFocus())
  await userEvent.keyboard('u')
  expect(screen.getByText('There is no list to go back to here.')).toBeVisible()
})

test('s saves the article that is open, and the one whose headline has the focus', async () => {
  const saved = () => Object.entries(localStorage).filter(([key]) => key.startsWith('gapan.bookmarks:'))
  renderReader('/news/7', source)
  await articleShown(7)
  await ready()
  await userEvent.keyboard('s')
  await waitFor(() => expect(String(saved())).toContain('Article 7'))
  const link = await screen.findByRole('link', { name: 'Article 8' })
  link.focus()
  await userEvent.keyboard('s')
  await waitFor(() => expect(String(saved())).toContain('Article 8'))
  link.blur()
  await userEvent.keyboard('s')
  await waitFor(() => expect(String(saved())).not.toContain('Article 7'))
})

test('/ leads to the search', async () => {
  const path = renderReader('/news/7', source)
  await articleShown(7)
  await ready()
  await userEvent.keyboard('/')
  await waitFor(() => expect(path()).toBe('/search'))
})

test('turned off, keys do nothing, and the dialog still opens by its button', async () => {
  const path = renderReader('/news/7', source)
  await articleShown(7)
  await userEvent.click(await ready())
  const dialog = await screen.findByRole<HTMLDialogElement>('dialog', { name: 'Keyboard shortcuts' })
  await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Use single-key shortcuts' }))
  act(() => dialog.close())
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await userEvent.keyboard('n?')
  expect(path()).toBe('/news/7')
  expect(screen.queryByRole('dialog')).toBeNull()
  await userEvent.click(await ready())
  expect(await screen.findByRole('dialog')).toBeVisible()
})

test('a key is changed by pressing another, taken away by Delete, and kept by Escape', async () => {
  renderReader('/news/7', source)
  await articleShown(7)
  await userEvent.click(await ready())
  const dialog = await screen.findByRole('dialog')
  const keyOf = (action: string) => within(dialog).getByRole('button', { name: new RegExp(`^${action}: `) })
  await userEvent.click(keyOf('Back to the list'))
  expect(keyOf('Back to the list')).toHaveTextContent('Type a new key')
  await userEvent.keyboard('{Escape}')
  expect(keyOf('Back to the list')).toHaveTextContent('u')
  await userEvent.click(keyOf('Back to the list'))
  await userEvent.keyboard(' ')
  expect(within(dialog).getByRole('status')).toHaveTextContent('That key can’t be used.')
  await userEvent.keyboard('n')
  expect(keyOf('Back to the list')).toHaveTextContent('n')
  // The one that had it has got the other.
  expect(keyOf('Next article of that list')).toHaveTextContent('u')
  await userEvent.click(keyOf('Search'))
  await userEvent.keyboard('{Delete}')
  expect(keyOf('Search')).toHaveTextContent('none')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Reset all keys' }))
  expect(keyOf('Search')).toHaveTextContent('/')
  expect(keyOf('Back to the list')).toHaveTextContent('u')
})
