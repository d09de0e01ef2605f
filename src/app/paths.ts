import type { TopBy, TopScope } from '#archive/top.ts'
import type { ArticleRef } from '#sources/news-source.ts'

/** Every link of the reader is made here; `page-routes.tsx` answers each of them (a test holds it). */
export const paths = {
  front: () => '/',
  board: (board: string) => `/${board}`,
  boardPage: (board: string, page: number | 'newest') =>
    page === 'newest' ? `/${board}` : `/${board}/page/${page}`,
  article: ({ board, id }: ArticleRef) => `/${board}/${id}`,
  comment: (article: ArticleRef, comment: number) => `/${article.board}/${article.id}#c_${comment}`,
  /** @param block the id of a paragraph: `p-7` */
  paragraph: (article: ArticleRef, block: string) => `${paths.article(article)}#${block}`,
  about: () => '/about',
  /** @param params as `searchParamsOf` makes them; none for the empty page */
  search: (params = '') => (params === '' ? '/search' : `/search?${params}`),
  /** @param params as `savedParamsOf` makes them; none for all that was saved */
  saved: (params = '') => (params === '' ? '/saved' : `/saved?${params}`),
  seriesList: (page = 1) => (page === 1 ? '/series' : `/series/page/${page}`),
  series: (slug: string) => `/series/${encodeURIComponent(slug)}`,
  seriesPage: (slug: string, page: number | 'newest') =>
    page === 'newest' ? paths.series(slug) : `${paths.series(slug)}/page/${page}`,
  seriesYear: (slug: string, year: number) => `${paths.series(slug)}/year/${String(year).padStart(4, '0')}`,
  year: (board: string, year: number) => `/${board}/date/${String(year).padStart(4, '0')}`,
  /** @param date `2010-03`, or a day of the month */
  month: (board: string, date: string) => `/${board}/date/${date.slice(0, 4)}/${date.slice(5, 7)}`,
  /** A day on a page of its own. @param day `2010-03-26` */
  day: (board: string, day: string) => `/${board}/date/${day.replaceAll('-', '/')}`,
  /** A day as a part of the page of its month, which every day is. @param time of the day, or the day: `2010-03-26` */
  dayInMonth: (board: string, time: string) => `${paths.month(board, time)}#day-${time.slice(8, 10)}`,
  /** All days of the year, to choose one. */
  daysOfYear: () => '/on',
  /** @param day of any year: `03-26` */
  onThisDay: (day: string) => `/on/${day}`,
  /** All lists of the most viewed and the like. */
  topOverview: () => '/top',
  top: (by: TopBy, scope: TopScope) =>
    scope.of === 'all'
      ? `/top/${by}`
      : `/top/${by}/${scope.of}/${scope.of === 'year' ? scope.year : scope.board}`,
}
