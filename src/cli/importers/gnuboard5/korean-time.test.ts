import { describe, expect, it } from 'vitest'
import { fromKoreanTime, toKoreanTime } from './korean-time.ts'

describe('the times of a board', () => {
  it('are Korean wall-clock times', () => {
    expect(fromKoreanTime('2010-03-26 07:30:00')).toBe('2010-03-26T07:30:00+09:00')
    expect(fromKoreanTime('2010-03-26 07:30:00.000000')).toBe('2010-03-26T07:30:00+09:00')
    expect(toKoreanTime(new Date('2020-12-31T15:00:00.999Z'))).toBe('2021-01-01T00:00:00+09:00')
  })

  it.each([
    '0000-00-00 00:00:00',
    '2019-02-30 10:00:00',
    '2019-13-01 00:00:00',
    '2019-01-01 24:00:00',
    '2019-01-01',
    '',
    'now',
  ])('are not known where they do not exist: %s', (naive) => {
    expect(fromKoreanTime(naive)).toBeNull()
  })
})
