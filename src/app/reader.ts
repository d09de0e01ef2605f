import type { NewsSource } from '#sources/news-source.ts'
import type { QueryClient } from '@tanstack/react-query'
import { createContext, use } from 'react'

/** What the whole reader works with: made once in `main.tsx`, or by a test. */
export interface Reader {
  readonly source: NewsSource
  readonly queryClient: QueryClient
}

export const ReaderContext = createContext<Reader | null>(null)

export function useReader(): Reader {
  const reader = use(ReaderContext)
  if (!reader) throw new Error('useReader: no <ReaderContext> above. main.tsx or the test must provide it.')
  return reader
}
