import { afterEach, expect, test, vi } from 'vitest'
import {
  countRemembered,
  forgetRead,
  isRemembered,
  KEPT_A_BOARD,
  rememberRead,
  subscribeRemembered,
} from './read-articles.ts'

const KEY = 'gapan.read:/news'
const article = (id: number, board = 'news') => ({ board, id })

/** Whoever asks is told of what other tabs write. */
function listen(): { told: () => number; stop: () => void } {
  const listener = vi.fn<() => void>()
  const stop = subscribeRemembered(listener)
  return { told: () => listener.mock.calls.length, stop }
}

/** Another tab wrote: the browser tells this one by an event. */
function writeInAnotherTab(value: string | null) {
  if (value === null) localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, value)
  window.dispatchEvent(new StorageEvent('storage', { key: KEY, newValue: value }))
}

afterEach(() => {
  vi.restoreAllMocks()
  for (const base of ['/', '/sub/']) forgetRead(base)
})

test('what was opened is remembered, by board, and whoever listens is told', () => {
  const { told, stop } = listen()
  expect(isRemembered('/', article(36))).toBe(false)
  rememberRead('/', article(36))
  rememberRead('/', article(7, 'talk'))
  expect(isRemembered('/', article(36))).toBe(true)
  expect(isRemembered('/', article(36, 'talk'))).toBe(false)
  expect(localStorage.getItem(KEY)).toBe('10')
  expect(countRemembered('/')).toBe(2)
  expect(told()).toBe(2)
  stop()
})

test('an article that is opened again is the newest, and once there', () => {
  for (const id of [1, 2, 1]) rememberRead('/', article(id))
  expect(localStorage.getItem(KEY)).toBe('2,1')
})

test('sites under one origin don’t know of each other, nor forget for each other', () => {
  rememberRead('/', article(1))
  rememberRead('/sub/', article(2))
  expect(isRemembered('/sub/', article(1))).toBe(false)
  expect(countRemembered('/')).toBe(1)
  forgetRead('/')
  expect(countRemembered('/')).toBe(0)
  expect(isRemembered('/sub/', article(2))).toBe(true)
})

test('of too many those that were opened longest ago are forgotten', () => {
  const ids = Array.from({ length: KEPT_A_BOARD }, (_, index) => (index + 1).toString(36))
  localStorage.setItem(KEY, ids.join(','))
  rememberRead('/', article(999_999))
  expect(isRemembered('/', article(999_999))).toBe(true)
  expect(isRemembered('/', article(1))).toBe(false)
  expect(isRemembered('/', article(2))).toBe(true)
  expect(countRemembered('/')).toBe(KEPT_A_BOARD)
  expect(localStorage.getItem(KEY)?.length).toBeLessThan(25_000)
})

test('what another tab remembers is known here, and kept when this one writes', () => {
  const { told, stop } = listen()
  rememberRead('/', article(1))
  writeInAnotherTab('1,2')
  expect(told()).toBe(2)
  expect(isRemembered('/', article(2))).toBe(true)
  // Not even told of it.
  localStorage.setItem(KEY, '1,2,3')
  rememberRead('/', article(4))
  expect(localStorage.getItem(KEY)).toBe('1,2,3,4')
  stop()
})

test('a tab that wrote at the same moment does not undo what was opened here', () => {
  const { stop } = listen()
  rememberRead('/', article(1))
  writeInAnotherTab('5')
  expect(localStorage.getItem(KEY)).toBe('5,1')
  expect(isRemembered('/', article(1))).toBe(true)
  stop()
})

test('what another tab forgets is forgotten here', () => {
  const { stop } = listen()
  rememberRead('/', article(1))
  writeInAnotherTab(null)
  expect(isRemembered('/', article(1))).toBe(false)
  expect(localStorage.getItem(KEY)).toBeNull()
  stop()
})

test('a page that was left as it was is told when it is open again', () => {
  const { told, stop } = listen()
  expect(isRemembered('/', article(1))).toBe(false)
  localStorage.setItem(KEY, '1')
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  expect(told()).toBe(1)
  expect(isRemembered('/', article(1))).toBe(true)
  stop()
})

test.each(['', ',', '1,,2', '1 2', '-1', '0', '[1]', 'zzzzzzzzzzz', '1.5'])(
  'a damaged value (%j) is as good as none, and makes room for a sound one',
  (value) => {
    localStorage.setItem(KEY, value)
    expect(isRemembered('/', article(1))).toBe(false)
    expect(countRemembered('/')).toBe(0)
    rememberRead('/', article(2))
    expect(localStorage.getItem(KEY)).toBe('2')
  },
)

test('where storage is blocked, nothing is remembered and nothing fails', () => {
  const { stop } = listen()
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError')
  })
  rememberRead('/', article(1))
  expect(isRemembered('/', article(1))).toBe(false)
  expect(countRemembered('/')).toBe(0)
  forgetRead('/')
  stop()
})

test('where storage is full, what it has stays', () => {
  rememberRead('/', article(1))
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  rememberRead('/', article(2))
  expect(isRemembered('/', article(1))).toBe(true)
  expect(isRemembered('/', article(2))).toBe(false)
})
