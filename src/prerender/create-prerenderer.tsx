import { App } from '#app/App.tsx'
import { aboutJsonLd } from '#app/head/json-ld/about-json-ld.ts'
import { articleJsonLd } from '#app/head/json-ld/article-json-ld.ts'
import {
  daysOfYearJsonLd,
  onThisDayJsonLd,
  rangeJsonLd,
  yearJsonLd,
} from '#app/head/json-ld/dates-json-ld.ts'
import { frontJsonLd } from '#app/head/json-ld/front-json-ld.ts'
import { jsonLdText, type JsonObject } from '#app/head/json-ld/json-ld.ts'
import {
  episodesJsonLd,
  seriesJsonLd,
  seriesListJsonLd,
  seriesYearJsonLd,
} from '#app/head/json-ld/series-json-ld.ts'
import { topJsonLd, topOverviewJsonLd } from '#app/head/json-ld/top-json-ld.ts'
import { listJsonLd } from '#app/head/json-ld/list-json-ld.ts'
import { siteUrlsAt, type SiteUrls } from '#app/head/site-urls.ts'
import { speakLanguageOfPage, toLocale } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { lateCode } from '#app/late-code.tsx'
import { preparePage, type PageKind } from '#app/page-routes.tsx'
import { paths } from '#app/paths.ts'
import { createReader, type Reader } from '#app/reader.ts'
import { contentOfDates, takeDates, type DatesContent } from '#app/start/published-dates.ts'
import { contentOfSeries, takeSeries, type SeriesContent } from '#app/start/published-series.ts'
import { contentOfTop, takeTop, type TopContent } from '#app/start/published-top.ts'
import { contentOfPage, takeContent, type PageContent } from '#app/start/published-page.ts'
import { Root } from '#app/start/Root.tsx'
import { createStaticArchive } from '#sources/static-archive/static-archive.ts'
import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { StaticRouter } from 'react-router'
import { MissingApp } from './MissingApp.tsx'
import { assembleDocument, documentFrame } from './document.ts'
import { LOOK_SCRIPT } from './look-script.ts'
import type { AssetKind, Prerenderer, PrerendererOptions } from './prerenderer.ts'

/** Makes HTML documents of the reader's own pages, drawn by the same components from the same source. */
export function createPrerenderer(options: PrerendererOptions): Prerenderer {
  const { assets, base, fetch, offline, origin, policy } = options
  const locale = toLocale(options.language) ?? 'en'
  speakLanguageOfPage(locale)
  const source = createStaticArchive({ base: `${base}archive/`, fetch })
  const urls = siteUrlsAt({ origin, base })
  const frameOf = (kind: AssetKind) =>
    documentFrame({
      base,
      policy: policy({ styles: [assets[kind].styles], scripts: [LOOK_SCRIPT] }),
      assets: assets[kind],
      // An error page may be only a beginning, which the reader draws over.
      isRead: kind !== 'trouble',
      offline,
    })
  const frames = {
    front: frameOf('front'),
    board: frameOf('board'),
    article: frameOf('article'),
    dates: frameOf('dates'),
    on: frameOf('on'),
    series: frameOf('series'),
    search: frameOf('search'),
    saved: frameOf('saved'),
    top: frameOf('top'),
    about: frameOf('about'),
    trouble: frameOf('trouble'),
  }
  const readerOfPage = () => {
    const reader = createReader(source, { base, isPublished: true })
    // Nobody waits for an answer to be let go, and a program does not end while a clock runs for it.
    reader.queryClient.setDefaultOptions({
      queries: { ...reader.queryClient.getDefaultOptions().queries, gcTime: Infinity },
    })
    return reader
  }

  /** @param page which page it is, with what it shows, as JSON */
  function drawDocument(
    root: ReactNode,
    kind: AssetKind,
    page: string,
    structuredData: string | null,
  ): string {
    const html = renderToString(
      <html lang={locale}>
        <head />
        <body>
          <div id="root" data-published={page !== NO_PAGE || undefined}>
            {root}
          </div>
          {root === null && <noscript>{m.needs_script()}</noscript>}
        </body>
      </html>,
    )
    // A browser's parser leaves it out of text, and React does not miss it there: no document may have it
    // (https://html.spec.whatwg.org/multipage/parsing.html#parse-error-unexpected-null-character).
    const drawn = html.replaceAll('\0', '')
    if (drawn.includes(NOT_DRAWN)) throw new Error('A part of the page waits for what it shows.')
    const published = `{"base":${JSON.stringify(base)},"origin":${JSON.stringify(origin)},"locale":"${locale}","offline":${offline},"page":${page}}`
    return assembleDocument(frames[kind], { drawn, published, structuredData })
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
        const matched = await preparePage(reader, path)
        if (!matched) throw new Error(`${path} is no page that can be published.`)
        const { kind } = matched
        const dates = contentOfDates(reader, matched)
        const series = contentOfSeries(reader, matched)
        const top = contentOfTop(reader, matched)
        const content = {
          ...contentOfPage(reader, matched),
          ...(dates && { dates }),
          ...(series && { series }),
          ...(top && { top }),
        }
        const { article, related = [], overview } = content
        // The overview is the same on every page but for the date of its counts, which alone makes no page another.
        const shown = JSON.stringify({ ...content, overview: undefined })
        return {
          content: shown,
          neighbours: related,
          article: article && {
            publishedAt: article.publishedAt,
            importedAt: article.provenance.importedAt,
          },
          draw: () => {
            // Drawn from exactly what the page will be taken over with.
            const drawer = readerOfPage()
            takeContent(drawer, content)
            if (dates) takeDates(drawer, dates)
            if (series) takeSeries(drawer, series)
            if (top) takeTop(drawer, top)
            const whole = `{"overview":${JSON.stringify(overview)}${shown === '{}' ? '}' : `,${shown.slice(1)}`}`
            const page = `{"path":${JSON.stringify(path)},"kind":"${kind}","content":${whole}}`
            const html = drawDocument(
              inRouter(drawer, path, <App />),
              kind,
              page,
              structuredData(kind, content, { dates, series, top }, urls),
            )
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
      await Promise.all([preparePage(reader, paths.about()), lateCode.trouble.load()])
      const html = drawDocument(inRouter(reader, paths.front(), <MissingApp />), 'trouble', NO_PAGE, null)
      reader.queryClient.clear()
      return html
    },
    emptyPage: () => drawDocument(null, 'trouble', NO_PAGE, null),
  }
}

/** What React puts where a part of a page had to wait (`react-dom-server`, `startClientRenderedSuspenseBoundary`). */
const NOT_DRAWN = '<!--$!-->'

/** Of a document that is only a beginning: the reader draws what its address names. */
const NO_PAGE = 'null'

/** What a page shows besides, where it is one of these parts. */
interface ContentOfParts {
  readonly dates: DatesContent | null
  readonly series: SeriesContent | null
  readonly top: TopContent | null
}

/** What search engines read of a page besides its text: https://developers.google.com/search/docs/appearance/structured-data */
function structuredData(
  kind: PageKind,
  content: PageContent,
  { dates, series, top }: ContentOfParts,
  urls: SiteUrls,
): string | null {
  const data = dates
    ? jsonLdOfDates(content, dates, urls)
    : series
      ? jsonLdOfSeries(content, series, urls)
      : top
        ? jsonLdOfTop(content, top, urls)
        : jsonLdOf(kind, content, urls)
  return data && jsonLdText(data)
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
    case 'dates':
    case 'on':
    case 'search':
    case 'saved':
    case 'series':
    case 'top':
      return null
    case 'article':
      return article ? articleJsonLd({ overview, article }, urls) : null
  }
}

function jsonLdOfDates(
  { overview }: PageContent,
  { calendar, dateRange: range, onThisDay, daysOfYear }: DatesContent,
  urls: SiteUrls,
): JsonObject | null {
  if (calendar) return yearJsonLd({ overview, calendar }, urls)
  if (range) return rangeJsonLd({ overview, range }, urls)
  if (onThisDay) return onThisDayJsonLd({ overview, page: onThisDay }, urls)
  return daysOfYear ? daysOfYearJsonLd(overview, urls) : null
}

function jsonLdOfSeries(
  { overview }: PageContent,
  { series, page: list, year: calendar, list: all }: SeriesContent,
  urls: SiteUrls,
): JsonObject | null {
  if (series && list) return seriesJsonLd({ overview, series, list }, urls)
  if (list) return episodesJsonLd({ overview, list }, urls)
  if (calendar) return seriesYearJsonLd({ overview, calendar }, urls)
  return all ? seriesListJsonLd({ overview, list: all }, urls) : null
}

function jsonLdOfTop(
  { overview }: PageContent,
  { list, overview: lists }: TopContent,
  urls: SiteUrls,
): JsonObject | null {
  if (list) return topJsonLd({ overview, list }, urls)
  return lists ? topOverviewJsonLd(overview, urls) : null
}
