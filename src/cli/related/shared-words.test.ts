import { expect, test } from 'vitest'
import { SharedWords } from './shared-words.ts'

/** The words of a text of which some terms, best first, are shared. */
function wordsOf(text: string, shared: readonly string[]): string[] {
  const words = new SharedWords(text, (term) => shared.indexOf(term))
  return words.words(shared.map((_, place) => place))
}

test('bigrams that stand side by side in a word come together', () => {
  expect(wordsOf('주민센터에서 만나자', ['민센', '센터', '주민'])).toEqual(['주민센터'])
})

test('words are written as the text writes them, without a capital that only begins a sentence', () => {
  expect(wordsOf('Herons nest near KBS. Two herons.', ['kbs', 'herons'])).toEqual(['KBS', 'herons'])
})

test('a particle goes where the text shows that it is one', () => {
  expect(wordsOf('나루터가 열렸다. 나루터에서', ['루터', '터가', '나루'])).toEqual(['나루터'])
  expect(wordsOf('고양이가 왔다', ['고양', '양이'])).toEqual(['고양이'])
})

test('the best comes first, parts of what is there are left out, three are enough', () => {
  expect(wordsOf('heron ferry 도서관 steps nest', ['ferry', '도서', '서관', 'nest', 'heron'])).toEqual([
    'ferry',
    '도서관',
    'nest',
  ])
  expect(wordsOf('서울시 남서울역', ['서울', '울시'])).toEqual(['서울시'])
})

test('what begins within a word stands behind what begins with one', () => {
  expect(wordsOf('남한강변 나루터', ['한강', '강변', '나루', '루터'])).toEqual(['나루터', '한강변'])
})

test('two syllables from within a word are no word, nor is nothing', () => {
  expect(wordsOf('열립니다', ['립니'])).toEqual([])
  expect(wordsOf('나루터에서', [])).toEqual([])
})
