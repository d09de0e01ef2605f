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
  /** Where replies to a comment go, and how deep they stand. */
  const places = new Map<number, { readonly replies: CommentNode[]; readonly depth: number }>()
  for (const comment of discussion) {
    const above = comment.parent === null ? undefined : places.get(comment.parent)
    const node = { comment, replies: [] }
    const depth = above ? above.depth + 1 : 0
    const siblings = above?.replies ?? top
    siblings.push(node)
    // Deeper than any board goes, replies stand beside each other: nesting costs stack.
    places.set(
      comment.id,
      depth < MAX_DEPTH ? { replies: node.replies, depth } : { replies: siblings, depth: depth - 1 },
    )
  }
  return top
}

const MAX_DEPTH = 32
