import { m } from '#app/i18n/messages.ts'
import type { SiteOverview } from '#sources/news-source.ts'
import type { PageHead } from './head.ts'
import { documentTitle, siteTitle } from './plain-titles.ts'

/** The head of the page of saved articles, which every browser has others of: nothing for search engines. */
export function savedHead(overview: SiteOverview): PageHead {
  return {
    title: documentTitle([m.saved_articles()], siteTitle(overview)),
    description: null,
    canonical: null,
    robots: 'noindex',
    metas: [],
    links: [],
  }
}
