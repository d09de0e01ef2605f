import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { shadeOf } from './shade.ts'

test('more is never paler, and the day that has most is darkest', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (a, b) => {
      const [few, many] = a < b ? [a, b] : [b, a]
      expect(shadeOf(few, many)).toBeLessThanOrEqual(shadeOf(many, many))
      expect(shadeOf(many, many)).toBe(many === 1 ? 1 : 4)
      expect(shadeOf(1, many)).toBe(1)
    }),
  )
})
