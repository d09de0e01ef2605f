import type { Reader } from '#app/reader.ts'
import { matchRoutes, type RouteObject } from 'react-router'
import type { Params } from './route-params.ts'
import { lazyPage, type LazyPage } from './lazy-page.tsx'
import {
  askForAbout,
  askForArticle,
  askForArticleText,
  askForDates,
  askForFront,
  askForList,
  askForOn,
  askForSaved,
  askForSearch,
  askForSeries,
  askForTop,
  type AskForPage,
} from './page-data.ts'
import { UnknownAddress } from './pages/trouble/UnknownAddress.tsx'

/** The code of each page, fetched when the page is first wanted. */
export const pageCode = {
  front: lazyPage(() => import('#app/pages/front/FrontPage.tsx').then(({ FrontPage }) => FrontPage)),
  board: lazyPage(() => import('#app/pages/board/BoardPage.tsx').then(({ BoardPage }) => BoardPage)),
  article: lazyPage(() =>
    import('#app/pages/article/ArticlePage.tsx').then(({ ArticlePage }) => ArticlePage),
  ),
  dates: lazyPage(() => import('#app/pages/dates/DatesPage.tsx').then(({ DatesPage }) => DatesPage)),
  on: lazyPage(() => import('#app/pages/on/OnPage.tsx').then(({ OnPage }) => OnPage)),
  series: lazyPage(() => import('#app/pages/series/SeriesPage.tsx').then(({ SeriesPage }) => SeriesPage)),
  search: lazyPage(() => import('#app/pages/search/SearchPage.tsx').then(({ SearchPage }) => SearchPage)),
  saved: lazyPage(() => import('#app/pages/saved/SavedPage.tsx').then(({ SavedPage }) => SavedPage)),
  top: lazyPage(() => import('#app/pages/top/TopPage.tsx').then(({ TopPage }) => TopPage)),
  about: lazyPage(() => import('#app/pages/about/AboutPage.tsx').then(({ AboutPage }) => AboutPage)),
}

/** The pages of the reader by name. */
export type PageKind = keyof typeof pageCode

/** An address pattern with the page that answers it. */
export type PageRoute = RouteObject & {
  readonly path: string
  /** Of pages whose code and data can be had ahead: all that they show, and what is shown first. */
  readonly page?: { readonly kind: PageKind; readonly ask: AskForPage; readonly askForFirst: AskForPage }
}

/** A page, as its address tells it. */
export interface MatchedPage {
  readonly kind: PageKind
  readonly params: Params
}

/** Most hosts lead old addresses on by themselves. */
const oldAddress = lazyPage(() =>
  import('#app/pages/old-address/OldAddress.tsx').then(({ OldAddress }) => OldAddress),
)

/** The sitemap. */
export const pageRoutes: PageRoute[] = [
  page('/', 'front', askForFront),
  page('/about', 'about', askForAbout),
  page('/search', 'search', askForSearch),
  page('/saved', 'saved', askForSaved),
  page('/on', 'on', askForOn),
  page('/on/:day', 'on', askForOn),
  page('/series', 'series', askForSeries),
  page('/series/page/:page', 'series', askForSeries),
  page('/series/:slug', 'series', askForSeries),
  page('/series/:slug/page/:page', 'series', askForSeries),
  page('/series/:slug/year/:year', 'series', askForSeries),
  page('/top', 'top', askForTop),
  page('/top/:by', 'top', askForTop),
  page('/top/:by/year/:year', 'top', askForTop),
  page('/top/:by/board/:board', 'top', askForTop),
  page('/:board', 'board', askForList),
  page('/:board/page/:page', 'board', askForList),
  page('/:board/date/:year', 'dates', askForDates),
  page('/:board/date/:year/:month', 'dates', askForDates),
  page('/:board/date/:year/:month/:day', 'dates', askForDates),
  page('/:board/:article', 'article', askForArticle, askForArticleText),
  { path: '/bbs/:script', element: <oldAddress.Component /> },
  { path: '*', element: <UnknownAddress /> },
]

function page(path: string, kind: PageKind, ask: AskForPage, askForFirst = ask): PageRoute {
  const { Component }: LazyPage = pageCode[kind]
  return { path, element: <Component />, page: { kind, ask, askForFirst } }
}

const routesByParts = new Map<number, PageRoute[]>()

/**
 * The routes that an address may belong to, as many parts as it has. The router prepares every route that it is given anew each
 * time, which for all of them costs more than preparing a page's data does.
 */
export function routesFor(pathname: string): PageRoute[] {
  const parts = partsOf(pathname)
  const known = routesByParts.get(parts)
  if (known) return known
  const routes = pageRoutes.filter(({ path }) => path === '*' || partsOf(path) === parts)
  routesByParts.set(parts, routes)
  return routes
}

function partsOf(path: string): number {
  return path.split('/').filter((part) => part !== '').length
}

/**
 * Fetches the code and the data of the page at an address, both at the same time. Once it resolves, the page is
 * drawn without waiting.
 * @param pathname as the router has it: without the path under which the site is served
 * @param part all that the page shows, or what it shows first, for pages that may never be opened
 * @returns which page it is; `null` for an address of no page. Rejects with what could not be had.
 */
export async function preparePage(
  reader: Reader,
  pathname: string,
  part: 'all' | 'first' = 'all',
): Promise<MatchedPage | null> {
  const match = pageAt(pathname)
  if (!match?.route.page) return null
  const { ask, askForFirst, kind } = match.route.page
  await Promise.all([pageCode[kind].load(), (part === 'all' ? ask : askForFirst)(reader, match.params)])
  return { kind, params: match.params }
}

/**
 * Fetches the code alone, for pages that may never be opened: what they show can then be fetched in a task of its own. Rejects
 * like `preparePage`.
 */
export async function preparePageCode(pathname: string): Promise<void> {
  const page = pageAt(pathname)?.route.page
  if (page) await pageCode[page.kind].load()
}

function pageAt(pathname: string) {
  return matchRoutes(routesFor(pathname), pathname)?.[0]
}
