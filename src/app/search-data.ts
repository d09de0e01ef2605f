import type { NewsSource } from '#sources/news-source.ts'
import type { SearchEngine, SearchHit, SearchQuery } from '#sources/search.ts'
import { queryOptions } from '@tanstack/react-query'

/**
 * What the search page asks of the source. Apart from what all pages ask, since no first page needs it. Everything that was
 * found is remembered for as long as other answers are, so that the way back to it needs no network.
 */
export function searchQueries(source: NewsSource) {
  return {
    /**
     * What finds articles; `null` where the archive has nothing to search with.
     * @param loadFound fetches the code that shows what is found, at the same time: once there is an engine, that is there too
     */
    engine: (loadFound: () => Promise<unknown>) =>
      queryOptions({
        queryKey: ['search-engine'],
        queryFn: async ({ signal }) => {
          const [engine] = await Promise.all([source.search(signal), loadFound()])
          return engine
        },
      }),
    found: (engine: SearchEngine, query: SearchQuery, after: string | null) =>
      queryOptions({
        queryKey: ['search', query, after],
        queryFn: ({ signal }) => engine.find(query, after, signal),
      }),
    counts: (engine: SearchEngine, query: SearchQuery) =>
      queryOptions({
        queryKey: ['search-counts', query],
        queryFn: ({ signal }) => engine.count(query, signal),
      }),
    /** The place of an article that matches best; `null` where it turns out not to match. */
    excerpt: (engine: SearchEngine, query: SearchQuery, hit: SearchHit) =>
      queryOptions({
        queryKey: ['search-excerpt', query, hit.headline.board, hit.headline.id],
        queryFn: ({ signal }) => engine.excerpt(query, hit, signal),
      }),
  }
}
