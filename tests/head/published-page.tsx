import { Head } from '#app/head/Head.tsx'
import type { PageHead } from '#app/head/head.ts'
import { jsonLdText, type JsonObject } from '#app/head/json-ld/json-ld.ts'
import { siteUrlsAt } from '#app/head/site-urls.ts'
import { renderToStaticMarkup } from 'react-dom/server'

/** A site under a path, which is where addresses go wrong first. */
export const SITE_URLS = siteUrlsAt({ origin: 'https://naru.example.org', base: '/archive-of-naru/' })

/** A page as it is published, around a body of the test's own. */
export function publishedHtml(head: PageHead, jsonLd: JsonObject | null, body = ''): string {
  const data = jsonLd === null ? '' : `<script type="application/ld+json">${jsonLdText(jsonLd)}</script>`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${renderToStaticMarkup(<Head head={head} />)}${data}</head><body>${body}</body></html>`
}

/** The same as a browser has it. */
export function publishedDocument(head: PageHead, jsonLd: JsonObject | null): Document {
  return new DOMParser().parseFromString(publishedHtml(head, jsonLd), 'text/html')
}
