import { pageCode } from './page-code.ts'
import type { Reader } from '#app/reader.ts'
import type { ArticleRef } from '#sources/news-source.ts'

/**
 * Starts everything that an article's page needs, without waiting: the article, the headlines beside it
 * and the page's code. For prefetching; a failure shows when the page itself is opened.
 */
export function loadArticle({ queries, queryClient }: Reader, ref: ArticleRef): void {
  const ignore = () => undefined
  queryClient.query(queries.article(ref)).catch(ignore)
  queryClient.query(queries.related(ref)).catch(ignore)
  pageCode.article().catch(ignore)
}
