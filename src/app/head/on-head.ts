import { formatDayOfYear } from '#app/i18n/calendar-format.ts'
import { m } from '#app/i18n/messages.ts'
import { paths } from '#app/paths.ts'
import type { OnThisDayPage, SiteOverview } from '#sources/news-source.ts'
import { collectionHead } from './collection-head.ts'
import type { PageHead } from './head.ts'
import { headlinesInLine } from './plain-titles.ts'
import type { SiteUrls } from './site-urls.ts'
import { stepLinks } from './step-links.ts'

/** What the page of a day of the year shows, as far as its head tells of it. */
export interface OnThisDayData {
  readonly overview: SiteOverview
  readonly page: OnThisDayPage
}

/** The head of a day of the year. */
export function onThisDayHead({ overview, page }: OnThisDayData, urls: SiteUrls): PageHead {
  const { day, years, older, newer } = page
  return collectionHead(overview, {
    parts: [onThisDayTitle(page)],
    description: headlinesInLine(years.flatMap(({ headlines }) => headlines)),
    canonical: urls.page(paths.onThisDay(day)),
    isEmpty: years.length === 0,
    links: [
      ...stepLinks('prev', older === null ? null : paths.onThisDay(older), null, urls),
      ...stepLinks('next', newer === null ? null : paths.onThisDay(newer), null, urls),
    ],
  })
}

/** The head of the page of all days. */
export function daysOfYearHead(overview: SiteOverview, urls: SiteUrls): PageHead {
  return collectionHead(overview, {
    parts: [m.on_this_day()],
    description: m.on_this_day_note(),
    canonical: urls.page(paths.daysOfYear()),
    isEmpty: false,
    links: [],
  })
}

export function onThisDayTitle({ day }: OnThisDayPage): string {
  return m.on_day({ day: formatDayOfYear(day) })
}
