import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber, dayOf, weekdayOf } from './days.ts'

test('a day and its number lead to each other', () => {
  expect(dayNumber('1970-01-01')).toBe(0)
  assert(property(integer({ min: -20_000, max: 40_000 }), (number) => dayNumber(dayOf(number)) === number))
})

test.each(['2010-02-30', '2010-13-01', '2010-3-26', '2010-03-26T00:00', '', '0000-00-00'])(
  '%j is no day',
  (text) => {
    expect(dayNumber(text)).toBeNull()
  },
)

test('weekdays count from Sunday', () => {
  expect(weekdayOf(dayNumber('2010-03-26') ?? 0)).toBe(5)
  expect(weekdayOf(dayNumber('1969-12-28') ?? 0)).toBe(0)
})
