import { listTitleParts, type ListPageData } from '#app/head/list-head.ts'
import { boardTitle, siteTitle } from '#app/head/plain-titles.ts'
import type { SiteUrls } from '#app/head/site-urls.ts'
import { paths } from '#app/paths.ts'
import type { ArticleRef } from '#sources/news-source.ts'
import { graphOf, type JsonObject } from './json-ld.ts'
import { breadcrumbsOf, organizationOf, webSiteOf } from './site-json-ld.ts'

/** The structured data of a board's page: which articles it lists, newest first. */
export function listJsonLd({ overview, list }: ListPageData, urls: SiteUrls): JsonObject {
  const { board, page } = list
  const name = listTitleParts(list).join(' > ')
  const steps = [
    { name: siteTitle(overview), path: paths.front() },
    { name: boardTitle(board), path: paths.board(board.id) },
  ]
  const crumbs = page === 'newest' ? steps : [...steps, { name, path: paths.boardPage(board.id, page) }]
  return graphOf(
    {
      '@type': 'CollectionPage',
      name,
      url: urls.page(paths.boardPage(board.id, page)) ?? undefined,
      inLanguage: overview.site.languages,
      isPartOf: webSiteOf(overview, urls),
      publisher: organizationOf(overview, urls),
      mainEntity: itemListOf(list.headlines, urls),
    },
    ...breadcrumbsOf(crumbs, urls),
  )
}

/** Addresses alone: what is at them tells the rest. None where they are not known. */
export function itemListOf(headlines: readonly ArticleRef[], urls: SiteUrls): JsonObject | undefined {
  const items = headlines.flatMap((headline, index) => {
    const url = urls.page(paths.article(headline))
    return url === null ? [] : [{ '@type': 'ListItem', position: index + 1, url }]
  })
  if (items.length === 0) return undefined
  return {
    '@type': 'ItemList',
    itemListOrder: 'https://schema.org/ItemListOrderDescending',
    numberOfItems: items.length,
    itemListElement: items,
  }
}
