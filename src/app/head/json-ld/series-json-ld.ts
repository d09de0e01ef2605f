import {
  episodesTitleParts,
  seriesTitle,
  seriesYearTitleParts,
  type EpisodesData,
  type SeriesData,
  type SeriesListData,
  type SeriesYearData,
} from '#app/head/series-head.ts'
import { siteTitle } from '#app/head/plain-titles.ts'
import type { SiteUrls } from '#app/head/site-urls.ts'
import { m } from '#app/i18n/messages.ts'
import { paths } from '#app/paths.ts'
import type { SeriesRef } from '#archive/headline.ts'
import type { SiteOverview } from '#sources/news-source.ts'
import { collectionOf } from './collection-json-ld.ts'
import type { JsonObject } from './json-ld.ts'
import { itemListOf } from './list-json-ld.ts'
import type { Crumb } from './site-json-ld.ts'

/** The structured data of the page of a series: which episodes are its newest. */
export function seriesJsonLd({ overview, series, list }: SeriesData, urls: SiteUrls): JsonObject {
  return collectionOf(overview, wayTo(overview, series), itemListOf(list.episodes, urls), urls)
}

/** The structured data of a permanent page of a series. */
export function episodesJsonLd({ overview, list }: EpisodesData, urls: SiteUrls): JsonObject {
  const { series, page, episodes } = list
  const name = episodesTitleParts(list).join(' > ')
  const way = [...wayTo(overview, series), { name, path: paths.seriesPage(series.slug, page) }]
  return collectionOf(overview, way, itemListOf(episodes, urls), urls)
}

/** The structured data of a year of a series. */
export function seriesYearJsonLd({ overview, calendar }: SeriesYearData, urls: SiteUrls): JsonObject {
  const { series, year } = calendar
  const name = seriesYearTitleParts(calendar).join(' > ')
  const way = [...wayTo(overview, series), { name, path: paths.seriesYear(series.slug, year) }]
  return collectionOf(overview, way, undefined, urls)
}

/** The structured data of the list of all series. */
export function seriesListJsonLd({ overview, list: { page } }: SeriesListData, urls: SiteUrls): JsonObject {
  const own = { name: m.all_series(), path: paths.seriesList(page) }
  return collectionOf(overview, [frontOf(overview), own], undefined, urls)
}

function wayTo(overview: SiteOverview, series: SeriesRef): Crumb[] {
  return [
    frontOf(overview),
    { name: m.all_series(), path: paths.seriesList() },
    { name: seriesTitle(series), path: paths.series(series.slug) },
  ]
}

function frontOf(overview: SiteOverview): Crumb {
  return { name: siteTitle(overview), path: paths.front() }
}
