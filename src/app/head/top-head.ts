import { formatYear } from '#app/i18n/calendar-format.ts'
import { m } from '#app/i18n/messages.ts'
import { paths } from '#app/paths.ts'
import type { TopBy } from '#archive/top.ts'
import type { SiteOverview, TopBeginning, TopList } from '#sources/news-source.ts'
import { collectionHead } from './collection-head.ts'
import type { PageHead } from './head.ts'
import { boardTitle, headlinesInLine } from './plain-titles.ts'
import type { SiteUrls } from './site-urls.ts'
import { stepLinks } from './step-links.ts'

/** What the page of a list of the most counted shows, as far as its head tells of it. */
export interface TopListData {
  readonly overview: SiteOverview
  readonly list: TopList
}

/** The same of the page of all of these lists. */
export interface TopOverviewData {
  readonly overview: SiteOverview
  readonly lists: readonly TopBeginning[]
}

/** The head of a list of the most counted. */
export function topHead({ overview, list }: TopListData, urls: SiteUrls): PageHead {
  const { by, scope, rows, older, newer } = list
  const yearPath = (year: string | null) => (year === null ? null : paths.top(by, { of: 'year', year }))
  return collectionHead(overview, {
    parts: topTitleParts(list),
    description: headlinesInLine(rows),
    canonical: urls.page(paths.top(by, scope)),
    isEmpty: rows.length === 0,
    links: [
      ...stepLinks('prev', yearPath(older), null, urls),
      ...stepLinks('next', yearPath(newer), null, urls),
    ],
  })
}

/** The head of the page of all lists. */
export function topOverviewHead({ overview, lists }: TopOverviewData, urls: SiteUrls): PageHead {
  return collectionHead(overview, {
    parts: [m.top_lists()],
    description: headlinesInLine(lists.flatMap(({ rows }) => rows)),
    canonical: urls.page(paths.topOverview()),
    isEmpty: lists.length === 0,
    links: [],
  })
}

/** `Most viewed`, `Most viewed of 2010`, `Most viewed in Naru News`. */
export function topTitleParts({ by, scope, board }: Pick<TopList, 'by' | 'scope' | 'board'>): string[] {
  if (scope.of === 'year') return [topName(by), formatYear(Number(scope.year))]
  return board ? [topName(by), boardTitle(board)] : [topName(by)]
}

/** What a list is called. */
export function topName(by: TopBy): string {
  switch (by) {
    case 'views':
      return m.most_viewed()
    case 'recommendations':
      return m.most_recommended()
    case 'comments':
      return m.most_discussed()
  }
}
