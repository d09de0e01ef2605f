import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { ArticleLink } from '#app/links/ArticleLink.tsx'
import { RowTools } from '#app/links/RowTools.tsx'
import { useReader } from '#app/reader.ts'
import { searchQueries } from '#app/search-data.ts'
import { Badge } from '#app/ui/Badge.tsx'
import { Foreign } from '#app/ui/Foreign.tsx'
import { Time } from '#app/ui/Time.tsx'
import { useNear } from '#app/ui/use-near.ts'
import { Views } from '#app/ui/Views.tsx'
import { VisuallyHidden } from '#app/ui/VisuallyHidden.tsx'
import type { SearchEngine, SearchHit, SearchQuery } from '#sources/search.ts'
import { useQuery } from '@tanstack/react-query'
import { MarkedText } from './MarkedText.tsx'
import styles from './Results.module.css'

interface HitRowProps {
  engine: SearchEngine
  query: SearchQuery
  hit: SearchHit
  /** The name of its board. */
  board: string
}

/**
 * An article that was found, with the place that matches best. That takes reading it, which is done when the row comes near;
 * a row that turns out not to match goes.
 */
export function HitRow({ engine, query, hit, board }: HitRowProps) {
  const { source } = useReader()
  const { headline, title, excerpt: given } = hit
  const { lang, author, publishedAt, views, comments, notice } = headline
  const { ref, isNear } = useNear<HTMLLIElement>(given !== null)
  const { data: read, error } = useQuery({
    ...searchQueries(source).excerpt(engine, query, hit),
    enabled: given === null && isNear,
  })
  const excerpt = given ?? read
  if (excerpt === null) return null
  return (
    <li ref={ref} className={styles.row}>
      <div className={styles.title}>
        {notice && <Badge tone="notice">{m.notice()}</Badge>}{' '}
        <ArticleLink to={headline} lang={lang} look="headline">
          {headline.title === '' ? m.untitled() : <MarkedText parts={title} />}
        </ArticleLink>{' '}
        {comments > 0 && (
          <span className={styles.comments}>
            <span aria-hidden="true">{formatNumber(comments)}</span>
            <VisuallyHidden>
              {m.comment_count({ count: comments, shown: formatNumber(comments) })}
            </VisuallyHidden>
          </span>
        )}
      </div>
      {/* Its room is kept until it comes. Where it can't come, the title alone is what there is. */}
      {!error && (
        <p className={styles.excerpt} lang={lang ?? undefined}>
          {excerpt && <MarkedText parts={excerpt} />}
        </p>
      )}
      <div className={styles.meta}>
        <Foreign>{board}</Foreign>
        <span>{author === null ? m.no_author() : <Foreign>{author}</Foreign>}</span>
        <Time value={publishedAt} />
        <Views value={views} />
      </div>
      <RowTools article={headline} />
    </li>
  )
}
