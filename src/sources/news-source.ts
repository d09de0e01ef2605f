import type { Article, Related } from '#archive/article.ts'
import type { Front } from '#archive/front.ts'
import type { Headline } from '#archive/headline.ts'
import type { Board, Site } from '#archive/manifest.ts'
import type { SearchEngine } from '#sources/search.ts'

export interface ArticleRef {
  readonly board: string
  readonly id: number
}

/** An article by the words in its address on the old board: `/news/the-ferry-is-back/`. */
export interface SlugRef {
  readonly board: string
  readonly slug: string
}

/** A board as links name it. */
export type BoardName = Pick<Board, 'id' | 'title'>

/** How much a board holds. */
export type BoardTotals = Pick<Board, 'articles' | 'comments'>

/**
 * The site as a reader sees it first: its words, its boards, and the date of all its counts. Nothing in it but that date
 * changes when a board goes on.
 */
export interface SiteOverview {
  readonly site: Site
  readonly boards: readonly BoardName[]
  /** When the data was taken from the board: every count that the source gives is of this time. */
  readonly capturedAt: string
}

export interface ListPageRequest {
  readonly board: string
  /** A permanent page, 1 = oldest; or the newest headlines. */
  readonly page: number | 'newest'
}

/** One page of a board's headlines, newest first. */
export interface ListPage {
  readonly board: BoardName
  readonly page: number | 'newest'
  /** What the whole board holds; on the newest page only, since a permanent page must not change with it. */
  readonly totals: BoardTotals | null
  readonly headlines: readonly Headline[]
  /** Pinned headlines, newest first; on the newest page only. */
  readonly notices: readonly Headline[]
  /** The permanent page that follows towards the past, if there is one. */
  readonly older: number | null
  /** The permanent page that follows towards the present; `newest` after the last of them; `null` on the newest. */
  readonly newer: number | 'newest' | null
  /** Rows that could not be read and were left out. */
  readonly unreadable: number
}

export interface DateRangeRequest {
  readonly board: string
  readonly year: number
  /** 1 to 12 */
  readonly month?: number
  /** 1 to 31; only with a month */
  readonly day?: number
}

/**
 * Where reading comes from. Every adapter passes the contract test in `tests/contracts/news-source.ts`.
 * Each method takes an `AbortSignal` and rejects with its reason once it is aborted; every other
 * rejection is a `SourceError`. What it returns has passed the schemas of `#archive` and, for bodies,
 * the allowlist.
 */
export interface NewsSource {
  /** The site and its boards. */
  overview(signal: AbortSignal): Promise<SiteOverview>
  /** What each board holds, in the order of the overview. */
  holdings(signal: AbortSignal): Promise<readonly Board[]>
  /** What the front page shows. */
  front(signal: AbortSignal): Promise<Front>
  /** A page of a board. `not-found` when there is no such board or page. */
  listPage(request: ListPageRequest, signal: AbortSignal): Promise<ListPage>
  /** The headlines of a year, month or day, newest first. `not-found` when there is no such board. */
  dateRange(request: DateRangeRequest, signal: AbortSignal): Promise<readonly Headline[]>
  /** One article with everything on its page but the headlines beside it. */
  article(ref: ArticleRef, signal: AbortSignal): Promise<Article>
  /** The article that had this slug in the old board's addresses. `not-found` where none had. */
  findBySlug(ref: SlugRef, signal: AbortSignal): Promise<ArticleRef>
  /**
   * The headlines beside an article: at most 20, never itself, each once, the most telling reason first. Articles that
   * are published later do not change them, but for the first forty of a board.
   */
  related(ref: ArticleRef, signal: AbortSignal): Promise<readonly Related[]>
  /**
   * What finds articles by their text, loaded when it is first asked for; `null` where the source has no index to search.
   */
  search(signal: AbortSignal): Promise<SearchEngine | null>
  /** Forgets the answers that it remembers, so that what is asked for next is asked of the network. */
  forget(): void
  /** Where a browser gets a file that a body or an attachment names (`files/ab/….png`). */
  fileUrl(path: string): string
}

/** How many headlines stand beside an article. */
export const RELATED_LIMIT = 20
