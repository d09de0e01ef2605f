import { Shell } from '#app/shell/Shell.tsx'
import { data, redirect, type LoaderFunctionArgs, type RouteObject } from 'react-router'
import { loadArticlePage, loadFrontPage, loadListPage, loadOverview } from './loaders.ts'
import { oldAddressTarget } from './old-addresses.ts'
import { BareTrouble } from './pages/trouble/BareTrouble.tsx'
import { TroublePage } from './pages/trouble/TroublePage.tsx'
import type { Reader } from './reader.ts'

/**
 * The sitemap. A page's code and its data are fetched at the same time; the old page stays until the
 * new one has both.
 */
export function createRoutes(reader: Reader): RouteObject[] {
  const board = { Component: async () => (await import('./pages/board/BoardPage.tsx')).BoardPage }
  return [
    {
      element: <Shell />,
      loader: () => loadOverview(reader),
      shouldRevalidate: ({ defaultShouldRevalidate, currentUrl, nextUrl }) =>
        defaultShouldRevalidate && currentUrl.href === nextUrl.href,
      ErrorBoundary: BareTrouble,
      HydrateFallback: () => null,
      children: [
        {
          ErrorBoundary: TroublePage,
          children: [
            {
              index: true,
              loader: () => loadFrontPage(reader),
              lazy: { Component: async () => (await import('./pages/front/FrontPage.tsx')).FrontPage },
            },
            {
              path: 'about',
              lazy: { Component: async () => (await import('./pages/about/AboutPage.tsx')).AboutPage },
            },
            { path: 'bbs/:script', loader: leadOldAddress },
            { path: ':board', loader: ({ params }) => loadListPage(reader, params), lazy: board },
            { path: ':board/page/:page', loader: ({ params }) => loadListPage(reader, params), lazy: board },
            {
              path: ':board/:article',
              loader: ({ params }) => loadArticlePage(reader, params),
              lazy: { Component: async () => (await import('./pages/article/ArticlePage.tsx')).ArticlePage },
            },
            {
              path: '*',
              loader: () => {
                throw data(null, { status: 404 })
              },
            },
          ],
        },
      ],
    },
  ]
}

function leadOldAddress({ request }: LoaderFunctionArgs): Response {
  const target = oldAddressTarget(new URL(request.url))
  if (target === null) throw data(null, { status: 404 })
  return redirect(target)
}
