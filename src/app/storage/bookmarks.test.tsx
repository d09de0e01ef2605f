import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Bookmark } from './bookmark.ts'
import {
  bookmarkStorage,
  dropAside,
  findBookmark,
  listBookmarks,
  putBookmark,
  readAside,
  removeBookmark,
  replaceBookmarks,
  subscribeBookmarks,
} from './bookmarks.ts'

const KEY = 'gapan.bookmarks:/'

function makeBookmark(fields: Partial<Bookmark> = {}): Bookmark {
  return {
    board: 'news',
    id: 7,
    title: 'The ferry is back',
    lang: 'en',
    publishedAt: '2010-03-26T07:30:00+09:00',
    savedAt: '2026-11-28T10:00:00.000Z',
    folder: [],
    labels: [],
    note: '',
    ...fields,
  }
}

const stored = (): unknown => JSON.parse(localStorage.getItem(KEY) ?? 'null')
const ids = () => listBookmarks('/').map(({ id }) => id)

/** Whoever asks is told of what other tabs write. */
function listen(): { told: () => number; stop: () => void } {
  const listener = vi.fn<() => void>()
  const stop = subscribeBookmarks(listener)
  return { told: () => listener.mock.calls.length, stop }
}

/** Another tab wrote: the browser tells this one by an event. */
function writeInAnotherTab(bookmarks: readonly Bookmark[]) {
  const value = JSON.stringify(bookmarks)
  localStorage.setItem(KEY, value)
  window.dispatchEvent(new StorageEvent('storage', { key: KEY, newValue: value }))
}

beforeEach(() => localStorage.clear())
afterEach(() => vi.restoreAllMocks())

test('what is saved is kept, found, changed and removed, each told to whoever listens', () => {
  const { told, stop } = listen()
  expect(putBookmark('/', makeBookmark())).toBe('kept')
  expect(putBookmark('/', makeBookmark({ board: 'talk' }))).toBe('kept')
  expect(listBookmarks('/')).toBe(listBookmarks('/'))
  expect(findBookmark('/', { board: 'news', id: 7 })?.title).toBe('The ferry is back')
  putBookmark('/', makeBookmark({ note: 'Read again' }))
  expect(findBookmark('/', { board: 'news', id: 7 })?.note).toBe('Read again')
  expect(listBookmarks('/')).toHaveLength(2)
  expect(removeBookmark('/', { board: 'news', id: 7 })).toBe('kept')
  expect(findBookmark('/', { board: 'news', id: 7 })).toBeNull()
  expect(stored()).toEqual([makeBookmark({ board: 'talk' })])
  expect(told()).toBe(4)
  stop()
})

test('sites under one origin don’t know of each other', () => {
  putBookmark('/', makeBookmark())
  putBookmark('/sub/', makeBookmark({ id: 8 }))
  replaceBookmarks('/', [])
  expect(listBookmarks('/')).toEqual([])
  expect(listBookmarks('/sub/').map(({ id }) => id)).toEqual([8])
})

test('a broken bookmark loses no other, and is itself not lost when others are written', () => {
  const broken = { board: 'news', id: 'nine', from: 'a later version' }
  localStorage.setItem(KEY, JSON.stringify([makeBookmark(), broken, makeBookmark({ id: 8 }), null]))
  expect(ids()).toEqual([7, 8])
  expect(bookmarkStorage('/')).toEqual({ isBlocked: false, unread: 2, aside: [] })
  putBookmark('/', makeBookmark({ id: 9 }))
  removeBookmark('/', { board: 'news', id: 7 })
  replaceBookmarks('/', listBookmarks('/'))
  expect(ids()).toEqual([8, 9])
  expect(stored()).toEqual([makeBookmark({ id: 8 }), makeBookmark({ id: 9 }), broken, null])
})

test('a bookmark with a field that can’t be read is one without it', () => {
  localStorage.setItem(KEY, JSON.stringify([{ ...makeBookmark(), labels: 'sea', folder: [1], note: null }]))
  expect(listBookmarks('/')).toEqual([makeBookmark()])
})

test.each(['[{"board":"news"', '{"version":9}', '"text"'])(
  'what is no list is laid aside before anything is written, and said: %s',
  (text) => {
    localStorage.setItem(KEY, text)
    expect(listBookmarks('/')).toEqual([])
    expect(localStorage.getItem(KEY)).toBe(text)
    expect(bookmarkStorage('/').aside).toEqual([KEY])
    expect(putBookmark('/', makeBookmark())).toBe('kept')
    expect(ids()).toEqual([7])
    const { aside } = bookmarkStorage('/')
    expect(aside.map(readAside)).toEqual([text])
    // Another time it takes another place.
    localStorage.setItem(KEY, 'again')
    putBookmark('/', makeBookmark({ id: 8 }))
    expect(new Set(bookmarkStorage('/').aside.map(readAside))).toEqual(new Set([text, 'again']))
    for (const key of bookmarkStorage('/').aside) dropAside(key)
    expect(bookmarkStorage('/').aside).toEqual([])
    expect(ids()).toEqual([8])
  },
)

test('where there is no room, it is said, and what was there stays', () => {
  putBookmark('/', makeBookmark())
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(putBookmark('/', makeBookmark({ id: 8 }))).toBe('full')
  expect(replaceBookmarks('/', [])).toBe('full')
  expect(ids()).toEqual([7])
  // What can't be laid aside is not written over either.
  vi.restoreAllMocks()
  localStorage.setItem(KEY, 'broken')
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation((key) => {
    if (key !== KEY) throw new DOMException('full', 'QuotaExceededError')
  })
  expect(putBookmark('/', makeBookmark())).toBe('full')
  expect(localStorage.getItem(KEY)).toBe('broken')
})

test('where storage is blocked, what is saved lasts as long as the page, and that is said', () => {
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError')
  })
  const { told, stop } = listen()
  expect(bookmarkStorage('/')).toEqual({ isBlocked: true, unread: 0, aside: [] })
  expect(putBookmark('/', makeBookmark())).toBe('blocked')
  expect(putBookmark('/', makeBookmark({ id: 8 }))).toBe('blocked')
  expect(ids()).toEqual([7, 8])
  expect(removeBookmark('/', { board: 'news', id: 7 })).toBe('blocked')
  expect(ids()).toEqual([8])
  expect(told()).toBe(3)
  stop()
  vi.restoreAllMocks()
  // It can be stored again: nothing of it is lost.
  expect(putBookmark('/', makeBookmark({ id: 9 }))).toBe('kept')
  expect(bookmarkStorage('/').isBlocked).toBe(false)
  expect(ids()).toEqual([8, 9])
})

test('a browser that has no room for anything lets nothing be stored', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('none', 'QuotaExceededError')
  })
  expect(putBookmark('/', makeBookmark())).toBe('blocked')
  expect(ids()).toEqual([7])
  vi.restoreAllMocks()
  replaceBookmarks('/', [])
})

test('what other tabs wrote is added to, not written over', () => {
  const { told, stop } = listen()
  putBookmark('/', makeBookmark())
  expect(ids()).toEqual([7])
  // Not told yet.
  localStorage.setItem(KEY, JSON.stringify([makeBookmark(), makeBookmark({ id: 20 })]))
  putBookmark('/', makeBookmark({ id: 8 }))
  expect(ids()).toEqual([7, 20, 8])
  writeInAnotherTab([
    makeBookmark({ id: 7 }),
    makeBookmark({ id: 20 }),
    makeBookmark({ id: 8, note: 'theirs' }),
  ])
  expect(findBookmark('/', { board: 'news', id: 8 })?.note).toBe('theirs')
  expect(told()).toBe(3)
  stop()
})

test('of two tabs that write at once neither loses anything; later each has its way', () => {
  const { stop } = listen()
  const now = vi.spyOn(performance, 'now').mockReturnValue(1000)
  putBookmark('/', makeBookmark())
  writeInAnotherTab([makeBookmark({ id: 30 })])
  expect(ids()).toEqual([30, 7])
  removeBookmark('/', { board: 'news', id: 30 })
  writeInAnotherTab([makeBookmark({ id: 30 }), makeBookmark(), makeBookmark({ id: 31 })])
  expect(ids()).toEqual([7, 31])
  now.mockReturnValue(60_000)
  writeInAnotherTab([makeBookmark({ id: 30 })])
  expect(ids()).toEqual([30])
  stop()
})
