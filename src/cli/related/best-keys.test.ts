import { array, assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { BestKeys } from './best-keys.ts'

test('the greatest of many, the greatest first', () => {
  assert(
    property(array(integer({ min: 1, max: 60 }), { maxLength: 300 }), (keys) => {
      const best = new BestKeys(7)
      for (const key of new Set(keys)) best.add(key)
      expect(best.inOrder()).toEqual([...new Set(keys)].toSorted((a, b) => b - a).slice(0, 7))
    }),
  )
})
