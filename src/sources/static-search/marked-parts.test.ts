import { queryPieces } from '#archive/search/query-pieces.ts'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptParts, markedParts } from './marked-parts.ts'

const long = `${'강가에 사람이 모였다. '.repeat(30)}나룻배가 떠난다. ${'물이 맑다. '.repeat(30)}등대와 나룻배. ${'끝. '.repeat(40)}`

test('an excerpt is where most of what was looked for stands together', () => {
  const parts = excerptParts(long, queryPieces('나룻배 등대'))
  expect(parts.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(['등대', '나룻배'])
  const text = parts.map((part) => part.text).join('')
  expect(text.startsWith('…')).toBe(true)
  expect(text.endsWith('…')).toBe(true)
  expect(text.length).toBeLessThan(165)
})

test('a text without a hit is shown from its beginning', () => {
  expect(excerptParts('짧은 글이다.', queryPieces('등대 -나룻배'))).toEqual([
    { text: '짧은 글이다.', isHit: false },
  ])
})

test('parts are the text, whatever it is, none of them empty', () => {
  const text = fc.string({
    unit: fc.constantFrom('강', '가', ' ', 'a', '😀', '\uD83D', '"', '<'),
    maxLength: 400,
  })
  fc.assert(
    fc.property(text, text, (query, whole) => {
      const pieces = queryPieces(query)
      expect(
        markedParts(whole, pieces)
          .map((part) => part.text)
          .join(''),
      ).toBe(whole)
      for (const parts of [markedParts(whole, pieces), excerptParts(whole, pieces)]) {
        for (const [index, part] of parts.entries()) {
          expect(part.text).not.toBe('')
          expect(parts[index + 1]?.isHit).not.toBe(part.isHit)
        }
      }
    }),
  )
})
