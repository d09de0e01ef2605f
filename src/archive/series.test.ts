import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { isSeriesSlug, readSeries, seriesSlug } from './series.ts'

test.each([
  ['[사진으로 보는 나루] 3월 26일(금)', '사진으로-보는-나루', '사진으로 보는 나루'],
  ['[주간 강변] 4월 2일(금)', '주간-강변', '주간 강변'],
  ['【텃밭 일기】 감자를 심다', '텃밭-일기', '텃밭 일기'],
  ['<Night Sky> March', 'night-sky', 'Night Sky'],
  ['[Ｎｉｇｈｔ　Ｓｋｙ] April', 'night-sky', 'Night Sky'],
  ['[활자 산책 3] 쉼표', '활자-산책', '활자 산책'],
  ['[활자 산책 제12회] 마침표', '활자-산책', '활자 산책'],
  ['[오늘의 사진 2010.03.26] 왜가리', '오늘의-사진', '오늘의 사진'],
  ['[오늘의 사진 3월 26일(금)] 왜가리', '오늘의-사진', '오늘의 사진'],
  ['[오늘의 사진 3월 26일자] 왜가리', '오늘의-사진', '오늘의 사진'],
  ['[오늘의 사진 3/26] 왜가리', '오늘의-사진', '오늘의 사진'],
  ["[오늘의 사진 '10.3.26(금요일)] 왜가리", '오늘의-사진', '오늘의 사진'],
  ['[Photo of the Day, March 26th, 2010] Heron', 'photo-of-the-day', 'Photo of the Day'],
  ['[Photo of the Day 26 Mar. 2010] Heron', 'photo-of-the-day', 'Photo of the Day'],
  ['[River May] Heron', 'river-may', 'River May'],
  ['[강 소식 2보] 물이 불다', '강-소식', '강 소식'],
])('%s belongs to %s', (title, slug, name) => {
  expect(readSeries(title)).toMatchObject({ slug, name })
})

test.each([
  '왜가리가 돌아왔다',
  '왜가리 [사진]',
  '[] 빈 괄호',
  '[***] 별',
  '[열린 괄호',
  '[2010] 결산',
  '[3월 26일] 오늘',
  '[2010.03.26(금)] 오늘',
  '[March 26] Today',
  '[제3회] 나루제',
])(
  // prettier-ignore
  '%s belongs to none',
  (title) => {
    expect(readSeries(title)).toBeNull()
  },
)

test('a slug is always one that can stand in an address and in the name of a file', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 300 }), (name) => {
      const slug = seriesSlug(name)
      return slug === '' || isSeriesSlug(slug)
    }),
  )
})

test('long names that differ at their end have different slugs', () => {
  const long = '강변에서 들려오는 오래된 이야기와 '.repeat(10)
  const [one, other] = [seriesSlug(`${long}새 이야기`), seriesSlug(`${long}옛 이야기`)]
  expect(one).not.toBe(other)
  expect(isSeriesSlug(one)).toBe(true)
  expect(seriesSlug(one)).toBe(one)
})
