import type { Comment, Move, RelatedLink } from '#archive/article.ts'
import type { Body } from '#archive/body/body.ts'
import type { Headline } from '#archive/headline.ts'
import type { ArticleRecord, AttachmentRecord, BoardRecord } from '#cli/importers/importer.ts'
import type { CopyMarks } from './copies.ts'
import type { Span } from './spool.ts'

/** What other articles show of an article: its headline, but for the series, which takes the whole site to know. */
export type Card = Omit<Headline, 'series'>

/** The rest of an article's record: what only its own file has. */
export interface Content {
  readonly body: Body
  readonly moves: readonly Move[]
  readonly links: readonly RelatedLink[]
  readonly attachments: readonly AttachmentRecord[]
  readonly discussion: readonly Comment[]
  readonly originalUrl: string | null
  readonly sha256: string
}

/**
 * All that memory holds of an article while an import is written. No text of it: that lies in the spool.
 */
export interface Entry {
  readonly board: string
  readonly id: number
  readonly card: Span
  readonly content: Span
  /** When it was published, in milliseconds; -Infinity where that is unknown, so that it counts as oldest. */
  readonly time: number
  /** The slug of the series that its title names, if that is one. */
  readonly series: string | null
  /** What named it in the old board's addresses. */
  readonly slug: string | null
  /** Articles that its body links to, `board/id`, in document order. */
  readonly links: readonly string[]
  readonly copyMarks: CopyMarks
  /** The beginning of its `sha256`: differs from that of an older revision whose source was edited. */
  readonly hash: string
  readonly thread: ArticleRecord['thread']
  /** Its number in its board, once the order is known. */
  sequence: number
  /** Of what the search index has of it: that of its text while it is read, that of all when the site is known. */
  stamp: number
}

/** A board with the articles that the source has of it. */
export interface BoardEntries {
  readonly record: BoardRecord
  readonly byId: ReadonlyMap<number, Entry>
}

/** The order of the whole site: by time, then board, then number in the board. */
export function compareEntries(a: Entry, b: Entry): number {
  if (a.time !== b.time) return a.time < b.time ? -1 : 1
  if (a.board !== b.board) return a.board < b.board ? -1 : 1
  return a.sequence - b.sequence
}
