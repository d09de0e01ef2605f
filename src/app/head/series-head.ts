import { formatDay, formatYear } from '#app/i18n/calendar-format.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { paths } from '#app/paths.ts'
import type { SeriesRef } from '#archive/headline.ts'
import { cleanLine, leadOf } from '#archive/plain-text.ts'
import type { Series, SeriesList, SeriesPage, SeriesYear, SiteOverview } from '#sources/news-source.ts'
import { collectionHead } from './collection-head.ts'
import { feedLinks } from './feed-links.ts'
import type { HeadLink, PageHead } from './head.ts'
import { headlineText, siteTitle } from './plain-titles.ts'
import type { SiteUrls } from './site-urls.ts'
import { stepLinks } from './step-links.ts'

/** What the page of a series shows, as far as its head tells of it. */
export interface SeriesData {
  readonly overview: SiteOverview
  readonly series: Series
  /** Its newest episodes. */
  readonly list: SeriesPage
}

/** The same of one of its permanent pages. */
export interface EpisodesData {
  readonly overview: SiteOverview
  readonly list: SeriesPage
}

/** The same of one of its years. */
export interface SeriesYearData {
  readonly overview: SiteOverview
  readonly calendar: SeriesYear
}

/** The same of the list of all series. */
export interface SeriesListData {
  readonly overview: SiteOverview
  readonly list: SeriesList
}

/** The head of the page of a series. */
export function seriesHead({ overview, series, list }: SeriesData, urls: SiteUrls): PageHead {
  const { slug, articles, first, last } = series
  const facts = [
    m.article_count({ count: articles, shown: formatNumber(articles) }),
    ...(first === null || last === null ? [] : [`${formatDay(first)} – ${formatDay(last)}`]),
  ].join(' · ')
  return collectionHead(overview, {
    parts: [seriesTitle(series), m.running_series()],
    description: leadOf([facts, ...list.episodes.map(({ title }) => headlineText(title))].join(' · ')),
    canonical: urls.page(paths.series(slug)),
    isEmpty: articles === 0,
    links: [
      ...stepsTo(list.older === null ? null : paths.seriesPage(slug, list.older), null, urls),
      ...feedsOf(series, overview, urls),
    ],
  })
}

/** The head of a permanent page of a series. */
export function episodesHead({ overview, list }: EpisodesData, urls: SiteUrls): PageHead {
  const { series, page, older, newer, episodes } = list
  const { slug } = series
  return collectionHead(overview, {
    parts: episodesTitleParts(list),
    description: leadOf(episodes.map(({ title }) => headlineText(title)).join(' · ')),
    canonical: urls.page(paths.seriesPage(slug, page)),
    isEmpty: episodes.length === 0,
    links: [
      ...stepsTo(
        older === null ? null : paths.seriesPage(slug, older),
        newer === null ? null : paths.seriesPage(slug, newer),
        urls,
      ),
      ...feedsOf(series, overview, urls),
    ],
  })
}

/** The head of a year of a series. */
export function seriesYearHead({ overview, calendar }: SeriesYearData, urls: SiteUrls): PageHead {
  const { series, year, days, older, newer } = calendar
  const articles = days.reduce((sum, day) => sum + day.articles, 0)
  const [first, last] = [days[0]?.day, days.at(-1)?.day]
  const span = first === undefined || last === undefined ? [] : [`${formatDay(first)} – ${formatDay(last)}`]
  return collectionHead(overview, {
    parts: seriesYearTitleParts(calendar),
    description: [
      seriesTitle(series),
      m.article_count({ count: articles, shown: formatNumber(articles) }),
      ...span,
    ].join(' · '),
    canonical: urls.page(paths.seriesYear(series.slug, year)),
    isEmpty: days.length === 0,
    links: [
      ...stepsTo(
        older === null ? null : paths.seriesYear(series.slug, older),
        newer === null ? null : paths.seriesYear(series.slug, newer),
        urls,
      ),
      ...feedsOf(series, overview, urls),
    ],
  })
}

/** The head of the list of all series, or of a part of it. */
export function seriesListHead({ overview, list }: SeriesListData, urls: SiteUrls): PageHead {
  const { page, series, total, previous, next } = list
  const count = m.series_count({ shown: formatNumber(total) })
  return collectionHead(overview, {
    parts: page === 1 ? [m.all_series()] : [m.page_number({ page: formatNumber(page) }), m.all_series()],
    description: leadOf([count, ...series.map(seriesTitle)].join(' · ')),
    canonical: urls.page(paths.seriesList(page)),
    isEmpty: series.length === 0,
    links: stepsTo(
      previous === null ? null : paths.seriesList(previous),
      next === null ? null : paths.seriesList(next),
      urls,
    ),
  })
}

/** `Page 12`, `Photos of Naru`, `Series` */
export function episodesTitleParts({ series, page }: SeriesPage): string[] {
  const name = seriesTitle(series)
  return page === 'newest'
    ? [name, m.running_series()]
    : [m.page_number({ page: formatNumber(page) }), name, m.running_series()]
}

/** `2010`, `Photos of Naru`, `Series` */
export function seriesYearTitleParts({ series, year }: SeriesYear): string[] {
  return [formatYear(year), seriesTitle(series), m.running_series()]
}

/** The name of a series as it stands in a title. */
export function seriesTitle({ slug, name }: SeriesRef): string {
  const line = cleanLine(name)
  return line === '' ? slug : line
}

function stepsTo(previous: string | null, next: string | null, urls: SiteUrls): HeadLink[] {
  return [...stepLinks('prev', previous, null, urls), ...stepLinks('next', next, null, urls)]
}

function feedsOf(series: SeriesRef, overview: SiteOverview, urls: SiteUrls): HeadLink[] {
  return feedLinks(`${paths.series(series.slug)}/`, `${seriesTitle(series)} | ${siteTitle(overview)}`, urls)
}
