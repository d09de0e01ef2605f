import { Readability } from '@mozilla/readability'
import { JSDOM } from 'jsdom'

/** What a browser's reader view makes of a page. */
export interface ReadablePage {
  readonly title: string | null
  readonly byline: string | null
  readonly siteName: string | null
  /** As the page writes it. */
  readonly publishedTime: string | null
  readonly lang: string | null
  readonly excerpt: string | null
  /** The text of the article, without markup. */
  readonly text: string
}

/**
 * Reads a page as Firefox's reader view does. Where a page has structured data, Readability takes the title, the
 * author, the time and the site from there, and else from metas.
 * @param html a whole page, as it is published: scripts in it do not run
 * @param url where it is published
 * @returns `null` where Readability finds nothing to read
 */
export function readableOf(html: string, url: string): ReadablePage | null {
  const { document } = new JSDOM(html, { url }).window
  const read = new Readability(document).parse()
  if (read === null) return null
  return {
    title: read.title ?? null,
    byline: read.byline ?? null,
    siteName: read.siteName ?? null,
    publishedTime: read.publishedTime ?? null,
    lang: read.lang ?? null,
    excerpt: read.excerpt ?? null,
    text: (read.textContent ?? '').replace(/\s+/gu, ' ').trim(),
  }
}
