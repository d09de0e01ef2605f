import type { SkipReason } from '#cli/importers/importer.ts'

/** Where a comment stands below its post. */
export interface CommentPlace {
  readonly id: number
  /** Which of the post's threads of comments it belongs to. */
  readonly ordinal: number
  /** A letter for each level of reply: `` for a first comment, `A`, `AB` … */
  readonly path: string
  /** Why it can't be published wherever it stands. */
  readonly closed: 'secret' | 'unreadable' | null
}

export interface PlacedComment<T extends CommentPlace> {
  readonly comment: T
  readonly depth: number
  readonly parent: number | null
}

export interface CommentTree<T extends CommentPlace> {
  /** In reading order, each after the one that it replies to. */
  readonly published: ReadonlyArray<PlacedComment<T>>
  readonly skipped: ReadonlyArray<{ readonly id: number; readonly reason: SkipReason }>
}

/**
 * Puts the comments of one post in order and under each other. A reply to a comment that was deleted
 * moves up to the nearest that is left; a reply below a secret comment is not published, since it may
 * quote what only few could read.
 * @param options `hasLostRows`: a comment that is not there may not have been deleted but unreadable, and
 *   secret for all that anybody knows
 */
export function buildCommentTree<T extends CommentPlace>(
  comments: readonly T[],
  { hasLostRows = false }: { readonly hasLostRows?: boolean } = {},
): CommentTree<T> {
  const ordered = comments.toSorted((a, b) => a.ordinal - b.ordinal || compare(a.path, b.path) || a.id - b.id)
  const closed = new Set<string>()
  const present = new Set<string>()
  for (const comment of ordered) {
    const own = key(comment, comment.path)
    present.add(own)
    if (comment.closed) closed.add(own)
  }
  const isClosed = (place: string) => closed.has(place) || (hasLostRows && !present.has(place))
  const placed = new Map<string, PlacedComment<T>>()
  const published: Array<PlacedComment<T>> = []
  const skipped: Array<{ id: number; reason: SkipReason }> = []
  for (const comment of ordered) {
    const ancestors = ancestorKeys(comment)
    if (comment.closed) skipped.push({ id: comment.id, reason: comment.closed })
    else if (ancestors.some(isClosed)) {
      skipped.push({ id: comment.id, reason: 'parent-not-public' })
    } else {
      const parent = ancestors.map((ancestor) => placed.get(ancestor)).find((found) => found !== undefined)
      const entry: PlacedComment<T> = parent
        ? { comment, depth: parent.depth + 1, parent: parent.comment.id }
        : { comment, depth: 0, parent: null }
      published.push(entry)
      const own = key(comment, comment.path)
      // Old versions could give two comments one place; the first keeps the replies.
      if (!placed.has(own)) placed.set(own, entry)
    }
  }
  return { published, skipped }
}

/** The places above a comment, the nearest first. */
function ancestorKeys(comment: CommentPlace): string[] {
  const keys: string[] = []
  for (let length = comment.path.length - 1; length >= 0; length -= 1) {
    keys.push(key(comment, comment.path.slice(0, length)))
  }
  return keys
}

function key({ ordinal }: CommentPlace, path: string): string {
  return `${ordinal}/${path}`
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
