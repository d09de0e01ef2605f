import type { Comment } from '#archive/article.ts'
import { commentTree, type CommentNode } from './comment-tree.ts'

/** What answers what among the comments of an article, as the page shows them. */
export interface Threads {
  /** Comments that nothing stands above, and that are answered. */
  readonly tops: readonly number[]
  /** How many comments stand below one, at any depth. */
  readonly replies: ReadonlyMap<number, number>
  /** The comments that one stands below, from the outside in. */
  readonly above: ReadonlyMap<number, readonly number[]>
}

export function threadsOf(discussion: readonly Comment[]): Threads {
  const replies = new Map<number, number>()
  const above = new Map<number, readonly number[]>()
  const count = (nodes: readonly CommentNode[], over: readonly number[]): number =>
    nodes.reduce((sum, { comment: { id }, replies: below }) => {
      above.set(id, over)
      const answers = count(below, [...over, id])
      if (answers > 0) replies.set(id, answers)
      return sum + 1 + answers
    }, 0)
  const tree = commentTree(discussion)
  count(tree, [])
  return { replies, above, tops: tree.map(({ comment: { id } }) => id).filter((id) => replies.has(id)) }
}
