import { m } from '#app/i18n/messages.ts'
import { ArticleLink } from '#app/links/ArticleLink.tsx'
import { Foreign } from '#app/ui/Foreign.tsx'
import { Time } from '#app/ui/Time.tsx'
import type { Article } from '#archive/article.ts'
import styles from './ArticleParts.module.css'

/** The posts that answer each other, with this one among them. */
export function Thread({ article }: { article: Article }) {
  if (article.thread.length === 0) return null
  return (
    <nav aria-labelledby="thread" className={styles.part}>
      <h2 id="thread">{m.thread()}</h2>
      <ol>
        {article.thread.map(({ board, id, title, lang, author, publishedAt, depth }) => (
          <li key={id} data-depth={Math.min(depth, 4)} data-current={id === article.id || undefined}>
            <span aria-hidden="true" className={styles.reply}>
              {depth > 0 ? '↳ ' : ''}
            </span>
            <ArticleLink to={{ board, id }} lang={lang} current={id === article.id}>
              {title === '' ? m.untitled() : title}
            </ArticleLink>
            <span className={styles.detail}>
              {author === null ? m.no_author() : <Foreign>{author}</Foreign>} · <Time value={publishedAt} />
              {id === article.id && ` · ${m.being_read()}`}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  )
}
