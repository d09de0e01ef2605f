import { SourceError } from '#sources/source-error.ts'
import type { ArticleRef, ListPageRequest } from '#sources/news-source.ts'

type Params = Readonly<Record<string, string | undefined>>

/** A number in an address: only as we write it ourselves, so that each page has one address. */
function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
}

/** Which article an address names. Throws a `not-found` where it names none. */
export function articleRefOf({ board = '', article }: Params): ArticleRef {
  const id = wholeNumber(article)
  if (id === null) throw new SourceError('not-found', `${board}/${article}`, 'this is no article number')
  return { board, id }
}

/** Which page of a board an address names. Throws a `not-found` where it names none. */
export function listPageOf({ board = '', page }: Params): ListPageRequest {
  if (page === undefined) return { board, page: 'newest' }
  const number = wholeNumber(page)
  if (number === null) throw new SourceError('not-found', `${board}/page/${page}`, 'this is no page number')
  return { board, page: number }
}
