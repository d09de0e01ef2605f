import { expect, test } from 'vitest'
import { readSeries } from './series.ts'

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
  ['[2010] 결산', '2010', '2010'],
])('%s belongs to %s', (title, slug, name) => {
  expect(readSeries(title)).toEqual({ slug, name })
})

test.each(['왜가리가 돌아왔다', '왜가리 [사진]', '[] 빈 괄호', '[***] 별', '[열린 괄호'])(
  '%s belongs to none',
  (title) => {
    expect(readSeries(title)).toBeNull()
  },
)
