import { expect, test } from 'vitest'
import { seriesKey } from './series-key.ts'

// The test vectors of http://www.isthe.com/chongo/tech/comp/fnv/ for 64-bit FNV-1a.
test.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8'],
])('the key of %j is %s', (slug, key) => {
  expect(seriesKey(slug)).toBe(key)
})

test('Hangul goes by its bytes', () => {
  expect(seriesKey('사진으로-보는-나루')).toMatch(/^[0-9a-f]{16}$/)
})
