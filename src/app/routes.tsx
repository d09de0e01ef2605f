import { SourceError } from '#sources/source-error.ts'
import { Bar } from '#app/shell/LoadingBar.tsx'
import { Shell } from '#app/shell/Shell.tsx'
import { redirect, type LoaderFunctionArgs, type RouteObject } from 'react-router'
import { loadArticlePage, loadFrontPage, loadListPage, loadOverview } from './loaders.ts'
import { pageCode } from '#app/links/page-code.ts'
import { oldAddressTarget } from './old-addresses.ts'
import { BareTrouble } from './pages/trouble/BareTrouble.tsx'
import { TroublePage } from './pages/trouble/TroublePage.tsx'
import type { Reader } from './reader.ts'

/**
 * The sitemap. A page's code and its data are fetched at the same time; the old page stays until the
 * new one has both.
 */
export function createRoutes(reader: Reader): RouteObject[] {
  return [
    {
      element: <Shell />,
      loader: () => loadOverview(reader),
      shouldRevalidate: ({ defaultShouldRevalidate, currentUrl, nextUrl }) =>
        defaultShouldRevalidate && currentUrl.href === nextUrl.href,
      ErrorBoundary: BareTrouble,
      HydrateFallback: Bar,
      children: [
        {
          ErrorBoundary: TroublePage,
          children: [
            {
              index: true,
              loader: () => loadFrontPage(reader),
              lazy: { Component: pageCode.front },
            },
            {
              path: 'about',
              lazy: { Component: pageCode.about },
            },
            { path: 'bbs/:script', loader: leadOldAddress, Component: NoPage },
            {
              path: ':board',
              loader: ({ params }) => loadListPage(reader, params),
              lazy: { Component: pageCode.board },
            },
            {
              path: ':board/page/:page',
              loader: ({ params }) => loadListPage(reader, params),
              lazy: { Component: pageCode.board },
            },
            {
              path: ':board/:article',
              loader: ({ params, request }) => loadArticlePage(reader, params, request.signal),
              lazy: { Component: pageCode.article },
            },
            {
              path: '*',
              Component: NoPage,
              loader: ({ request }) => {
                throw unknownAddress(request.url)
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
  if (target === null) throw unknownAddress(request.url)
  return redirect(target)
}

function unknownAddress(address: string): SourceError {
  return new SourceError('not-found', new URL(address).pathname, 'the reader has no page at this address')
}

/** Of routes whose loader always leads elsewhere. */
function NoPage(): null {
  return null
}
