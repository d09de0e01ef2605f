import * as v from 'valibot'
import { expect, test } from 'vitest'
import { describeVersionProblem, parseId, timeSchema } from './format.ts'

test.each(['2020-02-29T00:00:00+09:00', '2010-03-26T07:30:00Z', '1999-12-31T23:59:59-05:00'])(
  '%s is a time',
  (text) => {
    expect(v.is(timeSchema, text)).toBe(true)
  },
)

test.each([
  '2020-02-31T00:00:00+09:00',
  '2021-02-29T00:00:00+09:00',
  '2021-04-31T00:00:00+09:00',
  '2021-13-01T00:00:00+09:00',
  '2021-01-01T25:00:00+09:00',
  '2021-01-01 00:00:00',
  '0000-00-00T00:00:00+09:00',
  '2021-01-01T00:00:00',
])('%s is none', (text) => {
  expect(v.is(timeSchema, text)).toBe(false)
})

test('a number in an address is written in one way only', () => {
  expect(['7', '07', '0', '-1', '1.5', '1e3', '', ' 7'].map(parseId)).toEqual([
    7,
    ...Array<null>(7).fill(null),
  ])
})

test('a newer format is told from a broken one', () => {
  expect(describeVersionProblem(1)).toBeNull()
  expect(describeVersionProblem(2)).toContain('Update the reader')
  expect(describeVersionProblem('x')).toContain('Import it again')
  expect(describeVersionProblem(undefined)).toContain('Import it again')
})
