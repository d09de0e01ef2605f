import { paths } from '#app/paths.ts'
import { useReader } from '#app/reader.ts'
import styles from './ArticleLink.module.css'
import { loadArticle } from './load-article.ts'
import type { ArticleRef } from '#sources/news-source.ts'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

interface ArticleLinkProps {
  to: ArticleRef
  /** A comment to go to. */
  comment?: number
  lang?: string | null
  /** Within running text, or as a title in a list. */
  look?: 'inline' | 'headline'
  className?: string | undefined
  /** The page that is being read. */
  current?: boolean
  children: ReactNode
}

/** A link to an article. Pointing at it, focusing or touching it fetches the article ahead of the click. */
export function ArticleLink({
  to,
  comment,
  lang,
  look = 'inline',
  className,
  current,
  children,
}: ArticleLinkProps) {
  const reader = useReader()
  const prefetch = () => loadArticle(reader, to)
  return (
    <Link
      to={comment === undefined ? paths.article(to) : paths.comment(to, comment)}
      className={[look === 'headline' && styles.headline, className].filter(Boolean).join(' ') || undefined}
      lang={lang ?? undefined}
      aria-current={current ? 'page' : undefined}
      onPointerEnter={prefetch}
      onFocus={prefetch}
      onTouchStart={prefetch}
    >
      {children}
    </Link>
  )
}
