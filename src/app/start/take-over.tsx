import { makeFormats } from '#app/i18n/format.ts'
import { installLocale, speakLanguageOfPage } from '#app/i18n/locale.ts'
import { fetchArchive } from '#app/kept-answers.ts'
import { pageCode } from '#app/page-routes.tsx'
import { createReader } from '#app/reader.ts'
import { createStaticArchive } from '#sources/static-archive/static-archive.ts'
import { useQueryClient, type QueryKey } from '@tanstack/react-query'
import { startTransition, useEffect, useRef } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { BrowserRouter, useLocation } from 'react-router'
import { App } from '#app/App.tsx'
import { draw } from './draw.tsx'
import { Offline } from './Offline.tsx'
import { takeContent } from './published-page.ts'
import { fetchPageCodeWhenSettled } from './fetch-page-code.ts'
import { nameHistoryEntries } from './name-history-entries.ts'
import { readPublished } from './read-published.ts'
import { Root } from './Root.tsx'
import { rootElement } from './root-element.ts'
import { yieldToPage } from './yield-to-page.ts'

/** Takes over a page that came as HTML: nothing of it changes, and nothing that it shows is asked for again. */
export async function takeOver(): Promise<void> {
  await yieldToPage()
  const published = readPublished()
  if (!published?.page) return draw()
  const { base, locale, page } = published
  standAtOwnAddress(base + page.path.slice(1))
  nameHistoryEntries()
  speakLanguageOfPage(locale)
  installLocale()
  const source = createStaticArchive({ base: `${base}archive/`, fetch: fetchArchive })
  const reader = createReader(source, { base, isPublished: true })
  const taken = takeContent(reader, page.content)
  if (page.content.dates !== undefined) {
    const { takeDates } = await import('./published-dates.ts')
    taken.push(...takeDates(reader, page.content.dates))
  }
  if (page.content.series !== undefined) {
    const { takeSeries } = await import('./published-series.ts')
    taken.push(...takeSeries(reader, page.content.series))
  }
  if (page.content.top !== undefined) {
    const { takeTop } = await import('./published-top.ts')
    taken.push(...takeTop(reader, page.content.top))
  }
  await yieldToPage()
  await pageCode[page.kind].load()
  for (const make of makeFormats) {
    await yieldToPage()
    make()
  }
  await yieldToPage()
  await new Promise<void>((resolve) => {
    // As a transition React stops for whatever the reader does meanwhile.
    startTransition(() => {
      hydrateRoot(
        rootElement(),
        <Root reader={reader} origin={published.origin}>
          <BrowserRouter basename={base}>
            <App />
            <TakenOver taken={taken} onDone={resolve} />
            {published.offline && <Offline />}
          </BrowserRouter>
        </Root>,
      )
    })
  })
  fetchPageCodeWhenSettled()
}

/** A host may have shown the page at another address than its own, which the router would not know: `/news/123.html`. */
function standAtOwnAddress(path: string): void {
  if (location.pathname === path) return
  history.replaceState(history.state, '', path + location.search + location.hash)
}

/** What is left to do once the page is the reader's own. */
function TakenOver({ taken, onDone }: { taken: readonly QueryKey[]; onDone: () => void }) {
  const { pathname } = useLocation()
  const queryClient = useQueryClient()
  const published = useRef(pathname)
  const isOld = useRef(false)

  // That React has taken over what stands around the content is known to nothing but its effects.
  useEffect(() => {
    // For whoever looks at how pages load: browsers show it among a page's times.
    performance.mark('gapan-taken-over')
    onDone()
  }, [onDone])

  // What came with the page is as old as the page. Whoever goes on to another gets the archive as it is now.
  useEffect(() => {
    if (pathname === published.current || isOld.current) return
    isOld.current = true
    for (const queryKey of taken) void queryClient.invalidateQueries({ queryKey, exact: true })
  }, [pathname, queryClient, taken])

  return null
}
