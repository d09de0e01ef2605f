import { App } from '#app/App.tsx'
import { lateCode } from '#app/late-code.tsx'
import { createReader } from '#app/reader.ts'
import { offerToSaveInRows } from '#app/save-in-rows.ts'
import { Root } from '#app/start/Root.tsx'
import type { NewsSource } from '#sources/news-source.ts'
import { render } from '@testing-library/react'
import { Suspense, type ReactNode } from 'react'
import { MemoryRouter, useLocation } from 'react-router'
import { makeSource } from './make.ts'

// React wants to be told of everything that is waited for; code is not waited for where it is there.
await Promise.all(Object.values(lateCode).map(({ load }) => load()))
await offerToSaveInRows()

/**
 * The whole reader at an address.
 * @returns the path that is shown
 */
export function renderReader(address: string, source: NewsSource = makeSource()): () => string {
  let shown = address
  function Address(): null {
    shown = useLocation().pathname
    return null
  }
  render(
    <Root reader={createReader(source)} origin={null}>
      <MemoryRouter initialEntries={[address]}>
        <Suspense fallback={null}>
          <App />
        </Suspense>
        <Address />
      </MemoryRouter>
    </Root>,
  )
  return () => shown
}

/** One part of the reader. */
export function renderPart(part: ReactNode, source: NewsSource = makeSource()) {
  return render(
    <Root reader={createReader(source)} origin={null}>
      <MemoryRouter>{part}</MemoryRouter>
    </Root>,
  )
}
