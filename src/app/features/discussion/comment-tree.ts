import type { Comment } from '#archive/article.ts'

/** A comment with the comments that reply to it. */
export interface CommentNode {
  readonly comment: Comment
  readonly replies: readonly CommentNode[]
}

/**
 * ```
 * a            a ─ b ─ c
 * b (to a)  →    └ d
 * c (to b)     e
 * d (to a)
 * e
 * ```
 * Comments as they reply to each other, in reading order. One whose parent isn't among them stands at the top.
 */
export function commentTree(discussion: readonly Comment[]): CommentNode[] {
  const top: CommentNode[] = []
  const repliesTo = new Map<number, CommentNode[]>()
  for (const comment of discussion) {
    const replies: CommentNode[] = []
    const siblings = comment.parent === null ? top : (repliesTo.get(comment.parent) ?? top)
    siblings.push({ comment, replies })
    repliesTo.set(comment.id, replies)
  }
  return top
}
