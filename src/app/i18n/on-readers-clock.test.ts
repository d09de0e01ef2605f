import { afterEach, expect, test, vi } from 'vitest'
import { onReadersClock } from './on-readers-clock.ts'

afterEach(() => vi.unstubAllEnvs())

test.each([
  ['Asia/Seoul', '2026-11-25T10:03:00+09:00'],
  ['America/New_York', '2026-11-24T20:03:00-05:00'],
  ['Asia/Kathmandu', '2026-11-25T06:48:00+05:45'],
  ['America/St_Johns', '2026-11-24T21:33:00-03:30'],
  ['UTC', '2026-11-25T01:03:00+00:00'],
])('in %s a moment is what the clock showed there', (zone, expected) => {
  vi.stubEnv('TZ', zone)
  expect(onReadersClock('2026-11-25T01:03:00.000Z')).toBe(expected)
})
