import type { RelatedLink } from '#archive/article.ts'
import { parseAddress } from '#archive/body/address.ts'
import { toCount } from './fields.ts'
import { readOldAddress } from './old-address.ts'
import { hasStoredName } from './stored-names.ts'

export interface LinkPlace {
  readonly siteUrl: string | null
  /** The published article that an id of an old address means: the article itself, or that of a comment. */
  readonly articleOf: (board: string, id: number) => number | null
  /** The published article that the words of an old address mean. */
  readonly articleNamed: (board: string, slug: string) => number | null
  /** The archive's copy of an attachment, by the name under which the board stored it. */
  readonly copyOf: (board: string, storedName: string) => string | null
}

/** GNUboard's page for one image, which names the stored file. */
const VIEWER = /\/bbs\/+(?:view_image|download)\.php\?/iu

/** The address of a link in a body as the archive has it; `null` where it leads nowhere. */
export function resolveLink(href: string, place: LinkPlace): string | null {
  const address = readOldAddress(href, place.siteUrl)
  if (address.kind === 'article' || address.kind === 'slug') {
    const id =
      address.kind === 'article'
        ? place.articleOf(address.board, address.id)
        : place.articleNamed(address.board, address.slug)
    if (id !== null) return `/${address.board}/${id}`
    // What is not in the archive may still be read where it was, if the author said where that is.
    if (address.kind === 'article' && !/^\s*https?:/iu.test(href)) return null
  }
  if (address.kind === 'upload' && address.folder === 'file') {
    const [board = '', name = ''] = address.names
    return place.copyOf(board, name)
  }
  const { web } = address
  if (web === null || hasStoredName(web) || VIEWER.test(web)) return null
  return parseAddress(web) ? web : null
}

/** The links that an author gave beside the text: free text, often without a scheme. */
export function relatedLinks(row: Readonly<Record<string, string | null>>, place: LinkPlace): RelatedLink[] {
  const links: RelatedLink[] = []
  for (const number of [1, 2]) {
    const written = (row[`wr_link${number}`] ?? '').trim()
    if (written === '') continue
    const whole = /^[a-z][a-z0-9+.-]*:(?!\d)/iu.test(written)
      ? written
      : `http://${written.replace(/^\/\//u, '')}`
    const address = parseAddress(whole)
    if (address?.kind !== 'web' || readOldAddress(whole, place.siteUrl).kind === 'upload') continue
    if (hasStoredName(address.url.href) || VIEWER.test(address.url.href)) continue
    links.push({ url: address.url.href, clicks: toCount(row[`wr_link${number}_hit`]) })
  }
  return links
}
