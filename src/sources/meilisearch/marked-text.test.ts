import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { HIT_END, HIT_START, partsOf, withoutMarks } from './marked-text.ts'

const hit = (text: string) => HIT_START + text + HIT_END

test('what stands between marks is a hit, and markup in it stays text', () => {
  expect(partsOf(`새 ${hit('다리')}가 <b>${hit('<img onerror>')}`)).toEqual([
    { text: '새 ', isHit: false },
    { text: '다리', isHit: true },
    { text: '가 <b>', isHit: false },
    { text: '<img onerror>', isHit: true },
  ])
})

test('hits beside each other are one', () => {
  expect(partsOf(hit('대통') + hit('령'))).toEqual([{ text: '대통령', isHit: true }])
})

test('any text with any marks comes out whole, in parts that differ from their neighbours', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom(HIT_START, HIT_END, 'ㄱ'))
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const marked = pieces.join('')
      const parts = partsOf(marked)
      expect(parts.map(({ text }) => text).join('')).toBe(withoutMarks(marked))
      for (const [index, { text, isHit }] of parts.entries()) {
        expect(text).not.toBe('')
        expect(parts[index + 1]?.isHit).not.toBe(isHit)
      }
    }),
  )
})
