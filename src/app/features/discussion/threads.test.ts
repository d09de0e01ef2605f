import type { Comment } from '#archive/article.ts'
import { paragraphs } from '#archive/body/body.ts'
import { expect, test } from 'vitest'
import { threadsOf } from './threads.ts'

function comment(id: number, parent: number | null): Comment {
  return { id, parent, depth: 0, author: null, publishedAt: null, body: paragraphs(String(id)) }
}

test('counts all that stands below a comment, and tells what it stands below', () => {
  const { tops, replies, above } = threadsOf([
    comment(1, null),
    comment(2, 1),
    comment(3, 2),
    comment(4, 1),
    comment(5, null),
    comment(6, 99),
  ])
  expect(tops).toEqual([1])
  expect([...replies].toSorted(([a], [b]) => a - b)).toEqual([
    [1, 3],
    [2, 1],
  ])
  expect(above.get(3)).toEqual([1, 2])
  // Whose parent is not there stands at the top.
  expect(above.get(6)).toEqual([])
})
