import { expect, test } from 'vitest'
import { normalizeSlug, slugShard } from './slugs.ts'

test('a slug is found whether its Hangul is composed or not, with or without slashes', () => {
  expect(normalizeSlug(`/${'강변-소식'.normalize('NFD')}/`)).toBe('강변-소식')
  expect(normalizeSlug('The-Ferry')).toBe('the-ferry')
})

test('shards are stable and spread', () => {
  // Published FNV-1a values: "" 811c9dc5, "a" e40c292c, "foobar" bf9cf968.
  expect([slugShard(''), slugShard('a'), slugShard('foobar')]).toEqual(['c5', '2c', '68'])
  const shards = new Set(Array.from({ length: 2000 }, (_, n) => slugShard(`강변-소식-${n}`)))
  expect(shards.size).toBeGreaterThan(240)
})
