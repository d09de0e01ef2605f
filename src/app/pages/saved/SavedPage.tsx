import { Head } from '#app/head/Head.tsx'
import { savedHead } from '#app/head/saved-head.ts'
import { m } from '#app/i18n/messages.ts'
import { lazyPage } from '#app/lazy-page.tsx'
import { useReader } from '#app/reader.ts'
import { useDrawn } from '#app/ui/use-drawn.ts'
import type { BoardName, SiteOverview } from '#sources/news-source.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import styles from './SavedPage.module.css'

/** What no published page shows is fetched after it. */
const savedContent = lazyPage<{ boards: readonly BoardName[] }>(() =>
  import('./SavedContent.tsx').then(({ SavedContent }) => SavedContent),
)

/** Without it what was saved can be read, and stays where it is. */
const savedExchange = lazyPage<{ overview: SiteOverview }>(() =>
  import('./SavedExchange.tsx').then(
    ({ SavedExchange }) => SavedExchange,
    () => () => null,
  ),
)

/** What was saved in this browser. A published page has none of it: the list comes once the page is the reader's own. */
export function SavedPage() {
  const { queries } = useReader()
  const { data: overview } = useSuspenseQuery(queries.overview())
  const isDrawn = useDrawn()
  return (
    <div className={styles.page}>
      <Head head={savedHead(overview)} />
      <header className={styles.head}>
        <h1 tabIndex={-1}>{m.saved_articles()}</h1>
        <p>{m.saved_explained()}</p>
      </header>
      <div id="saved-in-browser" className={styles.content}>
        {isDrawn ? (
          <Suspense fallback={null}>
            <savedContent.Component boards={overview.boards} />
            <savedExchange.Component overview={overview} />
          </Suspense>
        ) : (
          <p className={styles.needsScript}>{m.saved_needs_script()}</p>
        )}
      </div>
    </div>
  )
}
