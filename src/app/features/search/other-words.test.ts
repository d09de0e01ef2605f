import { expect, test } from 'vitest'
import { otherWords } from './other-words.ts'

test.each([
  ['경제 성장', ['경제성장', '경제', '성장']],
  ['"night sky" -ferry', ['night sky ferry', 'nightskyferry', 'night sky', 'night ferry', 'sky ferry']],
  ['나루', []],
  ['', []],
])('instead of %j one may look for %j', (text, ways) => {
  expect(otherWords(text)).toEqual(ways)
})

test('of many words none is left out by turns', () => {
  expect(otherWords('a b c d e f')).toEqual(['abcdef'])
})
