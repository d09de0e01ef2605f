import { boardIdSchema, idSchema } from '#archive/format.ts'
import { isSeriesSlug } from '#archive/series.ts'
import { normalizeSlug } from '#archive/slugs.ts'
import type { SeriesAlias } from '#cli/publish/series-groups.ts'
import * as v from 'valibot'

/** An old address with a slug, `/news/the-ferry-is-back/`, and the article that it led to. */
export interface OldSlug {
  readonly board: string
  /** As an archive has it: decoded. */
  readonly slug: string
  readonly id: number
}

/** A redirect between two paths within the site, without a slash at the beginning. */
export interface SlugRedirect {
  /** Decoded: `news/the-ferry-is-back` */
  readonly from: string
  /** `news/1204`; encoded */
  readonly to: string
}

/** Which ends or changes a line, a quoted word or a placeholder in one of the configurations, and control characters. */
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}"'`\\{}$#;?%<>]|\s{2}|^\s|\s$/u

/** What a configuration can hold of one; a longer address no browser has made. */
const LONGEST = 500

/**
 * Redirects for the addresses of merged series, and for the old addresses that a host can be told of. Left out is what may not be written into a configuration
 * (quotes, braces, control characters …), has more than one segment, or is the address of something else: such an
 * address, if anybody has it, is answered by the application in `404.html`, as on a host that knows no redirects.
 */
export function slugRedirects(slugs: Iterable<OldSlug>, merged: Iterable<SeriesAlias> = []): SlugRedirect[] {
  const redirects = new Map<string, SlugRedirect>()
  for (const { series, alias } of merged) {
    if (!isSeriesSlug(series) || !isSeriesSlug(alias)) continue
    const from = `series/${series}`
    redirects.set(from, { from, to: `series/${encodeURIComponent(alias)}` })
  }
  for (const { board, slug: written, id } of slugs) {
    const slug = normalizeSlug(written)
    if (!v.is(boardIdSchema, board) || !v.is(idSchema, id)) continue
    if (slug === '' || slug.length > LONGEST || slug.includes('/') || UNSAFE.test(slug)) continue
    // Digits are an article's number, dots a file or a step upwards, `page` what lists have.
    if (/^\d+$|^\.|\.(?:html|atom|json)$|^(?:page|date)$/.test(slug)) continue
    const from = `${board}/${slug}`
    // Servers compare the letters A-Z without case; the first of a board has the address.
    const key = from.toLowerCase()
    if (!redirects.has(key)) redirects.set(key, { from, to: `${board}/${id}` })
  }
  return [...redirects.values()]
}
