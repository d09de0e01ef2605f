import { installLocale } from '#app/i18n/locale.ts'
import { fetchArchive } from '#app/kept-answers.ts'
import { lateCode } from '#app/late-code.tsx'
import { createReader } from '#app/reader.ts'
import { Bar } from '#app/shell/Bar.tsx'
import { createStaticArchive } from '#sources/static-archive/static-archive.ts'
import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { App } from '#app/App.tsx'
import { Offline } from './Offline.tsx'
import { fetchPageCodeWhenSettled } from './fetch-page-code.ts'
import { nameHistoryEntries } from './name-history-entries.ts'
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
  const source = createStaticArchive({ base: `${base}archive/`, fetch: fetchArchive })
  const reader = createReader(source, { base })
  nameHistoryEntries()
  void lateCode.wayfinding.load()
  fetchPageCodeWhenSettled()
  createRoot(rootElement()).render(
    <StrictMode>
      <Root reader={reader} origin={published?.origin ?? null}>
        <BrowserRouter basename={base}>
          <Suspense fallback={<Bar />}>
            <App />
          </Suspense>
          {published?.offline && <Offline />}
        </BrowserRouter>
      </Root>
    </StrictMode>,
  )
}
