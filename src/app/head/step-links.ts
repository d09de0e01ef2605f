import type { HeadLink } from './head.ts'
import type { SiteUrls } from './site-urls.ts'

/**
 * The page before or after this one in time: of a board's pages, which count from the oldest, and of its articles.
 * @param path `null` where there is none
 */
export function stepLinks(
  rel: 'prev' | 'next',
  path: string | null,
  lang: string | null,
  urls: SiteUrls,
): HeadLink[] {
  const href = path === null ? null : urls.page(path)
  if (href === null) return []
  return [lang === null ? { rel, href } : { rel, href, hreflang: lang }]
}
