/**
 * Which page of the reader a link leads to: path, query and hash as the router has them, without the path under which
 * the site is served. `null` for links that are the browser's: to other sites, to files (they have `download`, or a
 * `type` which says that it is no page), or for another window.
 */
export function pageOfLink(link: HTMLAnchorElement, base: string): string | null {
  if (!URL.canParse(link.href)) return null
  const { origin, pathname, search, hash } = new URL(link.href)
  if (origin !== location.origin || !pathname.startsWith(base)) return null
  if (link.target !== '' || link.type !== '' || link.hasAttribute('download')) return null
  return pathname.slice(base.length - 1) + search + hash
}

/** The link that something within it, or itself, was pointed at with. */
export function linkAround(target: EventTarget | null): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest('a[href]') : null
  return link instanceof HTMLAnchorElement ? link : null
}
