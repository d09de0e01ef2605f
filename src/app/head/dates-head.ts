import { isMonth } from '#app/day-address.ts'
import { formatDay, formatMonth, formatYear } from '#app/i18n/calendar-format.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { paths } from '#app/paths.ts'
import type { DateRange, DateStep, SiteOverview, YearCalendar } from '#sources/news-source.ts'
import { collectionHead } from './collection-head.ts'
import { feedLinks } from './feed-links.ts'
import type { PageHead } from './head.ts'
import { boardTitle, headlinesInLine, siteTitle } from './plain-titles.ts'
import type { SiteUrls } from './site-urls.ts'
import { stepLinks } from './step-links.ts'

/** What the page of a year shows, as far as its head tells of it. */
export interface YearPageData {
  readonly overview: SiteOverview
  readonly calendar: YearCalendar
}

/** What the page of a month or a day shows, as far as its head tells of it. */
export interface RangePageData {
  readonly overview: SiteOverview
  readonly range: DateRange
}

/** The head of a year of a board. */
export function yearHead({ overview, calendar }: YearPageData, urls: SiteUrls): PageHead {
  const { board, year, days, older, newer } = calendar
  const parts = yearTitleParts(calendar)
  const articles = days.reduce((sum, day) => sum + day.articles, 0)
  const count = m.article_count({ count: articles, shown: formatNumber(articles) })
  return collectionHead(overview, {
    parts,
    description: [...parts, count].join(' · '),
    canonical: urls.page(paths.year(board.id, year)),
    isEmpty: false,
    links: [
      ...stepLinks('prev', older === null ? null : paths.year(board.id, older), null, urls),
      ...stepLinks('next', newer === null ? null : paths.year(board.id, newer), null, urls),
      ...boardFeeds(overview, board, urls),
    ],
  })
}

/** The head of a month or a day of a board. */
export function rangeHead({ overview, range }: RangePageData, urls: SiteUrls): PageHead {
  const { board, articles, headlines, older, newer } = range
  return collectionHead(overview, {
    parts: rangeTitleParts(range),
    description: headlinesInLine(headlines),
    canonical: urls.page(rangePath(range)),
    isEmpty: articles === 0,
    links: [
      ...stepLinks('prev', stepPath(board.id, older), null, urls),
      ...stepLinks('next', stepPath(board.id, newer), null, urls),
      ...boardFeeds(overview, board, urls),
    ],
  })
}

/** `2010`, `Board`. */
export function yearTitleParts({ board, year }: YearCalendar): string[] {
  return [formatYear(year), boardTitle(board)]
}

/** `March 2010`, `Board`; `March 26, 2010`, `Board`. */
export function rangeTitleParts({ board, date }: DateRange): string[] {
  return [isMonth(date) ? formatMonth(date) : formatDay(date), boardTitle(board)]
}

/** The page that is published of a month or a day: a month that lists all that it has has its days within it. */
export function rangePath({ board, date, hasDayPages }: DateRange): string {
  return isMonth(date) || !hasDayPages ? paths.month(board.id, date) : paths.day(board.id, date)
}

/** The page of the nearest month or day; `null` where it is but a part of one. */
function stepPath(board: string, step: DateStep | null): string | null {
  if (!step) return null
  if (isMonth(step.date)) return paths.month(board, step.date)
  return step.hasDayPages ? paths.day(board, step.date) : null
}

function boardFeeds(overview: SiteOverview, board: YearCalendar['board'], urls: SiteUrls) {
  return feedLinks(`${paths.board(board.id)}/`, `${boardTitle(board)} | ${siteTitle(overview)}`, urls)
}
