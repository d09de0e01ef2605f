import { m } from '#app/i18n/messages.ts'
import { ArticleLink } from '#app/links/ArticleLink.tsx'
import { RowTools } from '#app/links/RowTools.tsx'
import { Foreign } from '#app/ui/Foreign.tsx'
import { Time } from '#app/ui/Time.tsx'
import type { Episode } from '#archive/series-parts.ts'
import type { BoardName } from '#sources/news-source.ts'
import styles from './Series.module.css'

interface EpisodeListProps {
  episodes: readonly Episode[]
  /** Where they stand, if that is not the same board for all: then each says its own. */
  boards: readonly BoardName[]
}

/** The episodes of a series: when, what, by whom. */
export function EpisodeList({ episodes, boards }: EpisodeListProps) {
  if (episodes.length === 0) return <p className={styles.empty}>{m.no_headlines()}</p>
  const isMixed = new Set(episodes.map(({ board }) => board)).size > 1
  return (
    <ul className={styles.episodes} aria-label={m.episodes()}>
      {episodes.map((episode) => {
        const { board, id, title, lang, author, publishedAt } = episode
        return (
          <li key={`${board}/${id}`} className={styles.episode}>
            <ArticleLink to={episode} lang={lang} look="headline" className={styles.title}>
              {title === '' ? m.untitled() : title}
            </ArticleLink>
            <span className={styles.meta}>
              {isMixed && <Foreign>{boards.find((known) => known.id === board)?.title ?? board}</Foreign>}
              {author !== null && <Foreign>{author}</Foreign>}
              <Time value={publishedAt} className={styles.date} />
            </span>
            <RowTools article={episode} />
          </li>
        )
      })}
    </ul>
  )
}
