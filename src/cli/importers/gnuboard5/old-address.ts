import { boardIdSchema } from '#archive/format.ts'
import * as v from 'valibot'
import type { UploadFolder } from './board-files.ts'

/** What an address in an old post leads to. */
export type OldAddress =
  | { readonly kind: 'article'; readonly board: string; readonly id: number; readonly web: string | null }
  /** An article by the words that its title gave: `/news/the-ferry-is-back/`. */
  | { readonly kind: 'slug'; readonly board: string; readonly slug: string; readonly web: string | null }
  | {
      readonly kind: 'upload'
      readonly folder: UploadFolder
      readonly names: readonly string[]
      readonly web: string | null
    }
  /** Anything else. `web`: as a whole address, `null` where it is relative and the site is not known. */
  | { readonly kind: 'other'; readonly web: string | null }

/** Stands for the site where its address is not known. RFC 2606 keeps this domain unused. */
const UNKNOWN_SITE = 'http://gapan.invalid'

/** Articles are read at /bbs/board.php, so relative addresses begin there. */
const ARTICLE_PAGE = '/bbs/board.php'

const UPLOAD = /\/data\/(file|editor)\/(.+)$/u

/**
 * Reads an address of an old post.
 * @param siteUrl where the board stood, without a slash at its end, if that is known
 */
export function readOldAddress(address: string, siteUrl: string | null): OldAddress {
  const base = siteUrl ?? UNKNOWN_SITE
  const text = address.trim()
  if (!URL.canParse(text, base + ARTICLE_PAGE)) return { kind: 'other', web: null }
  const url = new URL(text, base + ARTICLE_PAGE)
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:'
  if (!isWeb) return { kind: 'other', web: url.href }
  const isOwn = plainHost(url) === plainHost(new URL(base))
  const web = url.hostname === new URL(UNKNOWN_SITE).hostname ? null : url.href
  const upload = UPLOAD.exec(url.pathname)
  const names = upload ? decodeNames(upload[2] ?? '') : null
  if (upload && !names) return { kind: 'other', web: null }
  // Many sites have a folder of that name. A name below data/file/ is never let out, whoever's it is.
  const isForeign = siteUrl !== null && !isOwn && upload?.[1] === 'editor'
  if (upload && names && !isForeign)
    return { kind: 'upload', folder: upload[1] === 'file' ? 'file' : 'editor', names, web }
  const article = isOwn ? articleOf(url, new URL(base).pathname) : null
  return article ? { ...article, web } : { kind: 'other', web }
}

type Named = { kind: 'article'; board: string; id: number } | { kind: 'slug'; board: string; slug: string }

function articleOf(url: URL, sitePath: string): Named | null {
  if (url.pathname.endsWith(ARTICLE_PAGE)) {
    return toArticle(url.searchParams.get('bo_table') ?? '', url.searchParams.get('wr_id') ?? '')
  }
  const folder = sitePath.replace(/\/$/u, '')
  if (!url.pathname.startsWith(folder)) return null
  const names = /^\/([^/]+)\/([^/]+)\/?$/u.exec(url.pathname.slice(folder.length))
  const [, board = '', name = ''] = names ?? []
  const [slug = ''] = decodeNames(name) ?? []
  if (slug === '' || !v.is(boardIdSchema, board)) return null
  return /^\d+$/u.test(slug) ? toArticle(board, slug) : { kind: 'slug', board, slug }
}

function toArticle(board: string, id: string): Named | null {
  const number = /^\d{1,15}$/u.test(id) ? Number(id) : 0
  return v.is(boardIdSchema, board) && number > 0 ? { kind: 'article', board, id: number } : null
}

/** Sites answered with and without `www.`, and by http before https. */
function plainHost(url: URL): string {
  return url.hostname.replace(/^www\./u, '')
}

/** `null` where a name is none: `..%2f..` would lead out of the folder. */
function decodeNames(path: string): string[] | null {
  try {
    const names = path.split('/').map((name) => decodeURIComponent(name))
    return names.some((name) => name === '..' || /[/\\\0]/u.test(name)) ? null : names
  } catch {
    return null
  }
}
