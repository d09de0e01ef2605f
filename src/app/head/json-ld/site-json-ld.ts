import { siteTitle } from '#app/head/plain-titles.ts'
import type { SiteUrls } from '#app/head/site-urls.ts'
import { localized } from '#app/i18n/localized.ts'
import { paths } from '#app/paths.ts'
import { parseAddress } from '#archive/body/address.ts'
import type { SiteOverview } from '#sources/news-source.ts'
import { lineOf, type JsonObject, type JsonValue } from './json-ld.ts'

/** The site as one that publishes. */
export function organizationOf(overview: SiteOverview, urls: SiteUrls): JsonObject {
  return {
    '@type': 'Organization',
    name: siteTitle(overview),
    url: urls.page(paths.front()) ?? undefined,
    sameAs: originalSiteOf(overview),
  }
}

/** The site as a whole of pages. */
export function webSiteOf(overview: SiteOverview, urls: SiteUrls): JsonObject {
  return { '@type': 'WebSite', name: siteTitle(overview), url: urls.page(paths.front()) ?? undefined }
}

/** The address of the board that the archive was made from, where it is known. */
export function originalSiteOf({ site }: SiteOverview): string | undefined {
  const address = site.url === null ? null : parseAddress(site.url)
  return address?.kind === 'web' ? address.url.href : undefined
}

/** Whose the texts are, what may be done with them, and where the disclaimer stands in full. */
export function rightsOf({ site }: SiteOverview, urls: SiteUrls): JsonObject {
  return {
    license: licenseOf(site.license),
    copyrightNotice: lineOf(localized(site.copyright)?.text),
    usageInfo: urls.page(paths.about()) ?? undefined,
  }
}

/** schema.org has a licence as an address or as a work; a name such as `CC0-1.0` is the name of a work. */
function licenseOf(license: string | null): JsonValue {
  const name = lineOf(license)
  if (name === undefined) return undefined
  const address = parseAddress(name)
  return address?.kind === 'web' ? address.url.href : { '@type': 'CreativeWork', name }
}

/** A step of the way to a page. */
export interface Crumb {
  readonly name: string
  readonly path: string
}

/**
 * The way from the front page to a page, itself the last.
 * @returns nothing where addresses are not known: without them a way is none
 */
export function breadcrumbsOf(crumbs: readonly Crumb[], urls: SiteUrls): JsonObject[] {
  const steps = crumbs.flatMap(({ name, path }, index) => {
    const item = urls.page(path)
    return item === null ? [] : [{ '@type': 'ListItem', position: index + 1, name, item }]
  })
  return steps.length === 0 ? [] : [{ '@type': 'BreadcrumbList', itemListElement: steps }]
}
