import { boardIdSchema } from '../format.ts'
import { isArchiveFile } from '../paths.ts'
import * as v from 'valibot'

/** Where a link in foreign text leads. */
export type Address =
  /** Another article of this archive. */
  | { readonly kind: 'article'; readonly board: string; readonly id: number }
  /** A file of this archive, relative to it. */
  | { readonly kind: 'file'; readonly path: string }
  /** A page elsewhere, http or https. */
  | { readonly kind: 'web'; readonly url: URL }
  /** A mail address or telephone number, as a whole URL. */
  | { readonly kind: 'contact'; readonly href: string }

/**
 * The one parser that every foreign address passes: what it does not know is no address.
 * Compares the parsed scheme, never a pattern on the raw text, so `java\nscript:` has no way in.
 */
export function parseAddress(text: string): Address | null {
  const article = /^\/([A-Za-z0-9_]+)\/(\d{1,15})$/.exec(text)
  if (article) {
    const [, board = '', id = ''] = article
    return v.is(boardIdSchema, board) && Number(id) > 0 ? { kind: 'article', board, id: Number(id) } : null
  }
  if (isArchiveFile(text)) return { kind: 'file', path: text }
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  switch (url.protocol) {
    case 'http:':
    case 'https:':
      // Credentials in a link only serve to dress up its host: https://bank.example@evil.example
      return url.username === '' && url.password === '' ? { kind: 'web', url } : null
    case 'mailto:':
    case 'tel:':
      return { kind: 'contact', href: url.href }
    default:
      return null
  }
}

/** Where an image comes from: the archive itself, or a foreign host that must not be asked unbidden. */
export type ImageSource =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'web'; readonly url: URL }

export function parseImageSource(text: string): ImageSource | null {
  const address = parseAddress(text)
  return address?.kind === 'file' || address?.kind === 'web' ? address : null
}
