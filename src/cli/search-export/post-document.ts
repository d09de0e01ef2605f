import type { Headline } from '#archive/headline.ts'
import { cleanLine } from '#archive/plain-text.ts'
import type { FoundDocument } from '#archive/search/document-block.ts'
import { dayNumber } from '#sources/meilisearch/filter.ts'
import { withoutMarks } from '#sources/meilisearch/marked-text.ts'
import { createHash } from 'node:crypto'

/** What an index has of an article. Adding a field sends every document again. */
export interface PostDocument extends FoundDocument {
  /** `news-12`: names the document in the index. */
  readonly key: string
  /** Its number in its board. */
  readonly sequence: number
  /** When it was published, in seconds since 1970; with `null` it comes last. */
  readonly time: number | null
  /** The day of that time as the time itself says it: 20100326. */
  readonly day: number | null
  readonly year: number | null
  /** The plain text of its body. */
  readonly body: string
  /** Tell whether the body, and whether anything at all, differs from what was sent before. */
  readonly bodyHash: string
  readonly hash: string
}

export function documentKey({ board, id }: Pick<Headline, 'board' | 'id'>): string {
  return `${board}-${id}`
}

/**
 * The document of an article.
 * @param text of its body
 */
export function postDocument(headline: Headline, sequence: number, text: string): PostDocument {
  const { attachments, author, board, comments, id, lang, notice, publishedAt, series, title, views } =
    headline
  const body = withoutMarks(cleanLine(text))
  const day = publishedAt === null ? null : dayNumber(publishedAt.slice(0, 10))
  const fields = {
    key: documentKey(headline),
    board,
    id,
    sequence,
    title: withoutMarks(title),
    author,
    publishedAt,
    time: publishedAt === null ? null : Date.parse(publishedAt) / 1000,
    day,
    year: day === null ? null : Math.floor(day / 10_000),
    views,
    comments,
    series,
    notice,
    lang,
    attachments,
    bodyHash: digest(body),
  }
  return { ...fields, hash: digest(JSON.stringify(fields)), body }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24)
}
