import { expect, test, vi } from 'vitest'
import {
  changeShortcut,
  readShortcuts,
  resetShortcuts,
  subscribeShortcuts,
  switchShortcuts,
} from './shortcuts.ts'

const KEY = 'gapan.shortcuts'

/** Another tab wrote: the browser tells this one by an event. */
function writeInAnotherTab(value: string): void {
  localStorage.setItem(KEY, value)
  window.dispatchEvent(new StorageEvent('storage', { key: KEY }))
}

test('a key is changed, kept, and exchanged with the shortcut that had it', () => {
  resetShortcuts()
  expect(changeShortcut('list', 'b')).toBeNull()
  expect(changeShortcut('open', 'j')).toBe('nextRow')
  expect(readShortcuts().keys).toMatchObject({ list: 'b', open: 'j', nextRow: 'o' })
  expect(changeShortcut('search', null)).toBeNull()
  expect(JSON.parse(localStorage.getItem(KEY) ?? '')).toMatchObject({ areOn: true, keys: { search: null } })
  resetShortcuts()
  expect(readShortcuts().keys).toMatchObject({ list: 'u', search: '/' })
})

test('whoever listens is told, also of another tab’s choice', () => {
  const listener = vi.fn<() => void>()
  const stop = subscribeShortcuts(listener)
  switchShortcuts(false)
  expect(readShortcuts().areOn).toBe(false)
  writeInAnotherTab('{"areOn":true,"keys":{"open":"e"}}')
  expect(readShortcuts().areOn).toBe(true)
  expect(readShortcuts().keys).toMatchObject({ open: 'e', nextRow: 'j' })
  expect(listener).toHaveBeenCalledTimes(2)
  stop()
})

test.each(['{', '[]', '7', '{"keys":7}', '{"areOn":"no","keys":{"open":"Enter","list":" ","help":["?"]}}'])(
  'a damaged value (%s) is as good as none',
  (value) => {
    const stop = subscribeShortcuts(() => undefined)
    writeInAnotherTab(value)
    expect(readShortcuts()).toMatchObject({ areOn: true, keys: { open: 'o', list: 'u', help: '?' } })
    stop()
  },
)

test('where storage is blocked, a choice lives as long as the page', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError')
  })
  switchShortcuts(false)
  expect(readShortcuts().areOn).toBe(false)
  switchShortcuts(true)
})
