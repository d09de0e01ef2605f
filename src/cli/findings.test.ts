import { expect, test } from 'vitest'
import { findingLine } from './findings.ts'

test('a finding is one line that commands no terminal', () => {
  const line = findingLine({
    file: 'a\u001B[2Jb',
    where: 'c\u009Bd',
    rule: 'r',
    expected: 'e\nf',
    found: '나루\u0000',
  })
  expect(line).toBe('a [2Jb: c d: r: expected e f, found 나루 ')
})
