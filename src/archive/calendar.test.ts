import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as v from 'valibot'
import { calendarSchema, lastOfRuns, monthDaySchema, rowsInRuns, toRowRuns } from './calendar.ts'

test.each(['01-01', '02-29', '03-31', '04-30', '11-30', '12-31'])('%s is a day of the year', (day) => {
  expect(v.is(monthDaySchema, day)).toBe(true)
})

test.each(['02-30', '04-31', '13-01', '00-10', '01-00', '3-26', '03-26 ', '2010-03-26'])(
  '%s is none',
  (day) => {
    expect(v.is(monthDaySchema, day)).toBe(false)
  },
)

test('rows in any order survive being coded as runs', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(60)), fc.nat(70), (sequences, limit) => {
      const runs = toRowRuns(sequences)
      expect(rowsInRuns(runs)).toBe(sequences.length)
      expect(lastOfRuns(runs, limit)).toEqual(sequences.toReversed().slice(0, limit))
    }),
  )
})

test('a day of rows that follow each other is one run', () => {
  expect(toRowRuns([7, 8, 9, 12, 10, 11])).toEqual([
    [7, 9],
    [12, 12],
    [10, 11],
  ])
})

test('a calendar with an empty day or a run that goes backwards is none', () => {
  expect(v.is(calendarSchema, { '03-26': [[1, 1]] })).toBe(true)
  expect(v.is(calendarSchema, { '03-26': [] })).toBe(false)
  expect(v.is(calendarSchema, { '03-26': [[2, 1]] })).toBe(false)
})
