import { readPreference, subscribePreferences, writePreference } from '#app/storage/preferences.ts'
import { expect, test, vi } from 'vitest'

/** Another tab wrote: the browser tells this one by an event. */
function writeInAnotherTab(value: string) {
  localStorage.setItem('gapan.preferences', value)
  window.dispatchEvent(new StorageEvent('storage', { key: 'gapan.preferences' }))
}

test('a preference is kept, and whoever listens is told', () => {
  const listener = vi.fn<() => void>()
  const stop = subscribePreferences(listener)
  writePreference('language', 'ko')
  expect(readPreference('language')).toBe('ko')
  expect(JSON.parse(localStorage.getItem('gapan.preferences') ?? '')).toMatchObject({ language: 'ko' })
  expect(listener).toHaveBeenCalledOnce()
  stop()
  writePreference('language', 'en')
  expect(listener).toHaveBeenCalledOnce()
})

test('another tab’s choice is followed', () => {
  const stop = subscribePreferences(() => undefined)
  writeInAnotherTab('{"language":"ko"}')
  expect(readPreference('language')).toBe('ko')
  stop()
})

test.each(['{', '[]', '{"language":7}', 'null'])('a damaged value (%s) is as good as none', (value) => {
  const stop = subscribePreferences(() => undefined)
  writeInAnotherTab(value)
  expect(readPreference('language')).toBeNull()
  stop()
})

test('where storage is blocked, a choice lives as long as the page', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError')
  })
  writePreference('language', 'ko')
  expect(readPreference('language')).toBe('ko')
})
