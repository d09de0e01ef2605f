import { articleSchema, relatedSchema } from '#archive/article.ts'
import { timeSchema } from '#archive/format.ts'
import { frontSchema } from '#archive/front.ts'
import { headlineSchema, type Headline } from '#archive/headline.ts'
import { boardSchema, siteSchema } from '#archive/manifest.ts'
import { LOCALES } from '#app/i18n/locale.ts'
import { articleRefOf, listPageOf } from '#app/route-params.ts'
import type { MatchedPage, PageKind } from '#app/page-routes.tsx'
import type { Reader } from '#app/reader.ts'
import type { ListPage } from '#sources/news-source.ts'
import type { QueryKey } from '@tanstack/react-query'
import * as v from 'valibot'
import { needed, takeAnswers } from './take-answers.ts'

const boardNameSchema = v.pick(boardSchema, ['id', 'title'])
const pageNumberSchema = v.pipe(v.number(), v.integer(), v.minValue(1))

const listPageSchema = v.object({
  board: boardNameSchema,
  page: v.union([pageNumberSchema, v.literal('newest')]),
  totals: v.nullable(
    v.object({
      ...v.pick(boardSchema, ['articles', 'comments']).entries,
      years: v.array(v.object({ year: v.number(), articles: v.number() })),
    }),
  ),
  headlines: v.array(headlineSchema),
  notices: v.array(headlineSchema),
  older: v.nullable(pageNumberSchema),
  newer: v.nullable(v.union([pageNumberSchema, v.literal('newest')])),
  unreadable: v.number(),
})

/** What a published page shows, as its source gave it: the reader takes the page over without asking again. */
const contentSchema = v.object({
  overview: v.object({ site: siteSchema, boards: v.array(boardNameSchema), capturedAt: timeSchema }),
  holdings: v.exactOptional(v.array(boardSchema)),
  front: v.exactOptional(frontSchema),
  list: v.exactOptional(listPageSchema),
  article: v.exactOptional(articleSchema),
  related: v.exactOptional(v.array(relatedSchema)),
  /** What a page by date shows: `published-dates.ts` knows it. */
  dates: v.exactOptional(v.unknown()),
  /** What a page of series shows: `published-series.ts` knows it. */
  series: v.exactOptional(v.unknown()),
  /** What a page of the most viewed and the like shows: `published-top.ts` knows it. */
  top: v.exactOptional(v.unknown()),
})
export type PageContent = v.InferOutput<typeof contentSchema>

/** What a published page tells the reader that takes it over, as JSON in the element `#published`. */
export const publishedPageSchema = v.object({
  /** The path under which the site is served, with a slash at both ends. */
  base: v.string(),
  /** The public address of the site, `https://host`. */
  origin: v.string(),
  /** The language in which the page was drawn. */
  locale: v.picklist(LOCALES),
  /** Whether the site has a service worker, which keeps what was read. */
  offline: v.boolean(),
  /** Which page it is, with what it shows; `null` where the page is only a beginning, and the reader draws what its address names. */
  page: v.nullable(
    v.object({
      /** Its address, without the base: `/news/123`. A host may show it at others too: `/news/123.html`, `/news/123/`. */
      path: v.string(),
      kind: v.picklist([
        'front',
        'board',
        'article',
        'dates',
        'on',
        'series',
        'search',
        'saved',
        'top',
        'about',
      ] satisfies PageKind[]),
      content: contentSchema,
    }),
  ),
})
export type PublishedPage = v.InferOutput<typeof publishedPageSchema>

/** Gathers what a prepared page shows, but for dates, series and top lists. Left out is what no page shows: an article's stored neighbours, and leads in lists. */
export function contentOfPage({ queries, queryClient }: Reader, { kind, params }: MatchedPage): PageContent {
  const overview = needed(queryClient.getQueryData(queries.overview().queryKey))
  const base = { overview: { ...overview, boards: [...overview.boards] } }
  switch (kind) {
    case 'about':
      return { ...base, holdings: [...needed(queryClient.getQueryData(queries.holdings().queryKey))] }
    case 'front':
      return { ...base, front: needed(queryClient.getQueryData(queries.front().queryKey)) }
    case 'board': {
      const list = needed(queryClient.getQueryData(queries.listPage(listPageOf(params)).queryKey))
      return { ...base, list: withoutLeads(list) }
    }
    case 'dates':
    case 'on':
    case 'search':
    case 'saved':
    case 'series':
    case 'top':
      return base
    case 'article': {
      const ref = articleRefOf(params)
      const article = needed(queryClient.getQueryData(queries.article(ref).queryKey))
      const related = needed(queryClient.getQueryData(queries.related(ref).queryKey))
      return { ...base, article: { ...article, related: [] }, related: [...related] }
    }
  }
}

/**
 * Puts what a published page shows where the page will look for it.
 * @returns the questions that are answered now, as of the time at which the page was published
 */
export function takeContent({ queries, queryClient }: Reader, content: PageContent): QueryKey[] {
  const { overview, holdings, front, list, article, related } = content
  return takeAnswers(queryClient, [
    [queries.overview(), overview],
    [queries.holdings(), holdings],
    [queries.front(), front],
    list && [queries.listPage({ board: list.board.id, page: list.page }), list],
    article && [queries.article(article), article],
    article && [queries.related(article), related],
  ])
}

type List = NonNullable<PageContent['list']>
function withoutLeads(list: ListPage): List {
  return {
    ...list,
    totals: list.totals && { ...list.totals, years: [...list.totals.years] },
    headlines: list.headlines.map(withoutLead),
    notices: list.notices.map(withoutLead),
  }
}

function withoutLead(headline: Headline): Headline {
  return { ...headline, lead: '' }
}
