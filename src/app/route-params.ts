import { parseId } from '#archive/format.ts'
import { SourceError } from '#sources/source-error.ts'
import type { ArticleRef, ListPageRequest, SlugRef } from '#sources/news-source.ts'

/** What the router found in an address. */
export type Params = Readonly<Record<string, string | undefined>>

/** Which article an address names. Throws a `not-found` where it names none. */
export function articleRefOf({ board = '', article }: Params): ArticleRef {
  const id = parseId(article)
  if (id === null) throw new SourceError('not-found', `${board}/${article}`, 'this is no article number')
  return { board, id }
}

/** Whether an address names an article by words, as the old board's did, and not by its number. */
export function isSlug({ article = '' }: Params): boolean {
  return /\D/.test(article)
}

export function slugOf({ board = '', article = '' }: Params): SlugRef {
  return { board, slug: article }
}

/** Which page of a board an address names. Throws a `not-found` where it names none. */
export function listPageOf({ board = '', page }: Params): ListPageRequest {
  if (page === undefined) return { board, page: 'newest' }
  const number = parseId(page)
  if (number === null) throw new SourceError('not-found', `${board}/page/${page}`, 'this is no page number')
  return { board, page: number }
}
