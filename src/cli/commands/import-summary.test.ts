import { expect, test } from 'vitest'
import { FindingList, summaryLines } from './import-summary.ts'

test('a summary says what came in, what was left out and why, and shows the first twenty findings', () => {
  const findings = new FindingList()
  for (let line = 1; line <= 25; line += 1) {
    findings.report({
      file: 'dump.sql',
      where: `line ${line}`,
      rule: 'dump-error',
      expected: 'SQL',
      found: 'noise',
    })
  }
  const report = {
    boards: 2,
    articles: 12_345,
    comments: 1,
    files: { written: 60, kept: 12_000, deleted: 3, bytes: 2_345_678 },
    skips: [
      { what: 'board' as const, reason: 'board-closed' as const, count: 1 },
      { what: 'comment' as const, reason: 'secret' as const, count: 4 },
    ],
    takenDown: { articles: 2, boards: 1 },
  }
  const lines = summaryLines(report, { findings, copied: 7, seconds: 10 })
  expect(lines.slice(0, 6)).toEqual([
    '2 boards, 12,345 articles, 1 comment in 10.0 s (1,235 articles/s)',
    'Files: 60 written (2.3 MB), 12,000 kept, 3 deleted',
    '7 files copied',
    'Taken down: 2 articles, 1 board',
    'Left out: 1 board: the board is not open to guests',
    'Left out: 4 comments: marked as secret',
  ])
  expect(lines).toHaveLength(6 + 20 + 1)
  expect(lines[6]).toBe('Finding: dump.sql: line 1: dump-error: expected SQL, found noise')
  expect(lines.at(-1)).toBe('25 findings in all; the first 20 are shown.')
})
