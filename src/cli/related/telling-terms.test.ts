import { termsOf } from '#archive/search/terms.ts'
import { expect, test } from 'vitest'
import { tellingRuns, tellingTerms } from './telling-terms.ts'

test('numbers, single letters and laughter tell nothing', () => {
  expect(tellingTerms('3월 26일(금) 배 KBS뉴스 a 2010 ㅋㅋㅋ 나루터')).toEqual([
    'kbs',
    '뉴스',
    '나루',
    '루터',
  ])
})

test('they are terms of the search, and those of the runs are the same', () => {
  const text = 'ＫＢＳ가 나루터에서 İstanbul까지 1,204명 MP3 한강'
  const all = new Set(termsOf(text))
  for (const term of tellingTerms(text)) expect(all).toContain(term)
  expect([...tellingRuns(text)].flatMap(({ terms }) => terms)).toEqual(tellingTerms(text))
})
