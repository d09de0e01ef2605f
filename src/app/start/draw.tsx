import { installLocale } from '#app/i18n/locale.ts'
import { createReader } from '#app/reader.ts'
import { Bar } from '#app/shell/LoadingBar.tsx'
import { createStaticArchive } from '#sources/static-archive/static-archive.ts'
import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { App } from '#app/App.tsx'
import { fetchPageCodeWhenSettled } from './fetch-page-code.ts'
import { readPublished } from './read-published.ts'
import { Root } from './Root.tsx'
import { rootElement } from './root-element.ts'

/** Draws the page that the address names, in place of whatever stands there. */
export function draw(): void {
  installLocale()
  const published = readPublished()
  // What the press's error page says of itself in its head, the page that is drawn says of itself.
  for (const element of document.head.querySelectorAll('title, meta[name="robots"]')) element.remove()
  const base = published?.base ?? '/'
  const reader = createReader(
    createStaticArchive({ base: `${base}archive/`, fetch: (url, init) => fetch(url, init) }),
    { base },
  )
  fetchPageCodeWhenSettled()
  createRoot(rootElement()).render(
    <StrictMode>
      <Root reader={reader} origin={published?.origin ?? null}>
        <BrowserRouter basename={base}>
          <Suspense fallback={<Bar />}>
            <App />
          </Suspense>
        </BrowserRouter>
      </Root>
    </StrictMode>,
  )
}
