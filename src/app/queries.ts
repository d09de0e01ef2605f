import type { ArticleRef, ListPageRequest, NewsSource, SlugRef } from '#sources/news-source.ts'
import { queryOptions, QueryClient } from '@tanstack/react-query'

/** The questions that the reader asks its source, by what they answer. */
export type Queries = ReturnType<typeof createQueries>

/**
 * One factory for each question, shared by loaders, components and prefetching, so that one key never
 * means two things.
 */
export function createQueries(source: NewsSource) {
  return {
    overview: () =>
      queryOptions({ queryKey: ['overview'], queryFn: ({ signal }) => source.overview(signal) }),
    holdings: () =>
      queryOptions({ queryKey: ['holdings'], queryFn: ({ signal }) => source.holdings(signal) }),
    front: () => queryOptions({ queryKey: ['front'], queryFn: ({ signal }) => source.front(signal) }),
    listPage: (request: ListPageRequest) =>
      queryOptions({
        queryKey: ['list-page', request.board, request.page],
        queryFn: ({ signal }) => source.listPage(request, signal),
      }),
    article: (ref: ArticleRef) =>
      queryOptions({
        queryKey: ['article', ref.board, ref.id],
        queryFn: ({ signal }) => source.article(ref, signal),
      }),
    slug: (ref: SlugRef) =>
      queryOptions({
        queryKey: ['slug', ref.board, ref.slug],
        queryFn: ({ signal }) => source.findBySlug(ref, signal),
      }),
    related: (ref: ArticleRef) =>
      queryOptions({
        queryKey: ['related', ref.board, ref.id],
        queryFn: ({ signal }) => source.related(ref, signal),
      }),
  }
}

/** A query client whose answers last as long as those of a source that changes a few times a day. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5 * 60_000,
        gcTime: 30 * 60_000,
        // Offline is answered with an error that says so, not with waiting.
        networkMode: 'always',
        refetchOnWindowFocus: false,
        // The source tries again by itself, once for all who ask.
        retry: false,
      },
    },
  })
}
