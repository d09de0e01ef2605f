import { Fault } from '#cli/fault.ts'

/** Where a published site stands. */
export interface SiteAddress {
  /** `https://host`, without a slash at its end. */
  readonly origin: string
  /** The path under which it is served, with a slash at both ends: `/`, `/news/`. */
  readonly base: string
}

/** A page of the site as a whole address. @param path within the site, with a slash at its beginning: `/news/123` */
export function absoluteUrl({ origin, base }: SiteAddress, path: string): string {
  return origin + base + path.slice(1)
}

/**
 * Reads the public address that an operator gives, with or without a slash at its end.
 * @throws Fault where it is no address that a site can stand at
 */
export function parseSiteAddress(text: string): SiteAddress {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new Fault(
      `--url ${text} is no address that a site can stand at: write https://host or https://host/path.`,
    )
  }
  const base = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`
  if (!/^[\w\-./~]*$/u.test(base) || base.includes('//')) {
    throw new Fault(`--url ${text}: its path may have letters, digits and - . _ ~ only.`)
  }
  return { origin: url.origin, base }
}
