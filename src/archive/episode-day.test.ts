import { assert, constantFrom, integer, option, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber, dayOf } from './days.ts'
import { episodeDay, readEpisodeDay } from './episode-day.ts'
import { readSeries } from './series.ts'

const read = (title: string, published: string | null) => {
  const words = readSeries(title) ?? { inside: '', after: title }
  return readEpisodeDay(words, published)
}

test.each([
  ['[사진으로 보는 나루] 3월 26일(금)', '2010-03-27', '2010-03-26'],
  ['[사진으로 보는 나루] 3월26일', '2010-03-26', '2010-03-26'],
  ['[사진으로 보는 나루 3월 26일자] 왜가리', '2010-03-26', '2010-03-26'],
  ['[사진으로 보는 나루 3/26] 왜가리', '2010-03-28', '2010-03-26'],
  ['[사진으로 보는 나루 2010.03.26] 왜가리', '2014-01-01', '2010-03-26'],
  ['[사진으로 보는 나루] 2010.03.26. 왜가리', '2014-01-01', '2010-03-26'],
  ['[사진으로 보는 나루 2010년 3월 26일 (금요일)] 왜가리', '2010-03-26', '2010-03-26'],
  ["[사진으로 보는 나루 '10.3.26] 왜가리", '2010-03-27', '2010-03-26'],
  ['[사진으로 보는 나루 20100326] 왜가리', '2010-03-27', '2010-03-26'],
  ['[사진으로 보는 나루] ３월 ２６일', '2010-03-26', '2010-03-26'],
  ['[Photo of the Day] March 26', '2010-03-26', '2010-03-26'],
  ['[Photo of the Day] Friday, Mar. 26th, 2010: Heron', '2011-01-01', '2010-03-26'],
  ['[Photo of the Day 26 March] Heron', '2010-03-26', '2010-03-26'],
  ['[Photo of the Day] 26th of March 2010', '2010-03-26', '2010-03-26'],
  // The brackets are nearer to the series than what follows.
  ['[주간 강변 3월 5일자] 3월 1일 나루제', '2010-03-05', '2010-03-05'],
  // Round the turn of the year.
  ['[오늘의 강] 12월 31일', '2010-01-02', '2009-12-31'],
  ['[오늘의 강] 1월 1일', '2009-12-31', '2010-01-01'],
  ['[오늘의 강] 2월 29일', '2012-03-01', '2012-02-29'],
  ['[오늘의 강 2010-03-26] 뒤늦게', null, '2010-03-26'],
])('%s, published on %s, is of %s', (title, published, day) => {
  expect(read(title, published)).toBe(day)
})

test.each([
  ['[사진으로 보는 나루] 왜가리', '2010-03-26'],
  ['[나루 소식] 3월 26일부터 여름 시간표', '2010-03-20'],
  ['[나루 소식] 13월 40일', '2010-03-26'],
  ['[나루 소식] 2월 30일', '2010-03-01'],
  // Half a year away it is some other day than that of the episode.
  ['[나루 소식] 9월 26일', '2010-03-26'],
  // A part and no date.
  ['[활자 산책 1/3] 쉼표', '2010-03-26'],
  ['[활자 산책 12] 쉼표', '2010-12-12'],
  ['[강변 3.1절] 만세', '2010-03-01'],
  ['[나루] 1.5배로 늘다', '2010-01-05'],
  ['[오늘의 강] 3월 26일', null],
  ['[오늘의 강 2044.03.26] 먼 날', '2010-03-26'],
])('%s, published on %s, names no day', (title, published) => {
  expect(read(title, published)).toBeNull()
})

const writers: ReadonlyArray<(year: string, month: number, day: number) => string> = [
  (year, month, day) => `[강] ${year}년 ${month}월 ${day}일`,
  (year, month, day) => `[강 ${year}.${month}.${day}] 글`,
  (year, month, day) => `[강 ${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}]`,
  (_, month, day) => `[강 ${month}월 ${day}일자] 글`,
  (_, month, day) => `【강】 ${month}월 ${day}일: 글`,
  (year, month, day) => `[River] ${MONTHS[month - 1]} ${day}, ${year}`,
  (_, month, day) => `[River ${day} ${MONTHS[month - 1]?.slice(0, 3)}.] text`,
]
const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] // prettier-ignore

test('whichever way a day is written near its publication, it is read', () => {
  assert(
    property(
      integer({ min: 0, max: 22_000 }),
      integer({ min: -99, max: 99 }),
      constantFrom(...writers),
      (number, delay, write) => {
        const day = dayOf(number)
        const title = write(day.slice(0, 4), Number(day.slice(5, 7)), Number(day.slice(8)))
        expect(read(title, dayOf(number + delay)), title).toBe(day)
      },
    ),
  )
})

test('whatever a title says, the answer is a day or none', () => {
  const unit = constantFrom(
    ...Array.from("[]()0123456789 .,/-'년월일자marchMay금\n"),
    '３월',
    '26일',
    '2010.',
  )
  assert(
    property(
      string({ unit, maxLength: 60 }),
      option(integer({ min: 0, max: 20_000 })),
      (title, published) => {
        const day = read(title, published === null ? null : dayOf(published))
        return day === null || dayNumber(day) !== null
      },
    ),
    { numRuns: 2000 },
  )
})

test('an episode whose title names no day is of the day of its publication', () => {
  const title = { slug: '강', name: '강', inside: '강', after: ' 왜가리' }
  expect(episodeDay(title, '2010-03-26T23:30:00-05:00')).toBe('2010-03-26')
  expect(episodeDay(title, null)).toBeNull()
})
