import type { ImportItem, SkipReason } from '#cli/importers/importer.ts'
import { buildCommentTree, type CommentTree } from './comment-tree.ts'
import { storedKey, type CommentEntry, type PostEntry, type PostIndex } from './post-index.ts'
import { originalOf } from './thumbnails.ts'

export interface PublishedPost {
  readonly entry: PostEntry
  readonly comments: CommentTree<CommentEntry>['published']
  readonly isInThread: boolean
}

/** What of a board passed the gates, and what did not. */
export interface PublishedBoard {
  readonly index: PostIndex
  /** By rising id. */
  readonly posts: readonly PublishedPost[]
  readonly skipped: ReadonlyArray<{
    readonly what: 'article' | 'comment'
    readonly id: number | null
    readonly reason: SkipReason
  }>
  /** The published article that an id means: its own, or the one that a published comment belongs to. */
  articleOf(id: number): number | null
  /** The published article of that slug. */
  articleNamed(slug: string): number | null
  /** Whether an upload, or what a thumbnail was made from, belongs to posts that are not published. */
  isFileClosed(name: string): boolean
}

/** Passes the posts and comments of every board through the gates, by their indexes alone. */
export function publishedPosts(indexes: ReadonlyMap<string, PostIndex>): ReadonlyMap<string, PublishedBoard> {
  return new Map([...indexes].map(([board, index]) => [board, publishBoard(index)]))
}

function publishBoard(index: PostIndex): PublishedBoard {
  const skipped: Array<PublishedBoard['skipped'][number]> = []
  const open: PostEntry[] = []
  const threadSizes = new Map<string, number>()
  for (const entry of [...index.posts.values()].toSorted((a, b) => a.id - b.id)) {
    const reason = index.whyNotPublic(entry)
    if (reason) skipped.push({ what: 'article', id: entry.id, reason })
    else {
      open.push(entry)
      threadSizes.set(entry.num, (threadSizes.get(entry.num) ?? 0) + 1)
    }
  }
  const articles = new Map(open.map(({ id }) => [id, id]))
  const commentsByPost = new Map<number, CommentEntry[]>()
  for (const comment of index.comments.values()) {
    if (articles.get(comment.post) !== comment.post) {
      const reason: SkipReason = comment.closed ?? 'parent-not-public'
      skipped.push({ what: 'comment', id: comment.id, reason })
      continue
    }
    const siblings = commentsByPost.get(comment.post)
    if (siblings) siblings.push(comment)
    else commentsByPost.set(comment.post, [comment])
  }
  const posts = open.map((entry): PublishedPost => {
    const tree = buildCommentTree(commentsByPost.get(entry.id) ?? [], index)
    for (const { id, reason } of tree.skipped) skipped.push({ what: 'comment', id, reason })
    for (const { comment } of tree.published)
      if (!articles.has(comment.id)) articles.set(comment.id, entry.id)
    return { entry, comments: tree.published, isInThread: (threadSizes.get(entry.num) ?? 0) > 1 }
  })
  for (let count = 0; count < index.unreadable; count += 1) {
    skipped.push({ what: 'article', id: null, reason: 'unreadable' })
  }
  const named = new Map(open.flatMap(({ id, slug }) => (slug === null ? [] : [[slug, id] as const])))
  return {
    index,
    posts,
    skipped,
    articleOf: (id) => articles.get(id) ?? null,
    articleNamed: (slug) => named.get(slug) ?? null,
    isFileClosed: closedFiles(index, (id) => articles.has(id)),
  }
}

function closedFiles(index: PostIndex, isPublished: (id: number) => boolean): (name: string) => boolean {
  const names = new Set<string>()
  const stems = new Set<string>()
  for (const [name, posts] of index.stored) {
    if (posts.some(isPublished)) continue
    names.add(name)
    stems.add(stemOf(name))
  }
  return (name) => {
    const key = storedKey(name)
    const original = originalOf(key)
    // A thumbnail of x.jpeg may end in .jpg or .png.
    return names.has(key) || (original !== null && stems.has(stemOf(original)))
  }
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/u, '')
}

/** The skips of a board as items of an import. */
export function* skipItems(board: string, { skipped }: PublishedBoard): Generator<ImportItem> {
  for (const { what, id, reason } of skipped) yield { kind: 'skip', what, board, id, reason }
}
