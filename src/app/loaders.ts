import { paths } from '#app/paths.ts'
import { createQueries } from '#app/queries.ts'
import type { Reader } from '#app/reader.ts'
import { redirect } from 'react-router'
import { articleRefOf, listPageOf } from './route-params.ts'

type Params = Readonly<Record<string, string | undefined>>

/** How long a finished article waits for its sidebar, so that both usually appear together. */
const PATIENCE_MS = 150

export async function loadOverview({ source, queryClient }: Reader): Promise<null> {
  await queryClient.query(createQueries(source).overview())
  return null
}

export async function loadFrontPage({ source, queryClient }: Reader): Promise<null> {
  await queryClient.query(createQueries(source).front())
  return null
}

export async function loadListPage({ source, queryClient }: Reader, params: Params): Promise<null> {
  await queryClient.query(createQueries(source).listPage(listPageOf(params)))
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

/** Everything is asked for before anything is awaited; only the article itself is waited for to the end. */
export async function loadArticlePage(
  reader: Reader,
  params: Params,
  signal: AbortSignal,
): Promise<Response | null> {
  if (/\D/.test(params['article'] ?? '')) return leadSlug(reader, params, signal)
  const { source, queryClient } = reader
  const queries = createQueries(source)
  const ref = articleRefOf(params)
  const article = queryClient.query(queries.article(ref))
  // Its failure is shown in the sidebar, by the sidebar.
  const related = queryClient.query(queries.related(ref)).catch(() => null)
  await article
  await Promise.race([related, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
  return null
}
