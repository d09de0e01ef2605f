import { paths } from '#app/paths.ts'
import styles from './ArticleLink.module.css'
import type { ArticleRef } from '#sources/news-source.ts'
import type { ReactNode } from 'react'
import { PageLink } from './PageLink.tsx'
import { ReadMark } from './ReadMark.tsx'

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

/** A link to an article; where it is a title in a list, marked once that was opened. */
export function ArticleLink({
  to,
  comment,
  lang,
  look = 'inline',
  className,
  current,
  children,
}: ArticleLinkProps) {
  const link = (
    <PageLink
      to={comment === undefined ? paths.article(to) : paths.comment(to, comment)}
      className={[look === 'headline' && styles.headline, className].filter(Boolean).join(' ') || undefined}
      lang={lang ?? undefined}
      aria-current={current ? 'page' : undefined}
    >
      {children}
    </PageLink>
  )
  if (look === 'inline' || current) return link
  return (
    <>
      {link}
      <ReadMark article={to} />
    </>
  )
}
