import type { Comment } from '#archive/article.ts'
import { paragraphs } from '#archive/body/body.ts'
import { expect, test } from 'vitest'
import { commentTree, type CommentNode } from './comment-tree.ts'

function comment(id: number, parent: number | null): Comment {
  return { id, parent, depth: 0, author: null, publishedAt: null, body: paragraphs(String(id)) }
}

function outline(nodes: readonly CommentNode[]): unknown[] {
  return nodes.map(({ comment: { id }, replies }) => (replies.length > 0 ? [id, outline(replies)] : id))
}

test('replies stand below what they reply to, in reading order', () => {
  const tree = commentTree([comment(1, null), comment(2, 1), comment(3, 2), comment(4, 1), comment(5, null)])
  expect(outline(tree)).toEqual([[1, [[2, [3]], 4]], 5])
})

test('three thousand replies to replies do not nest for ever, and none is lost', () => {
  const chain = Array.from({ length: 3000 }, (_, n) => comment(n + 1, n === 0 ? null : n))
  const depthOf = (nodes: readonly CommentNode[]): number =>
    nodes.length === 0 ? 0 : 1 + Math.max(...nodes.map(({ replies }) => depthOf(replies)))
  const countOf = (nodes: readonly CommentNode[]): number =>
    nodes.reduce((sum, { replies }) => sum + 1 + countOf(replies), 0)
  const tree = commentTree(chain)
  expect(depthOf(tree)).toBeLessThan(40)
  expect(countOf(tree)).toBe(3000)
})

test('a reply whose parent is missing is not lost', () => {
  expect(outline(commentTree([comment(2, 1), comment(3, 2)]))).toEqual([[2, [3]]])
})
