import { expect, test } from 'vitest'
import { revisionOf, toRuns } from './chunk-runs.ts'

test('runs give back every revision', () => {
  const revisions = [0, 2, 2, 2, 0, 0, 1, 2]
  const runs = toRuns(revisions)
  expect(runs).toEqual([
    [1, 3, 2],
    [6, 6, 1],
    [7, 7, 2],
  ])
  expect(revisions.map((_, chunk) => revisionOf(runs, chunk))).toEqual(revisions)
})

test('a count change of a whole board is one run', () => {
  expect(toRuns(Array.from({ length: 10_000 }, () => 3))).toEqual([[0, 9999, 3]])
})
