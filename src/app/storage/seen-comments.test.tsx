import { expect, test, vi } from 'vitest'
import { forgetSeenComments, lastSeenComment, rememberSeenComment } from './seen-comments.ts'

const article = { board: 'news', id: 7 }

test('what was seen last is known of each article and each site, and can be forgotten', () => {
  expect(lastSeenComment('/', article)).toBeNull()
  rememberSeenComment('/', article, 12)
  rememberSeenComment('/', { board: 'talk', id: 7 }, 3)
  rememberSeenComment('/', article, 15)
  expect(lastSeenComment('/', article)).toBe(15)
  expect(lastSeenComment('/', { board: 'talk', id: 7 })).toBe(3)
  expect(lastSeenComment('/other/', article)).toBeNull()
  forgetSeenComments('/')
  expect(lastSeenComment('/', article)).toBeNull()
})

test('of more articles than are kept, the one read longest ago is forgotten', () => {
  rememberSeenComment('/', article, 1)
  for (let id = 100; id < 1100; id += 1) rememberSeenComment('/', { board: 'news', id }, 1)
  expect(lastSeenComment('/', article)).toBeNull()
  expect(lastSeenComment('/', { board: 'news', id: 100 })).toBe(1)
  forgetSeenComments('/')
})

test.each(['{', '7', '[["news/7"]]', '[["news/7","12"]]'])(
  'a damaged value (%s) is as good as none',
  (value) => {
    localStorage.setItem('gapan.seen-comments:/', value)
    expect(lastSeenComment('/', article)).toBeNull()
    rememberSeenComment('/', article, 2)
    expect(lastSeenComment('/', article)).toBe(2)
    forgetSeenComments('/')
  },
)

test('where storage is blocked, nothing is new and nothing breaks', () => {
  for (const method of ['getItem', 'setItem'] as const) {
    vi.spyOn(Storage.prototype, method).mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError')
    })
  }
  rememberSeenComment('/', article, 12)
  expect(lastSeenComment('/', article)).toBeNull()
})
