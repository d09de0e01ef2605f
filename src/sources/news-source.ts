import type { Article, Related } from '#archive/article.ts'
import type { Front } from '#archive/front.ts'
import type { Headline, SeriesRef } from '#archive/headline.ts'
import type { Board, Site } from '#archive/manifest.ts'
import type { DaysOfYear, OnThisDay } from '#archive/on-this-day.ts'
import type { Episode, EpisodeDay, SeriesEntry } from '#archive/series-parts.ts'
import type { TopBy, TopRow, TopScope } from '#archive/top.ts'
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

/** How much a board has of a year. */
export interface YearTotal {
  readonly year: number
  readonly articles: number
}

/** How much a board holds. */
export interface BoardTotals extends Pick<Board, 'articles' | 'comments'> {
  /** The years that have something, newest first. */
  readonly years: readonly YearTotal[]
}

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

/** A year of a board. */
export interface CalendarRequest {
  readonly board: string
  readonly year: number
}

/** How much there is on a day. Days are those of the times themselves: where it was published. */
export interface CalendarDay {
  /** `2010-03-26` */
  readonly date: string
  /** At least 1. */
  readonly articles: number
}

/** How much a board has on each day of a year. */
export interface YearCalendar {
  readonly board: BoardName
  readonly year: number
  /** The days that have something, oldest first. */
  readonly days: readonly CalendarDay[]
  /** The nearest years that have something. */
  readonly older: number | null
  readonly newer: number | null
}

export interface DateRangeRequest {
  readonly board: string
  /** A month, `2010-03`, or a day, `2010-03-26`. */
  readonly date: string
}

/** A month or a day that has something. */
export interface DateStep {
  /** `2010-03` or `2010-03-26` */
  readonly date: string
  /** Whether the days of its month have pages of their own. */
  readonly hasDayPages: boolean
}

/** What a board has of a month or a day. */
export interface DateRange {
  readonly board: BoardName
  /** As it was asked for. */
  readonly date: string
  /** How much there is. */
  readonly articles: number
  /** Newest first; at most so many as `DATE_RANGE_LIMIT` says. */
  readonly headlines: readonly Headline[]
  /** Rows that could not be read and were left out. */
  readonly unreadable: number
  /**
   * Of a month its days that have something, oldest first. Of a day none: what its page shows must not change with the rest of
   * its month.
   */
  readonly days: readonly CalendarDay[]
  /** Whether the days of the month have pages of their own. */
  readonly hasDayPages: boolean
  /** The permanent page of the board on which the first stands that is not among the headlines; `null` where all are. */
  readonly restOn: number | null
  /** The nearest months, or days, that have something. */
  readonly older: DateStep | null
  readonly newer: DateStep | null
}

/** What was published on a day of the year, over the years and boards. */
export interface OnThisDayPage {
  /** `03-26` */
  readonly day: string
  /** Newest first. */
  readonly years: OnThisDay
  /** The nearest days of the year that have something, around the end of the year; `null` where there is no other. */
  readonly older: string | null
  readonly newer: string | null
}

/** A series as its own page shows it; all of it may change when an episode is added. */
export interface Series extends SeriesEntry {
  /** The years that have episodes, the oldest first. */
  readonly years: readonly SeriesYearTotals[]
}

export interface SeriesYearTotals {
  readonly year: number
  readonly articles: number
}

export interface SeriesPageRequest {
  readonly slug: string
  /** A permanent page, 1 = oldest; or the newest episodes. */
  readonly page: number | 'newest'
}

/** One page of a series' episodes, newest first. Its rows have no counts: it stays as it is while those change. */
export interface SeriesPage {
  readonly series: SeriesRef
  readonly page: number | 'newest'
  readonly episodes: readonly Episode[]
  /** The permanent page that follows towards the past, if there is one. */
  readonly older: number | null
  /** The permanent page that follows towards the present; `newest` after the last of them; `null` on the newest. */
  readonly newer: number | 'newest' | null
  /** Rows that could not be read and were left out. */
  readonly unreadable: number
}

export interface SeriesYearRequest {
  readonly slug: string
  /** A year, or the last that has an episode. */
  readonly year: number | 'newest'
}

/** The calendar of a series in one year. */
export interface SeriesYear {
  readonly series: SeriesRef
  readonly year: number
  /** The days that have episodes, the first day first. */
  readonly days: readonly EpisodeDay[]
  /** Between which days of the year the series ran: it began before or within the year, and went on after it or ended in it. */
  readonly from: string
  readonly to: string
  /** The years before and after it that have episodes. */
  readonly older: number | null
  readonly newer: number | null
}

/** A part of the list of all series. */
export interface SeriesList {
  /** From 1. */
  readonly page: number
  /** By their slugs. */
  readonly series: readonly SeriesEntry[]
  /** How many series there are in all. */
  readonly total: number
  readonly previous: number | null
  readonly next: number | null
}

/** A list of the articles with the highest counts. */
export interface TopRequest {
  readonly by: TopBy
  readonly scope: TopScope
}

/** The lists of a year or a board that there are. */
export interface TopLists {
  /** Four digits, newest first. */
  readonly years: readonly string[]
  readonly boards: readonly BoardName[]
}

/** The articles that were viewed, recommended or discussed most; of those of which that is known. */
export interface TopList extends TopRequest {
  /** The board whose articles they are, if they are those of one. */
  readonly board: BoardName | null
  /** Highest count first, at most 100. */
  readonly rows: readonly TopRow[]
  /** By what else there is a list of the same articles, this one's own included. */
  readonly also: readonly TopBy[]
  /** The parts of which there are lists too; of a list of everything only. */
  readonly lists: TopLists | null
  /** The years before and after a list of a year that have one. */
  readonly older: string | null
  readonly newer: string | null
}

/** The beginning of a list of everything. */
export interface TopBeginning {
  readonly by: TopBy
  /** At most so many as `TOP_OVERVIEW_SIZE` says. */
  readonly rows: readonly TopRow[]
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
  /** How much a board has on each day of a year. `not-found` when there is no such board, or nothing of that year. */
  calendar(request: CalendarRequest, signal: AbortSignal): Promise<YearCalendar>
  /**
   * The headlines of a month or a day. A month or day without any is an answer; `not-found` when there is no such board, or
   * nothing of the whole year.
   */
  dateRange(request: DateRangeRequest, signal: AbortSignal): Promise<DateRange>
  /** What was published on a day of the year, `03-26`, over the years and boards. Nothing is an answer too. */
  onThisDay(day: string, signal: AbortSignal): Promise<OnThisDayPage>
  /** How much there is of each day of the year. */
  daysOfYear(signal: AbortSignal): Promise<DaysOfYear>
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
   * A series. A slug that it had before it was merged with others gives it too: its own `slug` tells. `not-found` where there
   * is none.
   */
  series(slug: string, signal: AbortSignal): Promise<Series>
  /** A page of its episodes. `not-found` when there is no such series or page. */
  seriesPage(request: SeriesPageRequest, signal: AbortSignal): Promise<SeriesPage>
  /** Its calendar of a year. `not-found` when there is no such series, or no episode with a day in that year. */
  seriesYear(request: SeriesYearRequest, signal: AbortSignal): Promise<SeriesYear>
  /** All series, in parts. Part 1 is there even if it is empty; `not-found` for others that are not. */
  seriesList(page: number, signal: AbortSignal): Promise<SeriesList>
  /**
   * The articles with the highest counts of all time, of a year or of a board, as of the date of the overview. `not-found` where
   * nothing was counted.
   */
  top(request: TopRequest, signal: AbortSignal): Promise<TopList>
  /** The beginnings of all lists of everything; of what was never counted there is none. */
  topOverview(signal: AbortSignal): Promise<readonly TopBeginning[]>
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

/** How many articles of each list stand on the page of all lists. */
export const TOP_OVERVIEW_SIZE = 10
