import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { queryPieces } from './query-pieces.ts'
import { foldText, runsOf } from './terms.ts'
import { foldWithPlaces, hasPiece, placesOf } from './text-match.ts'

function marked(query: string, text: string): string[] {
  const folded = foldWithPlaces(text)
  return queryPieces(query).flatMap((piece) =>
    placesOf(piece, folded).map(({ start, end }) => text.slice(start, end)),
  )
}

test.each([
  ['룻배', '나룻배가 룻배', ['룻배', '룻배']],
  ['ferr', 'Ferry, ferries; offer ferr', ['Ferr', 'ferr', 'ferr']],
  ['2010년', '2010년 2010', ['2010', '2010', '년']],
  ['"강가에 사람이"', '강가에 사람이 강가에서 사람이', ['강가에 사람이']],
  ['"keeper walk"', 'The old keeper walked', ['keeper walk']],
  ['"keeper walk"', 'The old keepers walked', []],
  ['"가 사"', '강가 사람', ['가 사']],
  ['"다리 3"', '다리3호', ['다리3']],
  ['ﬁre', 'ＦＩＲＥ ﬁre', ['ＦＩＲＥ', 'ﬁre']],
  ['한', '한글', ['한']],
])('%s in %s', (query, text, expected) => {
  expect(marked(query, text)).toEqual(expected)
})

test('a text that stands in jamo is found and marked by syllables', () => {
  expect(marked('한글', '한글을'.normalize('NFD'))).toEqual(['한글'.normalize('NFD')])
})

const letters = fc.string({
  unit: fc.constantFrom(
    '가',
    '강',
    '나',
    'a',
    'B',
    ' ',
    '3',
    'ㄱ',
    'ㅏ',
    '\u1112',
    '\u1161',
    '\u11ab',
    'é',
    'e',
    '\u0301',
    'ﬁ',
    'ｶ',
    'ﾞ',
    'Σ',
    '😀',
  ),
  maxLength: 30,
})

test('folding letter by letter gives the runs that folding the whole gives', () => {
  fc.assert(
    fc.property(letters, (text) => {
      expect(foldWithPlaces(text).runs.map(({ run }) => run)).toEqual(runsOf(foldText(text)))
    }),
  )
})

test('a piece is in a text exactly where it has a place', () => {
  fc.assert(
    fc.property(letters, letters, (query, text) => {
      const folded = foldWithPlaces(text)
      for (const piece of queryPieces(query)) {
        expect(placesOf(piece, folded).length > 0).toBe(hasPiece(piece, text))
      }
    }),
  )
})
