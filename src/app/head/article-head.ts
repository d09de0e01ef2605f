import { formatTime } from '#app/i18n/format.ts'
import { paths } from '#app/paths.ts'
import type { Article } from '#archive/article.ts'
import { parseAddress } from '#archive/body/address.ts'
import { cleanLine, leadOf } from '#archive/plain-text.ts'
import type { SiteOverview } from '#sources/news-source.ts'
import { feedLinks } from './feed-links.ts'
import { OPEN_TO_ALL, type HeadLink, type HeadMeta, type PageHead } from './head.ts'
import { cardMetas, namedMetas, propertyMetas } from './open-graph.ts'
import { boardTitleById, documentTitle, headlineText, siteTitle } from './plain-titles.ts'
import { shareImageOf } from './share-image.ts'
import type { SiteUrls } from './site-urls.ts'
import { stepLinks } from './step-links.ts'

/** What an article's page shows, as far as its head tells of it. */
export interface ArticlePageData {
  readonly overview: SiteOverview
  readonly article: Article
}

/** The head of an article's page. */
export function articleHead({ overview, article }: ArticlePageData, urls: SiteUrls): PageHead {
  const headline = headlineText(article.title)
  const board = boardTitleById(overview, article.board)
  const site = siteTitle(overview)
  const canonical = urls.page(paths.article(article))
  const description = articleDescription({ overview, article })
  return {
    title: documentTitle([headline, board], site),
    description,
    canonical,
    robots: OPEN_TO_ALL,
    metas: [
      ...referenceMetas(article),
      ...cardMetas({
        type: 'article',
        title: headline,
        site,
        description,
        url: canonical,
        language: article.lang,
        image: shareImageOf(article.body, urls),
      }),
      ...propertyMetas([
        ['article:published_time', article.publishedAt],
        ['article:section', articleSection({ overview, article })],
      ]),
    ],
    links: [
      ...stepLinks(
        'prev',
        article.previous && paths.article(article.previous),
        article.previous?.lang ?? null,
        urls,
      ),
      ...stepLinks('next', article.next && paths.article(article.next), article.next?.lang ?? null, urls),
      ...sourceLinks(article),
      ...feedLinks(`${paths.board(article.board)}/`, `${board} | ${site}`, urls),
    ],
  }
}

/** The first words of the article; of one without words, who wrote it, when and where. */
export function articleDescription({ overview, article }: ArticlePageData): string {
  const lead = leadOf(article.lead)
  if (lead !== '') return lead
  const { author, publishedAt, board } = article
  return leadOf(
    [
      cleanLine(author ?? ''),
      publishedAt === null ? '' : formatTime(publishedAt, 'date'),
      boardTitleById(overview, board),
    ]
      .filter((part) => part !== '')
      .join(' · '),
  )
}

/** The part of the paper that an article stands in: its category, else its board. */
export function articleSection({ overview, article }: ArticlePageData): string {
  const category = cleanLine(article.category ?? '')
  return category === '' ? boardTitleById(overview, article.board) : category
}

/**
 * What Zotero's Embedded Metadata translator and others take for a reference. `DC.type` is what makes a newspaper
 * article of it: `og:type` alone makes a web page, and names that begin with `citation_` a journal article.
 * `DC.language` stands before the language of the interface, which `<html lang>` is.
 */
function referenceMetas({ author, publishedAt, lang }: Article): HeadMeta[] {
  const creator = author === null ? null : cleanLine(author)
  return namedMetas([
    ['author', creator],
    ['DC.type', 'newspaperArticle'],
    ['DC.creator', creator],
    ['DC.date', publishedAt],
    ['DC.language', lang],
  ])
}

/** What Dublin Core calls its own (https://www.dublincore.org/specifications/dublin-core/dc-html/). */
const DUBLIN_CORE: HeadLink = { rel: 'schema.DC', href: 'http://purl.org/dc/elements/1.1/' }

/**
 * Where the text was first published. Links and no metas: Dublin Core in HTML gives addresses by links, and
 * Zotero would take a meta `DC.source` for the name of the newspaper. `via` (RFC 4287), not `original` (RFC
 * 7089): the text was set anew, so this page is no frozen capture of that one.
 */
function sourceLinks({ provenance }: Article): HeadLink[] {
  const original = provenance.originalUrl === null ? null : parseAddress(provenance.originalUrl)
  if (original?.kind !== 'web') return [DUBLIN_CORE]
  const { href } = original.url
  return [DUBLIN_CORE, { rel: 'DC.source', href }, { rel: 'via', href }]
}
