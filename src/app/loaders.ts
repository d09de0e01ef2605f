import { paths } from '#app/paths.ts'
import type { Reader } from '#app/reader.ts'
import { pageOf } from '#archive/pages.ts'
import { redirect } from 'react-router'
import { articleRefOf, listPageOf, type Params } from './route-params.ts'

/**
 * A page is shown with what is in memory, however old: going back works without a network. The page itself
 * asks quietly for what is newer.
 */
const IN_MEMORY = { staleTime: 'static' } as const

export async function loadOverview({ queries, queryClient }: Reader): Promise<null> {
  await queryClient.query({ ...queries.overview(), ...IN_MEMORY })
  return null
}

export async function loadFrontPage({ queries, queryClient }: Reader): Promise<null> {
  await queryClient.query({ ...queries.front(), ...IN_MEMORY })
  return null
}

export async function loadListPage({ queries, queryClient }: Reader, params: Params): Promise<null> {
  await queryClient.query({ ...queries.listPage(listPageOf(params)), ...IN_MEMORY })
  return null
}

/** Leads an address that names an article by its slug, as the old board's did, to the one by its number. */
async function leadSlug(
  { source }: Reader,
  { board = '', article = '' }: Params,
  signal: AbortSignal,
): Promise<Response> {
  return redirect(paths.article(await source.findBySlug(board, article, signal)))
}

/** How long a finished article waits for the headlines around it, so that all usually appear together. */
const PATIENCE_MS = 150

/** Everything is asked for before anything is awaited; only the article itself is waited for to the end. */
export async function loadArticlePage(
  reader: Reader,
  params: Params,
  signal: AbortSignal,
): Promise<Response | null> {
  if (/\D/.test(params['article'] ?? '')) return leadSlug(reader, params, signal)
  const { queries, queryClient } = reader
  const ref = articleRefOf(params)
  const article = queryClient.query({ ...queries.article(ref), ...IN_MEMORY })
  // What fails here is shown by its own part of the page.
  const around = Promise.allSettled([
    queryClient.query({ ...queries.related(ref), ...IN_MEMORY }),
    article.then(({ sequence }) =>
      queryClient.query({ ...queries.listPage({ board: ref.board, page: pageOf(sequence) }), ...IN_MEMORY }),
    ),
  ])
  await article
  await Promise.race([around, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
  return null
}
