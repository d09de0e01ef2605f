import type { Comment } from '#archive/article.ts'
import { detectLanguage } from '#archive/language.ts'
import { bodyText } from '#cli/body/body-text.ts'
import type { BodyContext } from '#cli/body/body-context.ts'
import type { ArticleRecord } from '#cli/importers/importer.ts'
import { createHash } from 'node:crypto'
import { articleBody, commentBody } from './content.ts'
import type { BoardAttachment } from './attachments.ts'
import type { CommentTree } from './comment-tree.ts'
import { toCount, toLine } from './fields.ts'
import { readOptions } from './gates.ts'
import { fromKoreanTime } from './korean-time.ts'
import { relatedLinks, type LinkPlace } from './links.ts'
import { takeMoves } from './moves.ts'
import type { CommentEntry, PostEntry } from './post-index.ts'
import type { Row } from './read-posts.ts'

/** A published post with all that belongs to it, still as the board stored it. */
export interface StoredPost {
  readonly board: string
  readonly entry: PostEntry
  readonly row: Row
  readonly isNotice: boolean
  /** Whether other published posts belong to its thread. */
  readonly isInThread: boolean
  readonly attachments: readonly BoardAttachment[]
  readonly comments: CommentTree<CommentEntry>['published']
  /** Gives the text of a comment. */
  readonly readComment: (comment: CommentEntry) => Row
}

export interface ArticlePlace {
  readonly siteUrl: string | null
  readonly languages: readonly string[]
  readonly links: LinkPlace
  readonly body: BodyContext
}

/** The letters of an address tell no language. */
const ADDRESS = /https?:\/\/\S+/giu

/** Puts a post of the board into the words of the archive. */
export async function toArticle(post: StoredPost, place: ArticlePlace): Promise<ArticleRecord> {
  const { board, entry, row, attachments } = post
  const { content, moves } = takeMoves(row['wr_content'] ?? '')
  const html = readOptions(row['wr_option'])?.html ?? 'none'
  const title = toLine(row['wr_subject']) ?? ''
  const body = await articleBody(content, html, attachments, place.body)
  return {
    board,
    id: entry.id,
    title,
    author: toLine(row['wr_name']),
    publishedAt: fromKoreanTime(row['wr_datetime'] ?? ''),
    views: toCount(row['wr_hit']),
    recommendations: toCount(row['wr_good']),
    category: toLine(row['ca_name']),
    notice: post.isNotice,
    lang: detectLanguage(`${title}\n${bodyText(body)}`.replace(ADDRESS, ''), place.languages),
    body,
    moves,
    links: relatedLinks(row, place.links),
    attachments: attachments.map(({ record }) => record),
    discussion: await toDiscussion(post, place.body),
    slug: entry.slug,
    thread: post.isInThread ? { key: entry.num, path: entry.path, depth: entry.path.length } : null,
    originalUrl:
      place.siteUrl === null ? null : `${place.siteUrl}/bbs/board.php?bo_table=${board}&wr_id=${entry.id}`,
    sha256: hashOf(row),
  }
}

async function toDiscussion(
  { comments, readComment }: StoredPost,
  { resolveLink }: BodyContext,
): Promise<Comment[]> {
  const discussion: Comment[] = []
  for (const { comment, depth, parent } of comments) {
    const row = readComment(comment)
    discussion.push({
      id: comment.id,
      author: toLine(row['wr_name']),
      publishedAt: fromKoreanTime(row['wr_datetime'] ?? ''),
      // Comments are text in every mode: an image in one is never more than its address.
      body: await commentBody(row['wr_content'] ?? '', {
        resolveLink,
        resolveImage: () => Promise.resolve(null),
      }),
      depth,
      parent,
    })
  }
  return discussion
}

function hashOf(row: Row): string {
  const held = ['wr_subject', 'wr_name', 'wr_datetime', 'wr_option', 'wr_content'].map(
    (column) => row[column] ?? null,
  )
  return createHash('sha256').update(JSON.stringify(held)).digest('hex')
}
