import { createQueries } from '#app/queries.ts'
import type { Reader } from '#app/reader.ts'
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

/** Everything is asked for before anything is awaited; only the article itself is waited for to the end. */
export async function loadArticlePage({ source, queryClient }: Reader, params: Params): Promise<null> {
  const queries = createQueries(source)
  const ref = articleRefOf(params)
  const article = queryClient.query(queries.article(ref))
  // Its failure is shown in the sidebar, by the sidebar.
  const related = queryClient.query(queries.related(ref)).catch(() => null)
  await article
  await Promise.race([related, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
  return null
}
