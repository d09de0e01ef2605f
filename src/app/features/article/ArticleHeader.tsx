import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/Badge.tsx'
import { Foreign } from '#app/ui/Foreign.tsx'
import { Time } from '#app/ui/Time.tsx'
import { Views } from '#app/ui/Views.tsx'
import type { Article } from '#archive/article.ts'
import type { BoardName } from '#sources/news-source.ts'
import styles from './ArticleHeader.module.css'

interface ArticleHeaderProps {
  article: Article
  board: BoardName | undefined
  /** When the counts were taken. */
  countedAt: string
}

/** The headline and the line of page information below it. */
export function ArticleHeader({ article, board, countedAt }: ArticleHeaderProps) {
  const {
    series,
    seriesNeighbours,
    title,
    lang,
    author,
    publishedAt,
    views,
    recommendations,
    discussion,
    category,
    notice,
  } = article
  return (
    <header className={styles.header}>
      <p className={styles.kicker}>
        {notice && <Badge tone="notice">{m.notice()}</Badge>}
        <PageLink to={paths.board(article.board)}>{board?.title ?? article.board}</PageLink>
        {category !== null && (
          <>
            <span aria-hidden="true">›</span>
            <Foreign>{category}</Foreign>
          </>
        )}
        {series && seriesNeighbours && (
          <>
            <span aria-hidden="true">·</span>
            <PageLink to={paths.series(series.slug)}>
              <Foreign>{series.name}</Foreign>
            </PageLink>
          </>
        )}
      </p>
      <h1 tabIndex={-1} lang={lang ?? undefined} className={styles.title} id="headline">
        {title === '' ? m.untitled() : title}
      </h1>
      <ul className={styles.information} aria-label={m.page_information()}>
        <li className={styles.author}>{author === null ? m.no_author() : <Foreign>{author}</Foreign>}</li>
        <li>
          {publishedAt === null ? (
            <Time value={null} />
          ) : (
            <PageLink to={paths.dayInMonth(article.board, publishedAt)}>
              <Time value={publishedAt} form="time" />
            </PageLink>
          )}
        </li>
        <li>
          <Views value={views} />
        </li>
        {recommendations !== null && (
          <li>{m.recommendations({ count: recommendations, shown: formatNumber(recommendations) })}</li>
        )}
        <li>
          <PageLink to="#comments">
            {m.comment_count({ count: discussion.length, shown: formatNumber(discussion.length) })}
          </PageLink>
        </li>
        <li className={styles.counted}>
          {m.counted_on()} <Time value={countedAt} />
        </li>
      </ul>
    </header>
  )
}
