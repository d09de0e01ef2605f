import { Head } from '#app/head/Head.tsx'
import { troubleHead } from '#app/head/trouble-head.ts'
import { m } from '#app/i18n/messages.ts'
import { preparePage } from '#app/page-routes.tsx'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import { useReader } from '#app/reader.ts'
import { SourceError } from '#sources/source-error.ts'
import { lazy, Suspense, useState } from 'react'
import { useLocation } from 'react-router'
import { describeTrouble } from './describe-trouble.ts'
import type { PageTrouble } from './TroubleBoundary.tsx'
import styles from './Trouble.module.css'

const KeptPages = lazy(async () => {
  try {
    const module = await import('#app/features/offline/KeptPages.tsx')
    return { default: module.KeptPages }
  } catch {
    // Its code did not come either.
    return { default: () => null }
  }
})

/** What a page shows in place of itself when it can't be made: what happened, what still works, what to do. */
export function TroublePage({ error, drawAgain }: PageTrouble) {
  const reader = useReader()
  const { pathname } = useLocation()
  const [isTrying, setTrying] = useState(false)
  const site = reader.queryClient.getQueryData(reader.queries.overview().queryKey)?.site.title ?? 'Gapan'
  const trouble = describeTrouble(error)
  const tryAgain = async () => {
    if (trouble.retry === 'reload') location.reload()
    if (isTrying || trouble.retry !== 'ask') return
    setTrying(true)
    // What fails again is shown by the page that is drawn again.
    await preparePage(reader, pathname).catch(() => undefined)
    setTrying(false)
    drawAgain()
  }
  return (
    <div className={styles.page}>
      <Head head={troubleHead(trouble, site)} />
      <h1 tabIndex={-1}>{trouble.title}</h1>
      <p>{trouble.happened}</p>
      <p>{trouble.next}</p>
      <p className={styles.ways}>
        {trouble.retry && (
          // Not `disabled` while it works: that would take the focus away.
          <button type="button" onClick={() => void tryAgain()} aria-disabled={isTrying}>
            {m.try_again()}
          </button>
        )}
        <PageLink to={paths.front()}>{m.to_front_page()}</PageLink>
      </p>
      {trouble.isUnanswered && (
        <Suspense fallback={null}>
          <KeptPages tryAgain={() => void tryAgain()} />
        </Suspense>
      )}
      {error instanceof SourceError && (
        <details className={styles.detail}>
          <summary>{m.for_the_keeper()}</summary>
          <p lang="en">{error.message}</p>
        </details>
      )}
    </div>
  )
}
