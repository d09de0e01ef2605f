import { createReader, ReaderContext } from '#app/reader.ts'
import { listBookmarks, replaceBookmarks } from '#app/storage/bookmarks.ts'
import { sampleBookmarks } from '#tests/bookmarks/sample-bookmarks.ts'
import { makeSource } from '#tests/components/make.ts'
import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BookmarkExchange } from './BookmarkExchange.tsx'
import { writeNetscape } from './netscape-write.ts'

const HOME = 'https://news.example.org/'
const origin = { home: HOME, siteTitle: 'Naru' }

function draw() {
  render(
    <ReaderContext value={createReader(makeSource())}>
      <BookmarkExchange siteTitle="Naru" homes={[HOME]} titleEnding={() => ' | Naru'} />
    </ReaderContext>,
  )
}

/** jsdom's files can't be read. */
function fileOf(text: string, name: string): File {
  const { buffer } = new TextEncoder().encode(text)
  return Object.assign(new File([text], name), { arrayBuffer: () => Promise.resolve(buffer) })
}
const choose = (file: File) => userEvent.upload(screen.getByLabelText('Choose a file…'), file)
const html = (count: number) => fileOf(writeNetscape(sampleBookmarks(count), origin), 'mine.html')

beforeEach(() => localStorage.clear())
afterEach(() => vi.restoreAllMocks())

test('what a file would do is shown first, done with one press, told, and can be undone', async () => {
  const [first, second] = sampleBookmarks(2)
  if (!first || !second) throw new Error('no sample')
  replaceBookmarks('/', [{ ...first, labels: ['mine'] }, second])
  draw()
  await choose(html(4))
  const dialog = await screen.findByRole('dialog', { name: 'Import mine.html' })
  const kinds = within(dialog).getAllByRole('group')
  expect(kinds.map((kind) => kind.querySelector('summary')?.textContent)).toEqual(['New 2', 'Already here 2'])
  expect(listBookmarks('/')).toHaveLength(2)
  await userEvent.click(within(dialog).getByRole('button', { name: 'Import 2 articles' }))
  expect(listBookmarks('/')).toHaveLength(4)
  expect(screen.getByText('Imported. New: 2, changed: 0.')).toHaveAttribute('role', 'status')
  expect(screen.queryByRole('dialog')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Undo the import' }))
  expect(listBookmarks('/')).toHaveLength(2)
  expect(screen.getByRole('status')).toHaveTextContent('The import has been undone.')
})

test('what changes is named, and what is not of this site', async () => {
  const [first] = sampleBookmarks(1)
  if (!first) throw new Error('no sample')
  replaceBookmarks('/', [{ ...first, labels: ['mine'], note: 'my own' }])
  draw()
  const text = JSON.stringify({
    format: 'gapan-bookmarks',
    version: 1,
    bookmarks: [
      { address: `${HOME}news/1`, labels: ['theirs'], note: 'another', savedAt: '2020-01-01T00:00:00Z' },
      { address: 'https://www.example.com/', title: 'Elsewhere' },
      { address: `${HOME}news`, title: 'A list' },
      {},
    ],
  })
  await choose(fileOf(text, 'x.json'))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText('saved earlier, labels, note')).toBeVisible()
  expect(within(dialog).getByText('Not of this site')).toHaveTextContent('Not of this site 1')
  expect(within(dialog).getByText('Could not be read')).toHaveTextContent('Could not be read 1')
  expect(within(dialog).getByText('Pages of this site that are not articles')).toHaveTextContent(/1$/)
  await userEvent.click(within(dialog).getByRole('button', { name: 'Import 1 article' }))
  expect(listBookmarks('/')[0]).toMatchObject({ labels: ['mine', 'theirs'], note: 'my own\n\nanother' })
})

test('cancelled, nothing changes', async () => {
  draw()
  await choose(html(3))
  await screen.findByRole('dialog')
  await userEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(listBookmarks('/')).toEqual([])
})

test.each([
  ['<html><p>Hello</p>', 'page.html', /^page\.html: This is not a bookmark file/],
  ['{"format":', 'cut.json', /damaged/],
  ['', 'empty.csv', /Nothing is in this file/],
])('%j is no file of bookmarks, which is said', async (content, name, words) => {
  draw()
  await choose(fileOf(content, name))
  expect(await screen.findByText(words)).toHaveAttribute('role', 'status')
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('where there is no room nothing changes, and that is said where it was tried', async () => {
  draw()
  localStorage.setItem('other', 'x')
  await choose(html(3))
  await screen.findByRole('dialog')
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  await userEvent.click(screen.getByRole('button', { name: 'Import 3 articles' }))
  expect(screen.getByRole('alert')).toHaveTextContent('There is no room left in this browser')
  expect(listBookmarks('/')).toEqual([])
})

test('a file can be dropped', async () => {
  draw()
  const place = screen.getByText('or drop it here')
  const files = [html(2)]
  fireEvent.drop(place, { dataTransfer: { files, types: ['Files'] } })
  expect(await screen.findByRole('dialog', { name: 'Import mine.html' })).toBeVisible()
})

test('nothing saved is nothing to export', async () => {
  draw()
  const create = vi.fn<() => string>()
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: create }))
  const button = screen.getByRole('button', { name: 'HTML for browsers' })
  expect(button).toHaveAttribute('aria-disabled', 'true')
  await userEvent.click(button)
  expect(create).not.toHaveBeenCalled()
  vi.unstubAllGlobals()
})
