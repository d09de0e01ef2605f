import type { Comment, Move, RelatedLink } from '#archive/article.ts'
import type { Body } from '#archive/body/body.ts'
import type { Site } from '#archive/manifest.ts'
import type { SearchChoice } from '#archive/search/choice.ts'
import type { FileStore } from '#cli/files/file-store.ts'
import type { Finding } from '#cli/findings.ts'

/** A board as its source knows it. What it counts is counted by the writer. */
export interface BoardRecord {
  readonly id: string
  readonly title: string
  readonly categories: readonly string[]
}

/** What an attachment is, once its file has been copied (or was found missing: `url` null). */
export interface AttachmentRecord {
  readonly name: string
  readonly url: string | null
  readonly bytes: number | null
  readonly type: string
  readonly downloads: number | null
}

/**
 * One publishable article, in the words of the archive. Holds nothing private: an importer reads only
 * the columns and fields that it may publish. What follows from other articles (place in the board,
 * neighbours, thread, related headlines, series) is the writer's to find.
 */
export interface ArticleRecord {
  readonly board: string
  readonly id: number
  /** Plain text, cleaned with `cleanLine`. */
  readonly title: string
  readonly author: string | null
  readonly publishedAt: string | null
  readonly views: number | null
  readonly recommendations: number | null
  readonly category: string | null
  readonly notice: boolean
  readonly lang: string | null
  /** Sanitised, its blocks numbered; links to other articles already in the form `/board/id`. */
  readonly body: Body
  readonly moves: readonly Move[]
  readonly links: readonly RelatedLink[]
  readonly attachments: readonly AttachmentRecord[]
  /** In reading order: each after the one that it replies to. */
  readonly discussion: readonly Comment[]
  /**
   * Which thread it belongs to, if there may be one: posts of the board with the same `key` form a thread;
   * `path` orders them (compared as strings, a post before its replies), `depth` is 0 for the first.
   */
  readonly thread: { readonly key: string; readonly path: string; readonly depth: number } | null
  readonly originalUrl: string | null
  /** What named it in the old board's addresses (`/news/the-ferry-is-back/`), if anything did. */
  readonly slug: string | null
  /** SHA-256 (hex) of what the source held, before any treatment. */
  readonly sha256: string
}

/** Why something of the source is not in the archive. A closed list, so that a report can count them. */
export type SkipReason =
  /** The board is not open to guests. */
  | 'board-closed'
  /** Marked as secret by its author. */
  | 'secret'
  /** The thread that it replies to is secret, or its first post is not there to tell. */
  | 'thread-not-public'
  /** A comment whose article or parent comment is missing or not published. */
  | 'parent-not-public'
  /** It could not be read; a finding tells more. */
  | 'unreadable'

export type ImportItem =
  | { readonly kind: 'article'; readonly article: ArticleRecord }
  | {
      readonly kind: 'skip'
      readonly what: 'board' | 'article' | 'comment'
      readonly board: string
      readonly id: number | null
      readonly reason: SkipReason
    }

/** What an importer is given to work with. */
export interface ImportContext {
  /** Copies attachments and images into the archive and says where they are. */
  readonly files: FileStore
  /** Takes note of something that a person should look at; the import goes on. */
  readonly report: (finding: Finding) => void
  /** Aborts a long import. */
  readonly signal: AbortSignal
}

/** What is known before any article is read. */
export interface ImportHead {
  readonly site: Site
  /** When the data was taken from the source: the date of every count. */
  readonly capturedAt: string
  /** Only those that are open to everybody, in the order in which the site shows them. */
  readonly boards: readonly BoardRecord[]
  /** What finds its articles, where whoever keeps the archive has chosen that. */
  readonly search?: SearchChoice
}

/**
 * A way from somebody's board into an archive. Every importer passes `tests/contracts/importer.ts`.
 * Throws a `Fault` when the source can't be used at all; what concerns one record only is a finding or a skip.
 */
export interface Importer {
  /** The name in `provenance.source`: `gnuboard5`. */
  readonly name: string
  /** Reads the head. Called once, before `items`. */
  open(context: ImportContext): Promise<ImportHead>
  /** Streams the rest: the articles of each board by rising id, skips anywhere between them. */
  items(context: ImportContext): AsyncIterable<ImportItem>
  /** Gives back what it holds: connections, temporary files. Called in any case. */
  close(): Promise<void>
}
