import { afterEach, expect, test, vi } from 'vitest'
import { DEFAULT_LOOK, LOOK_KEY, readLook, subscribeLook, writeLook } from './reading-look.ts'

/** Another tab wrote: the browser tells this one by an event. */
function writeInAnotherTab(value: string | null) {
  if (value === null) localStorage.removeItem(LOOK_KEY)
  else localStorage.setItem(LOOK_KEY, value)
  window.dispatchEvent(new StorageEvent('storage', { key: LOOK_KEY, newValue: value }))
}

afterEach(() => {
  vi.restoreAllMocks()
  writeLook(DEFAULT_LOOK)
})

test('what was chosen is kept, and no default with it; whoever listens is told', () => {
  const listener = vi.fn<() => void>()
  const stop = subscribeLook(listener)
  expect(writeLook({ ...DEFAULT_LOOK, theme: 'sepia', size: 'large' })).toBe(true)
  expect(JSON.parse(localStorage.getItem(LOOK_KEY) ?? '')).toEqual({ theme: 'sepia', size: 'large' })
  expect(listener).toHaveBeenCalledOnce()
  writeLook(DEFAULT_LOOK)
  expect(localStorage.getItem(LOOK_KEY)).toBeNull()
  stop()
})

test('another tab’s choice is followed', () => {
  const listener = vi.fn<() => void>()
  const stop = subscribeLook(listener)
  writeInAnotherTab('{"face":"serif"}')
  expect(readLook()).toEqual({ ...DEFAULT_LOOK, face: 'serif' })
  expect(readLook()).toBe(readLook())
  expect(listener).toHaveBeenCalledOnce()
  stop()
})

test.each(['{', '[]', 'null', '7', '{"theme":7}', '{"theme":"plaid","size":"x"}', '{"theme":"serif"}'])(
  'a damaged value (%s) is as good as none',
  (value) => {
    const stop = subscribeLook(() => undefined)
    writeInAnotherTab(value)
    expect(readLook()).toEqual(DEFAULT_LOOK)
    stop()
  },
)

test('of a value that is damaged in part, the rest is taken', () => {
  const stop = subscribeLook(() => undefined)
  writeInAnotherTab('{"theme":"plaid","leading":"loose"}')
  expect(readLook()).toEqual({ ...DEFAULT_LOOK, leading: 'loose' })
  stop()
})

test('where storage is blocked, a choice lives as long as the page, and that is said', () => {
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError')
  })
  expect(writeLook({ ...DEFAULT_LOOK, theme: 'dark' })).toBe(false)
  expect(readLook().theme).toBe('dark')
})
