import { m } from '#app/i18n/messages.ts'
import { ArticleLink } from '#app/links/ArticleLink.tsx'
import { Time } from '#app/ui/Time.tsx'
import { Views } from '#app/ui/Views.tsx'
import type { Related } from '#archive/article.ts'
import styles from './RelatedHeadlines.module.css'
import { reasonInWords } from './reason-in-words.ts'

/** The headlines beside an article, each with why it is there. */
export function RelatedHeadlines({ related }: { related: readonly Related[] }) {
  return (
    <nav aria-labelledby="related" id="related-headlines" className={styles.related}>
      <h2 id="related">{m.related_headlines()}</h2>
      {related.length === 0 && <p className={styles.none}>{m.no_related()}</p>}
      <ul>
        {related.map((entry) => (
          <li key={`${entry.board}/${entry.id}`}>
            <ArticleLink to={entry} lang={entry.lang} look="headline">
              {entry.title === '' ? m.untitled() : entry.title}
            </ArticleLink>
            {/* No paragraph: reading modes would take a list of those for the article. */}
            <span className={styles.meta}>
              <span className={styles.reason}>{reasonInWords(entry.reason)}</span>
              <Time value={entry.publishedAt} />
              <Views value={entry.views} />
            </span>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Keeps the place while the headlines are on their way. */
export function RelatedPlaceholder() {
  return (
    <div className={styles.related}>
      <h2>{m.related_headlines()}</h2>
      <div className={styles.placeholder} />
    </div>
  )
}
