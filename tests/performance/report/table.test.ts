import { expect, test } from 'vitest'
import { table } from './table.ts'

test('columns are as wide as their widest cell, the first one left, the others right', () => {
  const rows = [['published', '472'], ['a | b', '1,580 (1,460–1,684)']] // prettier-ignore
  expect(table(['page', 'LCP'], rows)).toBe(
    [
      '| page      |                 LCP |',
      '| --------- | ------------------: |',
      '| published |                 472 |',
      '| a \\| b    | 1,580 (1,460–1,684) |',
    ].join('\n'),
  )
})

test('a row that is short is filled up', () => {
  expect(
    table(['a', 'b'], [['x']])
      .split('\n')
      .at(-1),
  ).toBe('| x   |     |')
})
