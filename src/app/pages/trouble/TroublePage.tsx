import { m } from '#app/i18n/messages.ts'
import { paths } from '#app/paths.ts'
import { SourceError } from '#sources/source-error.ts'
import { Link, useRevalidator, useRouteError } from 'react-router'
import { describeTrouble } from './describe-trouble.ts'
import styles from './TroublePage.module.css'

/** What a page shows in place of itself when it can't be made: what happened, what still works, what to do. */
export function TroublePage() {
  const error = useRouteError()
  const { revalidate, state } = useRevalidator()
  const trouble = describeTrouble(error)
  return (
    <div className={styles.page}>
      <title>{trouble.title}</title>
      {trouble.isMissing && <meta name="robots" content="noindex" />}
      <h1 tabIndex={-1}>{trouble.title}</h1>
      <p>{trouble.happened}</p>
      <p>{trouble.next}</p>
      <p className={styles.ways}>
        {trouble.canRetry && (
          <button type="button" onClick={() => void revalidate()} disabled={state === 'loading'}>
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
