import { m } from '#app/i18n/messages.ts'
import { ArticleLink } from '#app/links/ArticleLink.tsx'
import { Time } from '#app/ui/Time.tsx'
import type { Neighbour } from '#archive/article.ts'
import styles from './ArticleParts.module.css'

interface NeighbourLinkProps {
  neighbour: Neighbour
  /** Which of them it is; a shortcut finds it by that. */
  step: 'previous' | 'next'
}

/** The article before or after this one in something. */
export function NeighbourLink({ neighbour, step }: NeighbourLinkProps) {
  return (
    <p data-step={step}>
      <span className={styles.direction}>
        {step === 'next' ? `${m.next_article()} →` : `← ${m.previous_article()}`}
      </span>
      <ArticleLink to={neighbour} lang={neighbour.lang} look="headline">
        {neighbour.title === '' ? m.untitled() : neighbour.title}
      </ArticleLink>
      <Time value={neighbour.publishedAt} className={styles.detail} />
    </p>
  )
}
