import { array, assert, constantFrom, nat, oneof, property, string, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { foldText, hangulBigrams, isHangul, LONGEST_WORD, runsOf, termsOf, wordTerm } from './terms.ts'

/** Hangul, Latin, digits, marks, jamo, full-width and astral letters, spaces and marks that separate. */
const text = string({
  unit: oneof(
    constantFrom(...Array.from('가나정부예산ㅋㄱㅏaBcÉ1２Ａﬁ美あ𝐀𐐀Σςİ\u0301\u1100\u1161 -·[]<&\u200B')),
    string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
})

test('Hangul is found by two syllables, other letters and digits by the word', () => {
  expect(termsOf('정부는 2010년 KBS뉴스 Budget!')).toEqual([
    '정부', '부는', '2010', '년', 'kbs', '뉴스', 'budget',
  ]) // prettier-ignore
  expect(termsOf('')).toEqual([])
  expect(termsOf(' ··· [] ')).toEqual([])
})

test('widths, forms and case make no difference', () => {
  expect(termsOf('ＫＢＳ ﬁnal ΟΔΟΣ')).toEqual(termsOf('kbs final οδοσ'))
  // The same syllables, written as single letters that a Mac makes of them.
  expect(termsOf('한강'.normalize('NFD'))).toEqual(['한강'])
})

test('marks belong to the letter before them, jamo are no syllables', () => {
  expect(termsOf('हिन्दी')).toEqual(['हिन्दी'])
  expect(termsOf('웃음ㅋㅋ')).toEqual(['웃음', foldText('ㅋㅋ')])
  expect(isHangul(foldText('ㅋㅋ'))).toBe(false)
})

test('of a very long word the beginning counts, and no letter is cut in two', () => {
  expect(wordTerm('a'.repeat(100))).toBe('a'.repeat(LONGEST_WORD))
  const astral = wordTerm(`a${'𐐨'.repeat(50)}`)
  expect(astral).not.toMatch(/\p{Cs}/u)
  expect(astral).toHaveLength(LONGEST_WORD - 1)
})

test('folding twice is folding once', () => {
  assert(
    property(text, (any) => {
      expect(foldText(foldText(any))).toBe(foldText(any))
    }),
  )
})

test('runs hold every letter and digit of a text, in its order, and nothing that separates', () => {
  assert(
    property(text, (any) => {
      const folded = foldText(any)
      const runs = runsOf(folded)
      const letters = (part: string) => part.match(/[\p{L}\p{N}]/gu)?.join('') ?? ''
      expect(letters(runs.join(''))).toBe(letters(folded))
      for (const run of runs) {
        expect(run).toMatch(isHangul(run) ? /^[가-힣]+$/u : /^(?!.*[가-힣])[\p{L}\p{N}][\p{L}\p{N}\p{M}]*$/u)
      }
    }),
  )
})

test('the terms of a text are those of its runs', () => {
  assert(
    property(text, (any) => {
      const runs = runsOf(foldText(any))
      expect(termsOf(any)).toEqual(
        runs.flatMap((run) => (isHangul(run) ? hangulBigrams(run) : [wordTerm(run)])),
      )
    }),
  )
})

test('a word is found by its part: a part of two syllables or more has only terms of the whole', () => {
  const syllables = array(constantFrom(...Array.from('가나다라정부')), { minLength: 2, maxLength: 8 })
  const parted = syllables.chain((whole) =>
    tuple(nat(whole.length - 2), nat(whole.length)).map(([from, more]) => ({
      whole: whole.join(''),
      part: whole.slice(from, from + 2 + more).join(''),
    })),
  )
  assert(
    property(parted, ({ whole, part }) => {
      expect(hangulBigrams(whole)).toEqual(expect.arrayContaining(hangulBigrams(part)))
    }),
  )
})

test('words are separate: the terms of two texts with a space between are those of both', () => {
  assert(
    property(text, text, (one, other) => {
      // Only that a final sigma looks at what follows, and both sigmas are one.
      expect(termsOf(`${one} ${other}`)).toEqual([...termsOf(one), ...termsOf(other)])
    }),
  )
})
