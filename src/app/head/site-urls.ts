import { createContext, use } from 'react'

/** Tells whole addresses, or that they are not known. */
export interface SiteUrls {
  /** The address of a page. @param path within the site, with a slash at its beginning, as `paths.ts` makes it */
  page(path: string): string | null
  /** The address of a file of the archive. @param path relative to the archive: `files/ab/….png` */
  file(path: string): string | null
}

/** While developing, and in a copy that lies anywhere: a page can't say where it is published. */
export const NO_SITE_URLS: SiteUrls = { page: () => null, file: () => null }

/**
 * The addresses of a published site.
 * @param site its `origin` without a slash at its end, and the `base` path with a slash at both ends
 */
export function siteUrlsAt({ origin, base }: { readonly origin: string; readonly base: string }): SiteUrls {
  return {
    page: (path) => origin + base + path.slice(1),
    file: (path) => `${origin}${base}archive/${path}`,
  }
}

/** Hands the site's addresses to every page. */
export const SiteUrlsContext = createContext(NO_SITE_URLS)

/** The addresses of the site that this page belongs to. */
export function useSiteUrls(): SiteUrls {
  return use(SiteUrlsContext)
}
