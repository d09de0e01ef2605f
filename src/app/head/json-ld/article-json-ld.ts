import { articleDescription, articleSection, type ArticlePageData } from '#app/head/article-head.ts'
import { boardTitleById, headlineText, siteTitle } from '#app/head/plain-titles.ts'
import { shareImageOf } from '#app/head/share-image.ts'
import type { SiteUrls } from '#app/head/site-urls.ts'
import { paths } from '#app/paths.ts'
import { parseAddress } from '#archive/body/address.ts'
import { interactionsOf } from './interactions.ts'
import { graphOf, lineOf, type JsonObject } from './json-ld.ts'
import { breadcrumbsOf, organizationOf, rightsOf, webSiteOf } from './site-json-ld.ts'

/**
 * The structured data of an article's page. It says what the archive recorded and nothing else: there is no
 * `dateModified`, since no source tells when a text was last changed, and no author or date where none was
 * recorded.
 */
export function articleJsonLd(data: ArticlePageData, urls: SiteUrls): JsonObject {
  const { overview, article } = data
  const board = boardTitleById(overview, article.board)
  const crumbs = [
    { name: siteTitle(overview), path: paths.front() },
    { name: board, path: paths.board(article.board) },
    { name: headlineText(article.title), path: paths.article(article) },
  ]
  return graphOf(newsArticle(data, board, urls), ...breadcrumbsOf(crumbs, urls))
}

function newsArticle(data: ArticlePageData, board: string, urls: SiteUrls): JsonObject {
  const { overview, article } = data
  const { publishedAt, lang, provenance } = article
  const author = lineOf(article.author)
  const url = urls.page(paths.article(article)) ?? undefined
  const original = provenance.originalUrl === null ? null : parseAddress(provenance.originalUrl)
  return {
    '@type': 'NewsArticle',
    // Whole: Google gave up its limit of 110 characters and shortens what it has no room for.
    headline: headlineText(article.title),
    description: articleDescription(data),
    url,
    mainEntityOfPage: url,
    datePublished: publishedAt ?? undefined,
    author: author === undefined ? undefined : { '@type': 'Person', name: author },
    inLanguage: lang ?? undefined,
    articleSection: articleSection(data),
    image: imageObject(data, urls),
    publisher: organizationOf(overview, urls),
    isPartOf: wholes(data, board, urls),
    isBasedOn: original?.kind === 'web' ? original.url.href : undefined,
    commentCount: article.discussion.length,
    interactionStatistic: interactionsOf(data),
    ...rightsOf(overview, urls),
  }
}

function imageObject({ article }: ArticlePageData, urls: SiteUrls): JsonObject | undefined {
  const image = shareImageOf(article.body, urls)
  if (image === null) return undefined
  return {
    '@type': 'ImageObject',
    url: image.url,
    width: image.width ?? undefined,
    height: image.height ?? undefined,
  }
}

/** What the article is a part of: its series, where it has one, and its board. */
function wholes({ overview, article }: ArticlePageData, board: string, urls: SiteUrls): JsonObject[] {
  const list = {
    '@type': 'CollectionPage',
    name: board,
    url: urls.page(paths.board(article.board)) ?? undefined,
    isPartOf: webSiteOf(overview, urls),
  }
  const series = lineOf(article.series?.name)
  if (!article.series || series === undefined) return [list]
  // An article that does not know its neighbours in it is of an archive that keeps no series.
  const url = article.seriesNeighbours
    ? (urls.page(paths.series(article.series.slug)) ?? undefined)
    : undefined
  return [{ '@type': 'CreativeWorkSeries', name: series, url }, list]
}
