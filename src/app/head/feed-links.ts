import type { HeadLink } from './head.ts'
import type { SiteUrls } from './site-urls.ts'

/**
 * Where programs find the feeds of a board or of the whole site.
 * @param path the page whose feeds they are, with a slash at its end: `/`, `/news/`
 */
export function feedLinks(path: string, title: string, urls: SiteUrls): HeadLink[] {
  return [
    ...feed(`${path}feed.atom`, 'application/atom+xml', `${title} (Atom)`, urls),
    // https://www.jsonfeed.org/version/1.1/
    ...feed(`${path}feed.json`, 'application/feed+json', `${title} (JSON Feed)`, urls),
  ]
}

function feed(path: string, type: string, title: string, urls: SiteUrls): HeadLink[] {
  const href = urls.page(path)
  return href === null ? [] : [{ rel: 'alternate', type, title, href }]
}
