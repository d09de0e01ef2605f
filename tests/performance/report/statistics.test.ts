import { expect, test } from 'vitest'
import { inWords, median, ratio, spreadOf } from './statistics.ts'

test('the median is the figure in the middle, or between the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([9, 1, 5, 7])).toBe(6)
  expect(median([3])).toBe(3)
  expect(median([])).toBeNaN()
})

test('nothing is no part of anything, and not of nothing either', () => {
  expect(ratio(30, 40)).toBe(0.75)
  expect(ratio(0, 40)).toBe(0)
  expect(ratio(0, 0)).toBe(0)
  expect(ratio(30, 0)).toBe(Number.POSITIVE_INFINITY)
})

test('a spread is written as median and range, and as one figure where there is no range to see', () => {
  expect(inWords(spreadOf([1580, 1460, 1684]))).toBe('1,580 (1,460–1,684)')
  expect(inWords(spreadOf([0.02, 0.03, 0.01]), 2)).toBe('0.02 (0.01–0.03)')
  expect(inWords(spreadOf([1.1, 1.2]))).toBe('1')
  expect(inWords(spreadOf([]))).toBe('–')
})
