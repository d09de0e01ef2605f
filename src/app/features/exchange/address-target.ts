import { oldAddressTarget } from '#app/old-addresses.ts'
import { parseId, RESERVED_BOARD_IDS, boardIdSchema } from '#archive/format.ts'
import type { ArticleRef } from '#sources/news-source.ts'
import * as v from 'valibot'

/** What an address leads to, seen from a site. */
export type AddressTarget =
  | { readonly kind: 'article'; readonly article: ArticleRef }
  /** A page of the site that is no article: a list, the front page, an article by its words. */
  | { readonly kind: 'other-page' }
  | { readonly kind: 'elsewhere' }
  /** The text is no address. */
  | { readonly kind: 'no-address' }

/**
 * Which article an address leads to, however it is written: `/news/123` with a slash at its end, with `.html` or
 * `/index.html`, with a query or a fragment, by http or https, or as an old board wrote it (`/bbs/board.php?bo_table=…`).
 * @param homes where the site stands, and where the board stood: addresses in full, with a slash at their end
 */
export function addressTarget(address: string, homes: readonly string[]): AddressTarget {
  const url = parseAddress(address)
  if (!url) return { kind: 'no-address' }
  const paths = homes.flatMap((home) => pathWithin(url, home) ?? [])
  if (paths.length === 0) return { kind: 'elsewhere' }
  for (const path of paths) {
    const article = articleAt(path) ?? articleAtOldAddress(url)
    if (article) return { kind: 'article', article }
  }
  return { kind: 'other-page' }
}

function parseAddress(address: string): URL | null {
  const text = address.trim()
  return URL.canParse(text) ? new URL(text) : null
}

/** The path of an address below the site's own; `null` for one outside. */
function pathWithin(url: URL, home: string): string | null {
  const site = new URL(home)
  if (!/^https?:$/.test(url.protocol) || url.host !== site.host) return null
  const pathname = `${url.pathname.replace(/\/+$/, '')}/`
  return pathname.startsWith(site.pathname) ? pathname.slice(site.pathname.length) : null
}

/** @param path `news/123/`, `news/123.html/` */
function articleAt(path: string): ArticleRef | null {
  const [board = '', page, ...rest] = segmentsOf(path)
  if (rest.length > 0 && rest.join('/') !== 'index.html') return null
  return articleRef(board, page?.replace(/\.html$/, ''))
}

function articleAtOldAddress(url: URL): ArticleRef | null {
  const [board = '', page] = segmentsOf(oldAddressTarget(url)?.replace(/#.*/, '') ?? '')
  return articleRef(board, page)
}

function articleRef(board: string, page: string | undefined): ArticleRef | null {
  const id = parseId(page)
  if (id === null || RESERVED_BOARD_IDS.has(board) || !v.is(boardIdSchema, board)) return null
  return { board, id }
}

function segmentsOf(path: string): string[] {
  return path
    .split('/')
    .filter((segment) => segment !== '')
    .map(decoded)
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
