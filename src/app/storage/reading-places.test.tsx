import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  countReadingPlaces,
  findReadingPlace,
  forgetReadingPlace,
  forgetReadingPlaces,
  KEPT_PLACES,
  listReadingPlaces,
  rememberReadingPlace,
  subscribeReadingPlaces,
  type ReadingPlace,
} from './reading-places.ts'

const KEY = 'gapan.places:/'

const place = (id: number, fields: Partial<ReadingPlace> = {}): ReadingPlace => ({
  board: 'news',
  id,
  title: `Article ${id}`,
  lang: 'en',
  block: 'p-7',
  share: 0.62,
  at: '2026-11-28T10:00:00.000Z',
  ...fields,
})

const ids = (base = '/') => listReadingPlaces(base).map(({ id }) => id)

beforeEach(() => localStorage.clear())
afterEach(() => vi.restoreAllMocks())

test('of each article the last place is remembered, the last article first', () => {
  rememberReadingPlace('/', place(1))
  rememberReadingPlace('/', place(2))
  rememberReadingPlace('/', place(1, { block: 'p-9', share: 0.8 }))
  expect(ids()).toEqual([1, 2])
  expect(findReadingPlace('/', { board: 'news', id: 1 })).toMatchObject({ block: 'p-9', share: 0.8 })
  expect(findReadingPlace('/', { board: 'talk', id: 1 })).toBeNull()
  expect(countReadingPlaces('/')).toBe(2)
})

test('one is forgotten, or all, and nothing is left of them; not those of another site', () => {
  rememberReadingPlace('/', place(1))
  rememberReadingPlace('/', place(2))
  rememberReadingPlace('/sub/', place(3))
  forgetReadingPlace('/', place(2))
  expect(ids()).toEqual([1])
  forgetReadingPlaces('/')
  expect(localStorage.getItem(KEY)).toBeNull()
  expect(ids('/sub/')).toEqual([3])
})

test('of too many those that were left longest ago are forgotten', () => {
  for (let id = 1; id <= KEPT_PLACES + 5; id++) rememberReadingPlace('/', place(id))
  expect(countReadingPlaces('/')).toBe(KEPT_PLACES)
  expect(findReadingPlace('/', place(5))).toBeNull()
  expect(findReadingPlace('/', place(6))).not.toBeNull()
  expect(localStorage.getItem(KEY)?.length).toBeLessThan(40_000)
})

test('whoever listens is told of what happens here and in other tabs, and is given the same list until then', () => {
  const listener = vi.fn<() => void>()
  const stop = subscribeReadingPlaces(listener)
  rememberReadingPlace('/', place(1))
  expect(listener).toHaveBeenCalledOnce()
  expect(listReadingPlaces('/')).toBe(listReadingPlaces('/'))
  localStorage.setItem(KEY, JSON.stringify([place(2)]))
  window.dispatchEvent(new StorageEvent('storage', { key: KEY }))
  expect(listener).toHaveBeenCalledTimes(2)
  expect(ids()).toEqual([2])
  // Not even told of it.
  localStorage.setItem(KEY, JSON.stringify([place(3)]))
  rememberReadingPlace('/', place(4))
  expect(ids()).toEqual([4, 3])
  localStorage.setItem(KEY, JSON.stringify([place(5)]))
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  expect(ids()).toEqual([5])
  stop()
  rememberReadingPlace('/', place(6))
  expect(listener).toHaveBeenCalledTimes(4)
})

test.each(['{', '7', 'null', '{"a":1}'])('a damaged list (%s) is as good as none, and gives way', (value) => {
  localStorage.setItem(KEY, value)
  expect(ids()).toEqual([])
  rememberReadingPlace('/', place(1))
  expect(ids()).toEqual([1])
})

test('one that is damaged loses no other', () => {
  const damaged = [
    place(0),
    place(3, { block: 'app' }),
    place(4, { share: 2 }),
    place(5, { at: 'yesterday' }),
    null,
  ]
  localStorage.setItem(KEY, JSON.stringify([place(1), ...damaged, place(2)]))
  expect(ids()).toEqual([1, 2])
})

test('where storage is blocked, nothing is remembered and nothing fails', () => {
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError')
  })
  rememberReadingPlace('/', place(1))
  expect(ids()).toEqual([])
  forgetReadingPlaces('/')
})

test('where it is full, what it has stays', () => {
  rememberReadingPlace('/', place(1))
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  rememberReadingPlace('/', place(2))
  expect(ids()).toEqual([1])
})
