import { localized } from '#app/i18n/localized.ts'
import { paths } from '#app/paths.ts'
import type { Front } from '#archive/front.ts'
import { leadOf } from '#archive/plain-text.ts'
import type { SiteOverview } from '#sources/news-source.ts'
import { feedLinks } from './feed-links.ts'
import { OPEN_TO_ALL, type PageHead } from './head.ts'
import { cardMetas } from './open-graph.ts'
import { documentTitle, headlinesInLine, siteTitle } from './plain-titles.ts'
import type { SiteUrls } from './site-urls.ts'

/** What the front page shows, as far as its head tells of it. */
export interface FrontPageData {
  readonly overview: SiteOverview
  readonly front: Front
}

/** The head of the front page. */
export function frontHead({ overview, front }: FrontPageData, urls: SiteUrls): PageHead {
  const site = siteTitle(overview)
  const canonical = urls.page(paths.front())
  const own = leadOf(localized(overview.site.description)?.text ?? '')
  const newest = own === '' ? headlinesInLine(front.newest.flatMap(({ headlines }) => headlines)) : own
  const description = newest === '' ? null : newest
  const language = overview.site.languages[0] ?? null
  return {
    title: documentTitle([], site),
    description,
    canonical,
    robots: OPEN_TO_ALL,
    metas: cardMetas({
      type: 'website',
      title: site,
      site,
      description,
      url: canonical,
      language,
      image: null,
    }),
    links: feedLinks('/', site, urls),
  }
}
