import { expect, test } from 'vitest'
import { calendarOf, dateRangeOf, dayOfYearOf } from './dates-data.ts'

test.each([
  [{ year: '2010', month: '03' }, '2010-03'],
  [{ year: '2010', month: '03', day: '26' }, '2010-03-26'],
  [{ year: '2012', month: '02', day: '29' }, '2012-02-29'],
  [{ year: '0099', month: '12', day: '31' }, '0099-12-31'],
])('%j is %s', (params, date) => {
  expect(dateRangeOf({ board: 'news', ...params })).toEqual({ board: 'news', date })
})

test.each([
  { year: '2011', month: '02', day: '29' },
  { year: '1900', month: '02', day: '29' },
  { year: '2010', month: '13' },
  { year: '2010', month: '3' },
  { year: '2010', month: '03', day: '00' },
  { year: '2010', month: '04', day: '31' },
  { year: '2010', month: '03', day: '6' },
  { year: '10', month: '03' },
  { year: '20100', month: '03' },
  { year: 'ever', month: '03' },
])('%j is no time', (params) => {
  expect(() => dateRangeOf({ board: 'news', ...params })).toThrow(
    expect.objectContaining({ kind: 'not-found' }),
  )
})

test('a year has four digits', () => {
  expect(calendarOf({ board: 'news', year: '2010' })).toEqual({ board: 'news', year: 2010 })
  for (const year of ['210', '02010', '20x0', '-201']) {
    expect(() => calendarOf({ board: 'news', year })).toThrow(expect.objectContaining({ kind: 'not-found' }))
  }
})

test('a day of the year may be the one that is rare', () => {
  expect(dayOfYearOf({ day: '02-29' })).toBe('02-29')
  expect(dayOfYearOf({})).toBeNull()
  for (const day of ['02-30', '2-29', 'today', '']) {
    expect(() => dayOfYearOf({ day })).toThrow(expect.objectContaining({ kind: 'not-found' }))
  }
})
