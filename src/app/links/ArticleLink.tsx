import { paths } from '#app/paths.ts'
import styles from './ArticleLink.module.css'
import type { ArticleRef } from '#sources/news-source.ts'
import type { ReactNode } from 'react'
import { PageLink } from './PageLink.tsx'

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

/** A link to an article. */
export function ArticleLink({
  to,
  comment,
  lang,
  look = 'inline',
  className,
  current,
  children,
}: ArticleLinkProps) {
  return (
    <PageLink
      to={comment === undefined ? paths.article(to) : paths.comment(to, comment)}
      className={[look === 'headline' && styles.headline, className].filter(Boolean).join(' ') || undefined}
      lang={lang ?? undefined}
      aria-current={current ? 'page' : undefined}
    >
      {children}
    </PageLink>
  )
}
