import {
  rangePath,
  rangeTitleParts,
  yearTitleParts,
  type RangePageData,
  type YearPageData,
} from '#app/head/dates-head.ts'
import { onThisDayTitle, type OnThisDayData } from '#app/head/on-head.ts'
import { boardTitle, siteTitle } from '#app/head/plain-titles.ts'
import type { SiteUrls } from '#app/head/site-urls.ts'
import { m } from '#app/i18n/messages.ts'
import { paths } from '#app/paths.ts'
import type { BoardName, SiteOverview } from '#sources/news-source.ts'
import { collectionOf } from './collection-json-ld.ts'
import type { JsonObject } from './json-ld.ts'
import { itemListOf } from './list-json-ld.ts'
import type { Crumb } from './site-json-ld.ts'

/** The structured data of a year of a board. */
export function yearJsonLd({ overview, calendar }: YearPageData, urls: SiteUrls): JsonObject {
  const { board, year } = calendar
  const name = yearTitleParts(calendar).join(' > ')
  const way = [...wayToBoard(overview, board), { name, path: paths.year(board.id, year) }]
  return collectionOf(overview, way, undefined, urls)
}

/** The structured data of a month or a day of a board: which articles it lists, newest first. */
export function rangeJsonLd({ overview, range }: RangePageData, urls: SiteUrls): JsonObject {
  const name = rangeTitleParts(range).join(' > ')
  const way = [...wayToBoard(overview, range.board), { name, path: rangePath(range) }]
  return collectionOf(overview, way, itemListOf(range.headlines, urls), urls)
}

/** The structured data of a day of the year. */
export function onThisDayJsonLd({ overview, page }: OnThisDayData, urls: SiteUrls): JsonObject {
  const way = [
    { name: siteTitle(overview), path: paths.front() },
    { name: m.on_this_day(), path: paths.daysOfYear() },
    { name: onThisDayTitle(page), path: paths.onThisDay(page.day) },
  ]
  const headlines = page.years.flatMap((year) => year.headlines)
  return collectionOf(overview, way, itemListOf(headlines, urls), urls)
}

/** The structured data of the page of all days of the year. */
export function daysOfYearJsonLd(overview: SiteOverview, urls: SiteUrls): JsonObject {
  const way = [
    { name: siteTitle(overview), path: paths.front() },
    { name: m.on_this_day(), path: paths.daysOfYear() },
  ]
  return collectionOf(overview, way, undefined, urls)
}

function wayToBoard(overview: SiteOverview, board: BoardName): Crumb[] {
  return [
    { name: siteTitle(overview), path: paths.front() },
    { name: boardTitle(board), path: paths.board(board.id) },
  ]
}
