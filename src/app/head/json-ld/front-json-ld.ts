import type { SiteUrls } from '#app/head/site-urls.ts'
import { localized } from '#app/i18n/localized.ts'
import type { SiteOverview } from '#sources/news-source.ts'
import { graphOf, lineOf, type JsonObject } from './json-ld.ts'
import { organizationOf, originalSiteOf, rightsOf, webSiteOf } from './site-json-ld.ts'

/** The structured data of the front page: the site itself. */
export function frontJsonLd(overview: SiteOverview, urls: SiteUrls): JsonObject {
  return graphOf({
    ...webSiteOf(overview, urls),
    description: lineOf(localized(overview.site.description)?.text),
    inLanguage: overview.site.languages,
    publisher: organizationOf(overview, urls),
    isBasedOn: originalSiteOf(overview),
    ...rightsOf(overview, urls),
  })
}
