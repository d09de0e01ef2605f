import { asksForSomething, dateOf, NO_QUERY, searchParamsOf, searchQueryOf } from '#app/search-address.ts'
import { assert, boolean, constantFrom, property, record, string } from 'fast-check'
import { expect, test } from 'vitest'

test.each([
  ['2014', '2014'],
  ['2014-03', '2014-03'],
  ['2014.3.', '2014-03'],
  ['2014년 3월 6일', '2014-03-06'],
  ['２０１４/０３/２６', '2014-03-26'],
  ['20140326', '2014-03-26'],
  ['2014-02-30', null],
  ['2014-13', null],
  ['26 March', null],
  ['', null],
])('the date %j is %j', (text, date) => {
  expect(dateOf(text)).toBe(date)
})

const query = record({
  text: string(),
  board: constantFrom(null, 'news', 'talk'),
  from: constantFrom(null, '2014', '2014-03'),
  to: constantFrom(null, '2014-03-26'),
  author: constantFrom(null, '산책자', 'A & B=C'),
  series: constantFrom(null, '사진으로-보는-나루'),
  notices: boolean(),
  attachments: boolean(),
  sort: constantFrom('relevance' as const, 'date' as const, 'views' as const),
})

test('an address gives back the query that it was made of', () => {
  assert(
    property(query, (asked) => {
      expect(searchQueryOf(new URLSearchParams(searchParamsOf(asked)))).toEqual(asked)
    }),
  )
})

test('the address of a query that asks for nothing has nothing in it', () => {
  expect(searchParamsOf(NO_QUERY)).toBe('')
  expect(asksForSomething(NO_QUERY)).toBe(false)
  expect(asksForSomething({ ...NO_QUERY, text: '  ' })).toBe(false)
  expect(asksForSomething({ ...NO_QUERY, attachments: true })).toBe(true)
})

test('what makes no sense in an address is as good as not there', () => {
  const values = new URLSearchParams('q=a&board=&from=yesterday&to=2014-99&sort=__proto__&notices=')
  expect(searchQueryOf(values)).toEqual({ ...NO_QUERY, text: 'a' })
})
