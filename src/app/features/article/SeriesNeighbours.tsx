import { m } from '#app/i18n/messages.ts'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import { Foreign } from '#app/ui/Foreign.tsx'
import type { Article } from '#archive/article.ts'
import styles from './ArticleParts.module.css'
import { NeighbourLink } from './NeighbourLink.tsx'

/** The series of an article, and the episodes before and after it. */
export function SeriesNeighbours({ article: { series, seriesNeighbours } }: { article: Article }) {
  if (!series || !seriesNeighbours) return null
  const { previous, next } = seriesNeighbours
  return (
    <nav aria-labelledby="series" className={styles.series}>
      <h2 id="series">
        {m.running_series()}{' '}
        <PageLink to={paths.series(series.slug)}>
          <Foreign>{series.name}</Foreign>
        </PageLink>
      </h2>
      <div className={styles.neighbours}>
        {previous && <NeighbourLink neighbour={previous} step="previous" />}
        {next && <NeighbourLink neighbour={next} step="next" />}
      </div>
    </nav>
  )
}
