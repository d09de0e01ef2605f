import type { SiteOverview } from '#sources/news-source.ts'
import { OPEN_TO_ALL, type HeadLink, type PageHead } from './head.ts'
import { cardMetas } from './open-graph.ts'
import { documentTitle, siteTitle } from './plain-titles.ts'

/** A page that lists others, as far as its head tells of it. */
export interface Collection {
  /** The most telling first. */
  readonly parts: readonly string[]
  readonly description: string
  readonly canonical: string | null
  /** Whether it lists nothing: then search engines have nothing to keep. */
  readonly isEmpty: boolean
  readonly links: readonly HeadLink[]
}

/** The head of a page that lists others. */
export function collectionHead(
  overview: SiteOverview,
  { parts, description, canonical, isEmpty, links }: Collection,
): PageHead {
  const site = siteTitle(overview)
  const title = documentTitle(parts, site)
  if (isEmpty) return { title, description: null, canonical: null, robots: 'noindex', metas: [], links: [] }
  return {
    title,
    description,
    canonical,
    robots: OPEN_TO_ALL,
    metas: cardMetas({
      type: 'website',
      title: parts.join(' > '),
      site,
      description,
      url: canonical,
      language: overview.site.languages[0] ?? null,
      image: null,
    }),
    links,
  }
}
