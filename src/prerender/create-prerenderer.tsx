import { App } from '#app/App.tsx'
import { aboutJsonLd } from '#app/head/json-ld/about-json-ld.ts'
import { articleJsonLd } from '#app/head/json-ld/article-json-ld.ts'
import { frontJsonLd } from '#app/head/json-ld/front-json-ld.ts'
import { jsonLdText, type JsonObject } from '#app/head/json-ld/json-ld.ts'
import { listJsonLd } from '#app/head/json-ld/list-json-ld.ts'
import { siteUrlsAt, type SiteUrls } from '#app/head/site-urls.ts'
import { speakLanguageOfPage, toLocale } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { pageRoutes, preparePage, type PageKind } from '#app/page-routes.tsx'
import { paths } from '#app/paths.ts'
import { createReader, type Reader } from '#app/reader.ts'
import {
  contentOfPage,
  takeContent,
  type PageContent,
  type PublishedPage,
} from '#app/start/published-page.ts'
import { Root } from '#app/start/Root.tsx'
import { createStaticArchive } from '#sources/static-archive/static-archive.ts'
import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { matchRoutes, StaticRouter } from 'react-router'
import { MissingApp } from './MissingApp.tsx'
import { assembleDocument } from './document.ts'
import type { AssetKind, Prerenderer, PrerendererOptions } from './prerenderer.ts'

/** Makes HTML documents of the reader's own pages, drawn by the same components from the same source. */
export function createPrerenderer(options: PrerendererOptions): Prerenderer {
  const { assets, base, fetch, origin, policy } = options
  const locale = toLocale(options.language) ?? 'en'
  speakLanguageOfPage(locale)
  const source = createStaticArchive({ base: `${base}archive/`, fetch })
  const readerOfPage = () => createReader(source, { base, isPublished: true })

  function drawDocument(root: ReactNode, kind: AssetKind, page: PublishedPage['page']): string {
    const drawn = renderToString(
      <html lang={locale}>
        <head />
        <body>
          <div id="root" data-published={page !== null || undefined}>
            {root}
          </div>
          {root === null && <noscript>{m.needs_script()}</noscript>}
        </body>
      </html>,
    )
    return assembleDocument({
      drawn,
      policy: policy([assets[kind].styles]),
      assets: assets[kind],
      published: { base, origin, locale, page },
      head: page ? structuredData(page, siteUrlsAt({ origin, base })) : '',
    })
  }

  function inRouter(reader: Reader, path: string, content: ReactNode): ReactNode {
    return (
      <Root reader={reader} origin={origin}>
        <StaticRouter basename={base} location={base + path.slice(1)}>
          {content}
        </StaticRouter>
      </Root>
    )
  }

  return {
    async prepare(path) {
      const reader = readerOfPage()
      try {
        const kind = await preparePage(reader, path)
        const params = matchRoutes(pageRoutes, path)?.[0]?.params
        if (kind === null || !params) throw new Error(`${path} is no page that can be published.`)
        const content = contentOfPage(reader, kind, params)
        return {
          content: JSON.stringify({ ...content, overview: null }),
          neighbours: content.related ?? [],
          article: content.article
            ? {
                publishedAt: content.article.publishedAt,
                importedAt: content.article.provenance.importedAt,
              }
            : null,
          draw: () => {
            // Drawn from exactly what the page will be taken over with.
            const drawer = readerOfPage()
            takeContent(drawer, content)
            const html = drawDocument(inRouter(drawer, path, <App />), kind, { path, kind, content })
            drawer.queryClient.clear()
            return html
          },
        }
      } finally {
        reader.queryClient.clear()
      }
    },
    async frame() {
      const { site, boards } = await source.overview(new AbortController().signal)
      return JSON.stringify({ site, boards, locale })
    },
    async missingPage() {
      const reader = readerOfPage()
      await preparePage(reader, paths.about())
      const html = drawDocument(inRouter(reader, paths.front(), <MissingApp />), 'trouble', null)
      reader.queryClient.clear()
      return html
    },
    emptyPage: () => drawDocument(null, 'trouble', null),
  }
}

/** What search engines read of a page besides its text: https://developers.google.com/search/docs/appearance/structured-data */
function structuredData({ kind, content }: NonNullable<PublishedPage['page']>, urls: SiteUrls): string {
  const data = jsonLdOf(kind, content, urls)
  return data ? `<script type="application/ld+json">${jsonLdText(data)}</script>` : ''
}

function jsonLdOf(kind: PageKind, content: PageContent, urls: SiteUrls): JsonObject | null {
  const { overview, article, list } = content
  switch (kind) {
    case 'front':
      return frontJsonLd(overview, urls)
    case 'about':
      return aboutJsonLd(overview, urls)
    case 'board':
      return list ? listJsonLd({ overview, list }, urls) : null
    case 'article':
      return article ? articleJsonLd({ overview, article }, urls) : null
  }
}
