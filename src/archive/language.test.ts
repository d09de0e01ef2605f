import { expect, test } from 'vitest'
import { detectLanguage } from './language.ts'

test.each([
  ['강가의 왜가리가 돌아왔습니다', 'ko'],
  ['The morning ferry leaves at 07:10', 'en'],
  ['[Night Sky] 3월의 별자리', 'ko'],
  ['Gapan (가판) is a newsstand', 'en'],
  ['ひらがなとカタカナ', 'ja'],
  ['2010 — 12:30', null],
])('%s is %s', (text, language) => {
  expect(detectLanguage(text, ['ko', 'en'])).toBe(language)
})

test('a Latin text on a site that is Korean only has no known language', () => {
  expect(detectLanguage('Ferry', ['ko'])).toBeNull()
})
