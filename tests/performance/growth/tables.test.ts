import { expect, test } from 'vitest'
import { growthTable, limitsOf, type ViewFigures } from './tables.ts'

const STEADY: ViewFigures = {
  name: 'list',
  bySize: new Map([
    [1000, { requests: 3, bytes: 20_000 }],
    [1_000_000, { requests: 3, bytes: 20_100 }],
  ]),
}
const GROWING: ViewFigures = {
  name: 'article',
  bySize: new Map([
    [100_000, { requests: 5, bytes: 60_000 }],
    [1000, { requests: 3, bytes: 20_000 }],
  ]),
}

test('the view that grows most is held to the limits', () => {
  expect(limitsOf([STEADY, GROWING])).toMatchObject([
    { what: 'More requests (article)', found: 2, limit: 0 },
    { what: 'Bytes, largest archive : smallest (article)', found: 3 },
  ])
  expect(limitsOf([STEADY])).toMatchObject([{ found: 0 }, { found: 1.005 }])
})

test('sizes that a view was not measured at stay empty', () => {
  expect(growthTable([STEADY], [1000, 100_000]).split('\n').at(-1)).toMatch(
    /^\| list\s+\| +3 \/ 20\.0 \| +\|$/,
  )
})
