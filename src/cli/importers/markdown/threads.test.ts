import { expect, test } from 'vitest'
import { findThreads } from './threads.ts'

test('a post stands before its replies, branches stay together', () => {
  const threads = findThreads(new Map([[1, null], [2, 1], [3, 1], [10, 2], [4, null]])) // prettier-ignore
  const order = [...threads].toSorted(([, a], [, b]) => (a.path < b.path ? -1 : 1)).map(([id]) => id)
  expect(order).toEqual([1, 2, 10, 3])
  expect(threads.get(10)).toMatchObject({ key: '1', depth: 2 })
  expect(threads.has(4)).toBe(false)
})

test('a ring and a reply to nothing are no threads', () => {
  expect(findThreads(new Map([[1, 2], [2, 1], [3, 2], [4, 99], [5, 5]])).size).toBe(0) // prettier-ignore
})
