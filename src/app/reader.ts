import { createQueries, createQueryClient, type Queries } from '#app/queries.ts'
import type { NewsSource } from '#sources/news-source.ts'
import type { QueryClient } from '@tanstack/react-query'
import { createContext, use } from 'react'

/** What the whole reader works with: made once in `main.tsx`, or by a test. */
export interface Reader {
  readonly source: NewsSource
  readonly queries: Queries
  readonly queryClient: QueryClient
}

/** A reader of what a source gives. */
export function createReader(source: NewsSource): Reader {
  return { source, queries: createQueries(source), queryClient: createQueryClient() }
}

/** Hands the reader to every part of the page. */
export const ReaderContext = createContext<Reader | null>(null)

/** The reader that this part of the page belongs to. */
export function useReader(): Reader {
  const reader = use(ReaderContext)
  if (!reader) throw new Error('useReader: no <ReaderContext> above. main.tsx or the test must provide it.')
  return reader
}
