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
