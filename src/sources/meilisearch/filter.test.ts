import type { SearchQuery } from '#sources/search.ts'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber, filterOf, quoted } from './filter.ts'

const NOTHING: SearchQuery = {
  text: '',
  board: null,
  from: null,
  to: null,
  author: null,
  series: null,
  notices: false,
  attachments: false,
  sort: 'relevance',
}

test('every part of a query is a condition of its own', () => {
  expect(filterOf(NOTHING)).toEqual([])
  const query = {
    ...NOTHING,
    board: 'news',
    from: '2010',
    to: '2011-03',
    author: '김나루',
    series: 'a-b',
    notices: true,
    attachments: true,
  }
  expect(filterOf(query)).toEqual([
    'board = "news"',
    'day >= 20100000',
    'day <= 20110399',
    'author = "김나루"',
    'series.slug = "a-b"',
    'notice = true',
    'attachments > 0',
  ])
  expect(filterOf(query, new Set(['board', 'dates']))).toEqual(filterOf(query).slice(3))
})

test.each([
  ['2010-03-26', '00', 20100326],
  ['2010-03', '00', 20100300],
  ['2010-03', '99', 20100399],
  ['0987', '99', 9879999],
] as const)('%s up to %s is %i', (text, fill, number) => {
  expect(dayNumber(text, fill)).toBe(number)
})

test.each([
  ['plain', '"plain"'],
  ['a "b" c', '"a \\"b\\" c"'],
  ["it's", '"it\'s"'],
  ['ends with \\', '"ends with \\\\"'],
  ['\\"', '"\\\\\\""'],
  ['" OR board = "vault', '"\\" OR board = \\"vault"'],
])('%j is quoted as %s', (text, expected) => {
  expect(quoted(text)).toBe(expected)
})

test('no text gets out of its quotes', () => {
  const hostile = fc
    .array(fc.constantFrom('\\', '"', "'", ' OR ', '(', ']', '새', '😀', '\n'))
    .map((p) => p.join(''))
  fc.assert(
    fc.property(hostile, (text) => {
      const value = quoted(text)
      // The first quote that no backslash escapes is the last character.
      expect(/^"(?:[^"\\]|\\.)*"/su.exec(value)?.[0]).toBe(value)
      expect(value.slice(1, -1).replace(/\\(.)/gsu, '$1')).toBe(text)
    }),
  )
})
