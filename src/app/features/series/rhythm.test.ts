import { dayNumber, dayOf, weekdayOf } from '#archive/days.ts'
import { assert, integer, property, uniqueArray } from 'fast-check'
import { expect, test } from 'vitest'
import { findRhythm, type SeriesRun } from './rhythm.ts'

/** The days of a span that a test wants. */
function daysOf(from: string, to: string, wanted: (weekday: number, number: number) => boolean): string[] {
  const days: string[] = []
  for (let number = dayNumber(from) ?? 0; number <= (dayNumber(to) ?? 0); number += 1) {
    if (wanted(weekdayOf(number), number)) days.push(dayOf(number))
  }
  return days
}

const YEAR = { from: '2010-01-01', to: '2010-12-31' }
const isWorkday = (weekday: number) => weekday > 0 && weekday < 6

test('of a series from Monday to Friday a Friday without an episode is a gap, and no weekend is', () => {
  const days = daysOf(YEAR.from, YEAR.to, isWorkday).filter((day) => day !== '2010-03-26')
  const { rhythm, gaps } = findRhythm({ ...YEAR, days })
  expect(rhythm).toEqual({ kind: 'weekdays', weekdays: [1, 2, 3, 4, 5] })
  expect(gaps).toEqual(['2010-03-26'])
})

test('a daily series misses weekends too', () => {
  const days = daysOf(YEAR.from, YEAR.to, () => true).filter((day) => day !== '2010-03-27')
  expect(findRhythm({ ...YEAR, days })).toMatchObject({
    rhythm: { weekdays: [0, 1, 2, 3, 4, 5, 6] },
    gaps: ['2010-03-27'],
  })
})

test('two weeks of a new series are enough where it is daily, and not where it is weekly', () => {
  const span = { from: '2010-03-15', to: '2010-03-26' }
  const daily = daysOf(span.from, span.to, isWorkday).filter((day) => day !== '2010-03-17')
  expect(findRhythm({ ...span, days: daily }).gaps).toEqual(['2010-03-17'])
  const weekly = daysOf(span.from, span.to, (weekday) => weekday === 1 || weekday === 5)
  expect(findRhythm({ ...span, days: weekly }).rhythm).toEqual({ kind: 'none' })
})

test('a weekly series misses its own day of the week', () => {
  const fridays = daysOf(YEAR.from, YEAR.to, (weekday) => weekday === 5)
  const days = fridays.filter((day) => !day.startsWith('2010-08'))
  const { rhythm, gaps, emptyMonths } = findRhythm({ ...YEAR, days })
  expect(rhythm).toEqual({ kind: 'weekdays', weekdays: [5] })
  expect(gaps).toEqual(['2010-08-06', '2010-08-13', '2010-08-20', '2010-08-27'])
  expect(emptyMonths).toEqual(['2010-08'])
})

test('a monthly series misses months, a yearly one nothing', () => {
  const monthly = ['01-15', '02-11', '03-20', '05-02', '06-17', '07-09'].map((day) => `2010-${day}`)
  const span = { from: '2010-01-15', to: '2010-07-09' }
  expect(findRhythm({ ...span, days: monthly })).toEqual({
    rhythm: { kind: 'months' },
    gaps: [],
    emptyMonths: ['2010-04'],
  })
  expect(findRhythm({ ...YEAR, days: ['2010-03-26'] })).toMatchObject({ rhythm: { kind: 'none' }, gaps: [] })
})

test('what comes now and then has no gaps', () => {
  const days = [
    '2010-01-04',
    '2010-01-07',
    '2010-01-08',
    '2010-02-20',
    '2010-06-02',
    '2010-06-27',
    '2010-12-01',
  ]
  expect(findRhythm({ ...YEAR, days }).rhythm).toEqual({ kind: 'none' })
})

test('a gap lies within the run, on a day of the rhythm, and has no episode', () => {
  const numbers = uniqueArray(integer({ min: 0, max: 364 }), { minLength: 1, maxLength: 365 })
  assert(
    property(numbers, (offsets) => {
      const start = dayNumber(YEAR.from) ?? 0
      const days = offsets.toSorted((a, b) => a - b).map((offset) => dayOf(start + offset))
      const run: SeriesRun = { days, from: days[0] ?? '', to: days.at(-1) ?? '' }
      const { rhythm, gaps } = findRhythm(run)
      const weekdays = rhythm.kind === 'weekdays' ? rhythm.weekdays : []
      return gaps.every(
        (day) =>
          day > run.from &&
          day < run.to &&
          !days.includes(day) &&
          weekdays.includes(weekdayOf(dayNumber(day) ?? 0)),
      )
    }),
  )
})
