import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetKept, listKept } from './kept-things.ts'
import { readLook, subscribeLook, writeLook, DEFAULT_LOOK } from './reading-look.ts'
import { rememberRead } from './read-articles.ts'
import { lastSeenComment, rememberSeenComment } from './seen-comments.ts'
import { keepHosts, keptHosts, subscribeKeptHosts } from './shown-hosts.ts'

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

const ids = (base = '/') =>
  listKept(base)
    .filter(({ bytes }) => bytes > 0)
    .map(({ id }) => id)

test('everything of the site is listed, with what it takes; what nobody knows is among the others', () => {
  rememberRead('/', { board: 'news', id: 7 })
  rememberRead('/', { board: 'talk', id: 8 })
  localStorage.setItem('gapan.look', '{"theme":"dark"}')
  localStorage.setItem('gapan.places:/', '[]')
  localStorage.setItem('gapan.yet-to-come:/', '12345')
  localStorage.setItem('somebody.else', 'x')
  expect(ids()).toEqual(['places', 'read', 'settings', 'others'])
  expect(listKept('/').find(({ id }) => id === 'read')).toMatchObject({ count: 2 })
  expect(listKept('/').find(({ id }) => id === 'settings')?.bytes).toBe(
    2 * 'gapan.look{"theme":"dark"}'.length,
  )
})

test('comments that were seen and hosts whose images are shown have lines of their own, and can be forgotten', () => {
  rememberSeenComment('/', { board: 'news', id: 7 }, 3)
  keepHosts('/', ['a.example.org', 'b.example.org'])
  expect(ids()).toEqual(['seen-comments', 'shown-hosts'])
  expect(listKept('/').find(({ id }) => id === 'seen-comments')).toMatchObject({ count: 1 })
  expect(listKept('/').find(({ id }) => id === 'shown-hosts')).toMatchObject({ count: 2 })

  const listener = vi.fn<() => void>()
  const stop = subscribeKeptHosts('/', listener)
  forgetKept('/', 'shown-hosts')
  stop()
  expect(listener).toHaveBeenCalledOnce()
  expect(keptHosts('/')).toEqual([])
  forgetKept('/', 'seen-comments')
  expect(lastSeenComment('/', { board: 'news', id: 7 })).toBeNull()
  expect(ids()).toEqual([])
})

test('a site under a path of the same origin is another one', () => {
  rememberRead('/', { board: 'news', id: 7 })
  rememberRead('/sub/', { board: 'news', id: 7 })
  localStorage.setItem('gapan.places:/sub/', '[]')
  expect(ids()).toEqual(['read'])
  expect(ids('/sub/')).toEqual(['places', 'read'])
  forgetKept('/sub/', 'read')
  forgetKept('/sub/', 'places')
  expect(ids('/sub/')).toEqual([])
  expect(ids()).toEqual(['read'])
})

test('what is forgotten is forgotten here at once, and nothing else is', () => {
  const stop = subscribeLook(() => undefined)
  writeLook({ ...DEFAULT_LOOK, theme: 'dark' })
  localStorage.setItem('gapan.places:/', '[1]')
  localStorage.setItem('somebody.else', 'x')
  forgetKept('/', 'settings')
  expect(readLook()).toEqual(DEFAULT_LOOK)
  expect(ids()).toEqual(['places'])
  expect(localStorage.getItem('somebody.else')).toBe('x')
  stop()
})

test('where storage is blocked there is nothing, and nothing fails', () => {
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError')
  })
  expect(ids()).toEqual([])
  expect(() => forgetKept('/', 'read')).not.toThrow()
})
