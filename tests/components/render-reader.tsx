import { createReader, ReaderContext } from '#app/reader.ts'
import { createRoutes } from '#app/routes.tsx'
import type { NewsSource } from '#sources/news-source.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { createMemoryRouter, MemoryRouter, RouterProvider } from 'react-router'
import { makeSource } from './make.ts'

/** The whole reader at an address. */
export function renderReader(address: string, source: NewsSource = makeSource()) {
  const reader = createReader(source)
  const router = createMemoryRouter(createRoutes(reader), { initialEntries: [address] })
  render(
    <ReaderContext value={reader}>
      <QueryClientProvider client={reader.queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ReaderContext>,
  )
  return router
}

/** One part of the reader. */
export function renderPart(part: ReactNode, source: NewsSource = makeSource()) {
  const reader = createReader(source)
  return render(
    <ReaderContext value={reader}>
      <QueryClientProvider client={reader.queryClient}>
        <MemoryRouter>{part}</MemoryRouter>
      </QueryClientProvider>
    </ReaderContext>,
  )
}
