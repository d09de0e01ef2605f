import type { SiteUrls } from '#app/head/site-urls.ts'
import type { SiteOverview } from '#sources/news-source.ts'
import { graphOf, type JsonObject } from './json-ld.ts'
import { breadcrumbsOf, organizationOf, webSiteOf, type Crumb } from './site-json-ld.ts'

/**
 * The structured data of a page that lists others.
 * @param way from the front page to the page, itself the last
 */
export function collectionOf(
  overview: SiteOverview,
  way: readonly Crumb[],
  mainEntity: JsonObject | undefined,
  urls: SiteUrls,
): JsonObject {
  const own = way.at(-1)
  return graphOf(
    {
      '@type': 'CollectionPage',
      name: own?.name,
      url: own && (urls.page(own.path) ?? undefined),
      inLanguage: overview.site.languages,
      isPartOf: webSiteOf(overview, urls),
      publisher: organizationOf(overview, urls),
      mainEntity,
    },
    ...breadcrumbsOf(way, urls),
  )
}
