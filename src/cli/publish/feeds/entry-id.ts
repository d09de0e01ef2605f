import type { Article } from '#archive/article.ts'
import { createHash } from 'node:crypto'
import { absoluteUrl, type SiteAddress } from '../site-address.ts'

/**
 * Under whose name ids are given: the site that the archive was made from, where it is known, so that they are the
 * same wherever and however often its archive is published; else the published site.
 * @param siteUrl `url` of the archive's site
 */
export function idAuthority(siteUrl: string | null, published: SiteAddress): SiteAddress {
  if (siteUrl === null || !URL.canParse(siteUrl)) return published
  const { protocol, origin, pathname } = new URL(siteUrl)
  if (protocol !== 'http:' && protocol !== 'https:') return published
  return { origin, base: pathname.endsWith('/') ? pathname : `${pathname}/` }
}

/** What of an article its id is made from. */
export type Identified = Pick<Article, 'board' | 'id' | 'title' | 'author' | 'publishedAt' | 'moves'>

/**
 * The ids of a feed's entries, in their order. A feed reader shows an entry as new when it has not seen its id, so an
 * id must last, and two posts must never share one (RFC 4287, 4.2.6).
 *
 * An editor who moves a post to another board gives it another board and number on GNUboard, and so another address.
 * What the post takes along is its author, its title and its time to the second: an id is a hash of these in a tag
 * URI (RFC 4151), which needs no address: `tag:naru.example.org,2010-03-26:5f0c…`. The time alone would not do: boards
 * that keep days only give all posts of a day the same. The price is that a post whose title, author or time is
 * corrected counts as a new one.
 *
 * Where these three cannot tell a post, its board and number do, as an address below the authority
 * (`https://naru.example.org/news/123`; a tag URI must have a date, and there may be none):
 * - It has no time: many such posts may be named alike.
 * - It was copied from another board, ever: it has the time, author and title of the original, which stays where it is.
 * - A post before it in the feed, that is one as new, has the same three. The first keeps the hash, since it
 *   is the last of the two to leave the feed: so neither changes its id on the way out.
 */
export function entryIds(entries: readonly Identified[], authority: SiteAddress): string[] {
  const taken = new Set<string>()
  return entries.map((article) => {
    const lasting = isCopy(article) ? null : lastingId(article, authority)
    if (lasting === null || taken.has(lasting)) {
      return new URL(absoluteUrl(authority, `/${article.board}/${article.id}`)).href
    }
    taken.add(lasting)
    return lasting
  })
}

function isCopy({ moves }: Identified): boolean {
  return moves.some(({ kind }) => kind === 'copied')
}

/** `null` for an article without a time. */
function lastingId({ publishedAt, author, title }: Identified, { origin, base }: SiteAddress): string | null {
  if (publishedAt === null) return null
  const hash = createHash('sha256')
    .update(JSON.stringify([publishedAt, author, title]))
    .digest('hex')
    .slice(0, 32)
  // The path tells sites of one host apart. The date says when the name was the authority's: when this was published.
  return `tag:${tagHost(origin)},${publishedAt.slice(0, 10)}:${base.slice(1)}${hash}`
}

/** A host as RFC 4151 knows one: letters, digits, `-` and `.`; no port, no brackets of an IPv6 address. */
function tagHost(origin: string): string {
  return new URL(origin).hostname.replace(/[^a-z0-9.-]/gu, '-').replace(/^[-.]+|[-.]+$/gu, '')
}
