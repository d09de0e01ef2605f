import { createQueries, createQueryClient, type Queries } from '#app/queries.ts'
import type { NewsSource } from '#sources/news-source.ts'
import type { QueryClient } from '@tanstack/react-query'
import { createContext, use } from 'react'

/** What the whole reader works with: made once at its start, or by a test. */
export interface Reader {
  readonly source: NewsSource
  readonly queries: Queries
  readonly queryClient: QueryClient
  /** The path under which the site is served, with a slash at both ends. */
  readonly base: string
  /** Whether the page that was opened came as HTML that is being taken over. */
  readonly isPublished: boolean
}

/** A reader of what a source gives. */
export function createReader(
  source: NewsSource,
  { base = '/', isPublished = false }: Partial<Pick<Reader, 'base' | 'isPublished'>> = {},
): Reader {
  return { source, queries: createQueries(source), queryClient: createQueryClient(), base, isPublished }
}

/** Hands the reader to every part of the page. */
export const ReaderContext = createContext<Reader | null>(null)

/** The reader that this part of the page belongs to. */
export function useReader(): Reader {
  const reader = use(ReaderContext)
  if (!reader) throw new Error('useReader: no <ReaderContext> above. Whoever starts the reader provides it.')
  return reader
}
