import { expect, test } from 'vitest'
import { initialGrams, initialsOf } from './initials.ts'
import { foldText } from './terms.ts'

test('initial consonants are those that a single typed consonant folds to', () => {
  expect(initialsOf('도선장 rain')).toBe(`${foldText('ㄷㅅㅈ')} rain`)
  expect(initialsOf('까힣')).toBe(foldText('ㄲㅎ'))
})

test('what stands at each place, as far as the run goes', () => {
  expect(initialGrams('도선장 a 나룻배들')).toEqual(
    ['ㄷㅅㅈ', 'ㅅㅈ', 'ㅈ', 'ㄴㄹㅂ', 'ㄹㅂㄷ', 'ㅂㄷ', 'ㄷ'].map(foldText),
  )
})
