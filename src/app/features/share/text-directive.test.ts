import { expect, test } from 'vitest'
import { textDirective, type PassageContext } from './text-directive.ts'

const PAGE = `Naru Gazette
The ferry is back
The ferry leaves at seven. The ferry does not wait.
It leaves at seven, rain or shine, from the north bank, and nobody has ever seen it wait for anybody.
갯벌에서 돌아온 새들이 북쪽 둑에 앉았다. 새들은 겨울을 난다.`

function directive(fields: Partial<PassageContext> & Pick<PassageContext, 'text'>): string | null {
  const whole = textDirective({
    before: '',
    after: '',
    isWithinBlock: true,
    page: PAGE,
    language: 'en',
    ...fields,
  })
  return whole === null ? null : decodeURIComponent(whole)
}

test('a passage that occurs once is found by its words', () => {
  expect(directive({ before: 'It leaves at seven, ', text: 'rain or shine', after: ', from the' })).toBe(
    'rain or shine',
  )
})

test('one that occurs more than once, by the words around it too', () => {
  expect(directive({ before: 'The ', text: 'ferry', after: ' does not wait.' })).toBe('The-,ferry,-does')
  expect(directive({ before: 'The ferry ', text: 'leaves at seven', after: '. The ferry' })).toBe(
    'ferry-,leaves at seven,-. The',
  )
})

test('a part of a word is found by the whole word', () => {
  expect(directive({ before: '', text: '갯벌', after: '에서 돌아온 새들이', language: 'ko' })).toBe(
    '갯벌에서',
  )
  expect(
    directive({
      before: '갯벌에서 돌아온 새들이 북쪽 둑에 앉았다. 새',
      text: '들은 겨',
      after: '울을 난다.',
      language: 'ko',
    }),
  ).toBe('새들은 겨울을')
})

test('a long one, and one of several paragraphs, by its ends', () => {
  const text = 'The ferry does not wait.\n\nIt leaves at seven, rain or shine'
  expect(
    directive({ before: 'The ferry leaves at seven. ', text, after: ', from', isWithinBlock: false }),
  ).toBe('The ferry does not,seven, rain or shine')
})

test('no range reaches into another paragraph', () => {
  const found = directive({
    text: 'back\nThe ferry leaves',
    before: 'The ferry is ',
    after: ' at seven.',
    isWithinBlock: false,
  })
  expect(found).toBe('back,The ferry leaves')
})

test('what can’t be told apart has none', () => {
  expect(directive({ text: 'same', page: 'same\nsame' })).toBeNull()
  expect(directive({ text: ' \n ' })).toBeNull()
})

test('marks of the syntax are text', () => {
  const page = 'well-known, a & b'
  expect(
    textDirective({ before: '', text: page, after: '', isWithinBlock: true, page, language: 'en' }),
  ).toBe('well%2Dknown%2C%20a%20%26%20b')
})
