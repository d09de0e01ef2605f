import { m } from '#app/i18n/messages.ts'
import type { Article } from '#archive/article.ts'
import styles from './ArticleParts.module.css'
import { NeighbourLink } from './NeighbourLink.tsx'

/** The articles published before and after this one in its board. */
export function Neighbours({ article: { previous, next } }: { article: Article }) {
  if (!previous && !next) return null
  return (
    <nav aria-label={m.before_and_after()} className={styles.neighbours}>
      {previous && <NeighbourLink neighbour={previous} step="previous" />}
      {next && <NeighbourLink neighbour={next} step="next" />}
    </nav>
  )
}
