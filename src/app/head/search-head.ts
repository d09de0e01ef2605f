import { cleanLine } from '#archive/plain-text.ts'
import type { SiteOverview } from '#sources/news-source.ts'
import type { PageHead } from './head.ts'
import { documentTitle, siteTitle } from './plain-titles.ts'

/**
 * The head of a search, of which search engines have nothing to keep: all that it finds is on pages of its own.
 * @param description what is looked for, in words
 */
export function searchHead(overview: SiteOverview, description: string): PageHead {
  return {
    title: documentTitle([cleanLine(description)], siteTitle(overview)),
    description: null,
    canonical: null,
    robots: 'noindex',
    metas: [],
    links: [],
  }
}
