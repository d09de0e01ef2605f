import { HeadlineList } from '#app/features/headlines/HeadlineList.tsx'
import { findBookmark, listBookmarks } from '#app/storage/bookmarks.ts'
import { latestAnnouncement } from '#app/ui/announcements.ts'
import { makeArticle, makeHeadline, makeSource } from '#tests/components/make.ts'
import { renderPart, renderReader } from '#tests/components/render-reader.tsx'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => localStorage.clear())
afterEach(() => vi.restoreAllMocks())

const REF = { board: 'news', id: 7 }

test('an article is saved from its page, and removed by pressing again, with what was said', async () => {
  renderReader('/news/7')
  const tools = await screen.findByRole('group', { name: 'With this article' })
  const save = within(tools).getByRole('button', { name: 'Save' })
  expect(save).toHaveAttribute('aria-pressed', 'false')
  await userEvent.click(save)
  expect(save).toHaveAttribute('aria-pressed', 'true')
  expect(latestAnnouncement().text).toBe('Saved. Press again to undo.')
  expect(findBookmark('/', REF)).toMatchObject({
    title: 'The ferry is back',
    lang: 'en',
    publishedAt: '2010-03-26T07:30:00+09:00',
    folder: [],
    labels: [],
    note: '',
  })
  await userEvent.click(save)
  expect(save).toHaveAttribute('aria-pressed', 'false')
  expect(latestAnnouncement().text).toBe('No longer saved: The ferry is back')
  expect(listBookmarks('/')).toEqual([])
  // What was written of it comes back with it.
  await userEvent.click(save)
  expect(latestAnnouncement().text).toBe('Saved again: The ferry is back')
})

test('rows of a list have a button each that is named by the headline', async () => {
  const list = (
    <HeadlineList
      headlines={[makeHeadline(), makeHeadline({ id: 8, title: '', publishedAt: null })]}
      label="Headlines"
    />
  )
  const source = makeSource({ article: async ({ id }) => makeArticle({ id, title: 'Later', lang: 'en' }) })
  renderPart(list, source)
  await userEvent.click(screen.getByRole('button', { name: 'Save: Untitled', pressed: false }))
  expect(screen.getByRole('button', { name: 'Save: Untitled', pressed: true })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Save: The ferry is back', pressed: false })).toBeVisible()
  // When it was published is learnt from the article.
  await waitFor(() =>
    expect(findBookmark('/', { board: 'news', id: 8 })?.publishedAt).toBe('2010-03-26T07:30:00+09:00'),
  )
  screen.getByRole('link', { name: 'The ferry is back' }).focus()
})

test('where there is no room nothing is saved, and it is said', async () => {
  localStorage.setItem('other', '1')
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  renderPart(<HeadlineList headlines={[makeHeadline()]} label="Headlines" />)
  await userEvent.click(screen.getByRole('button', { name: 'Save: The ferry is back' }))
  expect(screen.getByRole('button', { name: 'Save: The ferry is back' })).toHaveAttribute(
    'aria-pressed',
    'false',
  )
  expect(latestAnnouncement().text).toMatch(/no room left/u)
})
