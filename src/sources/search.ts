import type { FoundDocument } from '#archive/search/document-block.ts'

/** What a reader looks for. */
export interface SearchQuery {
  /** As typed: words, `"phrases"`, `-words` that must not occur. Empty: everything that the rest lets through. */
  readonly text: string
  readonly board: string | null
  /** From this day, month or year on: `2010`, `2010-03` or `2010-03-26`. */
  readonly from: string | null
  /** Up to this day, month or year, which is included. */
  readonly to: string | null
  /** A name, as it stands above articles. */
  readonly author: string | null
  /** The slug of a series. */
  readonly series: string | null
  /** Whether only pinned headlines are looked for. */
  readonly notices: boolean
  /** Whether only articles with attachments are looked for. */
  readonly attachments: boolean
  readonly sort: SearchSort
}

/** Best first, newest first, most viewed first. */
export type SearchSort = 'relevance' | 'date' | 'views'

/** A piece of a title or excerpt: what was looked for, or what stands around it. Plain text. */
export interface TextPart {
  readonly text: string
  readonly isHit: boolean
}

/** An article that was found. */
export interface SearchHit {
  readonly headline: FoundDocument
  /** Its title with what was looked for marked. */
  readonly title: readonly TextPart[]
  /** Where the text has it; `null` where that takes reading the article: see `SearchEngine.excerpt`. */
  readonly excerpt: readonly TextPart[] | null
}

/** Some of what was found. */
export interface SearchPage {
  readonly hits: readonly SearchHit[]
  /** Asks for the hits that follow these; `null` where these are the last. */
  readonly next: string | null
}

/** How much there is, where, and of when. */
export interface SearchCounts {
  readonly total: number
  /** False where the total is an estimate or a lower bound. */
  readonly isExact: boolean
  /** Boards with hits, most first. */
  readonly boards: ReadonlyArray<{ readonly board: string; readonly count: number }>
  /** Years with hits, newest first; undated articles are in none. */
  readonly years: ReadonlyArray<{ readonly year: number; readonly count: number }>
}

/** How many hits a page of results has. */
export const SEARCH_PAGE = 20

/**
 * Finds articles by their text. Every engine passes the contract test in `tests/contracts/search-engine.ts`. Each method
 * rejects with the signal's reason once it is aborted, and otherwise with a `SourceError` only. A query that asks for
 * nothing (no words, no filter) finds nothing.
 */
export interface SearchEngine {
  /**
   * The first hits, or those that `after` (the `next` of an earlier answer to the same query) asks for; at most
   * `SEARCH_PAGE`. May hold an article that turns out not to match: `excerpt` tells.
   */
  find(query: SearchQuery, after: string | null, signal: AbortSignal): Promise<SearchPage>
  /** Counts all that `find` would give; may cost more than finding the first. Each filter's own counts leave that filter out. */
  count(query: SearchQuery, signal: AbortSignal): Promise<SearchCounts>
  /** Reads the article for the place that matches best; `null` where it does not match after all. */
  excerpt(query: SearchQuery, hit: SearchHit, signal: AbortSignal): Promise<readonly TextPart[] | null>
}
