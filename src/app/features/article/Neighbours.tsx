import { m } from '#app/i18n/messages.ts'
import { ArticleLink } from '#app/links/ArticleLink.tsx'
import { Time } from '#app/ui/Time.tsx'
import type { Article, Neighbour } from '#archive/article.ts'
import styles from './ArticleParts.module.css'

/** The articles published before and after this one in its board. */
export function Neighbours({ article: { previous, next } }: { article: Article }) {
  if (!previous && !next) return null
  return (
    <nav aria-label={m.before_and_after()} className={styles.neighbours}>
      {previous && <NeighbourLink neighbour={previous} label={`← ${m.previous_article()}`} />}
      {next && <NeighbourLink neighbour={next} label={`${m.next_article()} →`} />}
    </nav>
  )
}

function NeighbourLink({ neighbour, label }: { neighbour: Neighbour; label: string }) {
  return (
    <p>
      <span className={styles.direction}>{label}</span>
      <ArticleLink to={neighbour} lang={neighbour.lang} look="headline">
        {neighbour.title === '' ? m.untitled() : neighbour.title}
      </ArticleLink>
      <Time value={neighbour.publishedAt} className={styles.detail} />
    </p>
  )
}
