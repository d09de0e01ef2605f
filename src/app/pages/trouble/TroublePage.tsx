import { Head } from '#app/head/Head.tsx'
import { troubleHead } from '#app/head/trouble-head.ts'
import { m } from '#app/i18n/messages.ts'
import { paths } from '#app/paths.ts'
import { useReader } from '#app/reader.ts'
import { SourceError } from '#sources/source-error.ts'
import { Link, useRevalidator, useRouteError } from 'react-router'
import { describeTrouble } from './describe-trouble.ts'
import styles from './TroublePage.module.css'

/** What a page shows in place of itself when it can't be made: what happened, what still works, what to do. */
export function TroublePage() {
  const { queries, queryClient } = useReader()
  const site = queryClient.getQueryData(queries.overview().queryKey)?.site.title ?? 'Gapan'
  const error = useRouteError()
  const { revalidate, state } = useRevalidator()
  const trouble = describeTrouble(error)
  const tryAgain = async () => {
    if (trouble.retry === 'reload') location.reload()
    if (state === 'loading' || trouble.retry !== 'ask') return
    await revalidate()
    // The heading of what came, be it the page or the same trouble.
    document.querySelector<HTMLElement>('main h1')?.focus()
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
          <button type="button" onClick={() => void tryAgain()} aria-disabled={state === 'loading'}>
            {m.try_again()}
          </button>
        )}
        <Link to={paths.front()}>{m.to_front_page()}</Link>
      </p>
      {error instanceof SourceError && (
        <details className={styles.detail}>
          <summary>{m.for_the_keeper()}</summary>
          <p lang="en">{error.message}</p>
        </details>
      )}
    </div>
  )
}
