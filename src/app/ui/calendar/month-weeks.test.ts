import { expect, test } from 'vitest'
import { daysOfMonth, weeksOf } from './month-weeks.ts'

test('weeks begin with the day that they shall begin with', () => {
  // The first of March 2010 was a Monday.
  expect(weeksOf('2010-03', 1)[0]).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(weeksOf('2010-03', 0)[0]).toEqual([null, 1, 2, 3, 4, 5, 6])
  expect(weeksOf('2010-03', 0).at(-1)).toEqual([28, 29, 30, 31, null, null, null])
})

test.each([
  ['2010-02', 28],
  ['2012-02', 29],
  ['2000-02', 29],
  ['1900-02', 28],
  ['2010-04', 30],
  ['2010-12', 31],
  ['0050-02', 28],
])('%s has %i days', (month, days) => {
  expect(daysOfMonth(month)).toHaveLength(days)
  const placed = weeksOf(month, 0).flat()
  expect(placed.filter((day) => day !== null)).toEqual(daysOfMonth(month))
  expect(placed.length % 7).toBe(0)
})
