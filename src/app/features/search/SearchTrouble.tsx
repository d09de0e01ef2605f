import { m } from '#app/i18n/messages.ts'
import { SourceError } from '#sources/source-error.ts'
import styles from './Results.module.css'

/** That something could not be searched, and what to do. What was found before is still there, by going back. */
export function SearchTrouble({ error, tryAgain }: { error: Error; tryAgain: () => void }) {
  const isUnanswered = error instanceof SourceError && error.kind === 'unreachable'
  return (
    <div role="alert" className={styles.words}>
      <p>{isUnanswered ? m.search_unreachable() : m.search_failed()}</p>
      <p>
        <button type="button" onClick={tryAgain} className={styles.button}>
          {m.try_again()}
        </button>
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
