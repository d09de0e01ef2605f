import { NO_SITE_URLS, SiteUrlsContext, siteUrlsAt } from '#app/head/site-urls.ts'
import { ReaderContext, type Reader } from '#app/reader.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'

interface RootProps {
  reader: Reader
  /** The public address of the site, `https://host`; `null` where it has none, as while developing. */
  origin: string | null
  children: ReactNode
}

/** What every part of the reader finds above itself, in a browser and in the press. The router is whose it is. */
export function Root({ reader, origin, children }: RootProps) {
  const { base } = reader
  const urls = useMemo(() => (origin === null ? NO_SITE_URLS : siteUrlsAt({ origin, base })), [origin, base])
  return (
    <ReaderContext value={reader}>
      <SiteUrlsContext value={urls}>
        <QueryClientProvider client={reader.queryClient}>{children}</QueryClientProvider>
      </SiteUrlsContext>
    </ReaderContext>
  )
}
