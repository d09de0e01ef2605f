import { siteTitle } from '#app/head/plain-titles.ts'
import type { SiteUrls } from '#app/head/site-urls.ts'
import { topName, topTitleParts, type TopListData } from '#app/head/top-head.ts'
import { m } from '#app/i18n/messages.ts'
import { paths } from '#app/paths.ts'
import type { SiteOverview } from '#sources/news-source.ts'
import { collectionOf } from './collection-json-ld.ts'
import type { JsonObject } from './json-ld.ts'
import { itemListOf } from './list-json-ld.ts'
import type { Crumb } from './site-json-ld.ts'

/** The structured data of a list of the most counted: which articles they are, highest count first. */
export function topJsonLd({ overview, list }: TopListData, urls: SiteUrls): JsonObject {
  const { by, scope, rows } = list
  const way = [...wayToTop(overview), { name: topName(by), path: paths.top(by, { of: 'all' }) }]
  if (scope.of !== 'all') {
    way.push({ name: topTitleParts(list).join(' > '), path: paths.top(by, scope) })
  }
  return collectionOf(overview, way, itemListOf(rows, urls), urls)
}

/** The structured data of the page of all lists. */
export function topOverviewJsonLd(overview: SiteOverview, urls: SiteUrls): JsonObject {
  return collectionOf(overview, wayToTop(overview), undefined, urls)
}

function wayToTop(overview: SiteOverview): Crumb[] {
  return [
    { name: siteTitle(overview), path: paths.front() },
    { name: m.top_lists(), path: paths.topOverview() },
  ]
}
