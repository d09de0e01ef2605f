import { siteTitle } from '#app/head/plain-titles.ts'
import type { SiteUrls } from '#app/head/site-urls.ts'
import { m } from '#app/i18n/messages.ts'
import { paths } from '#app/paths.ts'
import type { SiteOverview } from '#sources/news-source.ts'
import { graphOf, type JsonObject } from './json-ld.ts'
import { breadcrumbsOf, webSiteOf } from './site-json-ld.ts'

/** The structured data of the page about the archive. */
export function aboutJsonLd(overview: SiteOverview, urls: SiteUrls): JsonObject {
  const name = m.about_this_archive()
  const crumbs = [
    { name: siteTitle(overview), path: paths.front() },
    { name, path: paths.about() },
  ]
  return graphOf(
    {
      '@type': 'AboutPage',
      name,
      url: urls.page(paths.about()) ?? undefined,
      isPartOf: webSiteOf(overview, urls),
    },
    ...breadcrumbsOf(crumbs, urls),
  )
}
