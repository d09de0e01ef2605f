import { assert, property, string } from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { LONGEST, sentencesOf } from './sentences.ts'

const read = (text: string, language: string | null = null) =>
  sentencesOf(text, language).map(({ start, end }) => text.slice(start, end))

afterEach(() => vi.unstubAllGlobals())

test.each([
  [
    'ko',
    '첫 배는 일곱 시다. 막배는 여섯 시! 그사이는?',
    ['첫 배는 일곱 시다.', '막배는 여섯 시!', '그사이는?'],
  ],
  [
    'en',
    'The ferry is back. It leaves at 7.30 a.m. sharp. Does it?',
    ['The ferry is back.', 'It leaves at 7.30 a.m. sharp.', 'Does it?'],
  ],
  [
    'ko',
    '그는 “배가 온다.”라고 말했다. "정말입니다."고 덧붙였다. (끝났다.) 그리고 갔다.',
    ['그는 “배가 온다.”라고 말했다.', '"정말입니다."고 덧붙였다.', '(끝났다.)', '그리고 갔다.'],
  ],
  [
    'en',
    '“The ferry is back.” She waved. ‘At last!’ he said.',
    ['“The ferry is back.”', 'She waved.', '‘At last!’ he said.'],
  ],
  [
    'en',
    'Mr. Kim met Dr. J. R. Park of St. Mary in the U.S. Army. See No. 7, e.g. the pier.',
    ['Mr. Kim met Dr. J. R. Park of St. Mary in the U.S. Army.', 'See No. 7, e.g. the pier.'],
  ],
  ['ko', '2010. 3. 26. 금요일에 열었다. 3.1절이었다.', ['2010. 3. 26. 금요일에 열었다.', '3.1절이었다.']],
  ['ko', '봄은 오고\n꽃은 핀다', ['봄은 오고', '꽃은 핀다']],
  ['ja', '春が来た。花が咲く。', ['春が来た。', '花が咲く。']],
  ['ko', '😀 👨‍👩‍👧 ㅋㅋㅋ 정말요? 🎉🎉 … ― !!', ['😀 👨‍👩‍👧 ㅋㅋㅋ 정말요?']],
  ['ko', '', []],
  ['ko', ' \n ', []],
] as const)('%s: %j', (language, text, sentences) => {
  expect(read(text, language)).toEqual(sentences)
})

const weightOf = (text: string) => text.length + (text.match(/[\p{sc=Hangul}\p{sc=Han}]/gu)?.length ?? 0)

test('a sentence of three thousand letters is read in parts, cut at its commas', () => {
  const text = `${'강을 건너는 사람과 물을 긷는 사람과 노를 젓는 사람이 있고, '.repeat(90)}모두 나루에 산다.`
  expect(text.length).toBeGreaterThan(3000)
  const parts = read(text, 'ko')
  expect(parts.join(' ')).toBe(text)
  expect(Math.max(...parts.map(weightOf))).toBeLessThanOrEqual(LONGEST)
  for (const part of parts.slice(0, -1)) expect(part).toMatch(/,$/u)
})

test('one without commas is cut between words, and one without words between characters', () => {
  const words = 'river '.repeat(500).trim()
  for (const part of read(words)) expect(part).toMatch(/^river(?: river)*$/u)
  const family = `가${'👨‍👩‍👧‍👦'.repeat(400)}`
  const parts = read(family)
  expect(parts.length).toBeGreaterThan(0)
  for (const part of parts) expect(part).toMatch(/^가?(?:👨‍👩‍👧‍👦)+$/u)
})

test('a number is not cut at the comma in it', () => {
  for (const part of read('1,234,567 '.repeat(100))) expect(part).toMatch(/^1,234,567(?: 1,234,567)*$/u)
})

test('where the browser can’t tell sentences, the text is cut only where it must be', () => {
  vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined, NumberFormat: Intl.NumberFormat })
  Reflect.deleteProperty(Intl, 'Segmenter')
  expect(read('One. Two. Three.')).toEqual(['One. Two. Three.'])
  expect(read('A river, '.repeat(100)).length).toBeGreaterThan(4)
})

test('whatever is written: nothing that can be said is lost, twice, out of order, or too long', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 600 }), (text) => {
      const spans = sentencesOf(text, 'ko')
      let last = 0
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(last, start)).not.toMatch(/[\p{L}\p{N}]/u)
        last = end
      }
      expect(text.slice(last)).not.toMatch(/[\p{L}\p{N}]/u)
    }),
  )
})
