/** Which part of a site an address belongs to, and which page it is. Pure, so that it can be tested anywhere. */

/**
 * The path of an address within the site, without a slash at its beginning; `null` for addresses elsewhere.
 * @param site address of the front page, with a slash at its end
 */
export function pathWithin(site: URL, url: URL): string | null {
  return url.origin === site.origin && url.pathname.startsWith(site.pathname)
    ? url.pathname.slice(site.pathname.length)
    : null
}

/** Files beside the pages: feeds, icons, the manifest. Old addresses end in `.php`, and the reader leads on from them. */
const FILE = /\.(?!(?:html|php)$)[a-z0-9]+$/iu

/**
 * The address of a page as the reader writes it, whichever way a host also shows it: `/news/12` for `/news/12.html`,
 * `/news/12/` and `/news/12?from=feed`.
 * @param path within the site, as `pathWithin` gives it
 * @returns `null` for what is no page
 */
export function pageAddress(path: string): string | null {
  if (/^(?:archive|assets)\//u.test(path) || /(?:^|\/)\./u.test(path) || FILE.test(path)) return null
  const bare = path.replace(/\.html$|\/+$/u, '')
  return bare === 'index' ? '/' : `/${bare}`
}
