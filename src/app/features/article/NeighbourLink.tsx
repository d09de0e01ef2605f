import { m } from '#app/i18n/messages.ts'
import { ArticleLink } from '#app/links/ArticleLink.tsx'
import { Time } from '#app/ui/Time.tsx'
import type { Neighbour } from '#archive/article.ts'
import styles from './ArticleParts.module.css'

/** The article before or after this one in something. @param label which of them it is */
export function NeighbourLink({ neighbour, label }: { neighbour: Neighbour; label: string }) {
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
