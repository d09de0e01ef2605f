import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { ArticleLink } from '#app/links/ArticleLink.tsx'
import { Time } from '#app/ui/Time.tsx'
import { Views } from '#app/ui/Views.tsx'
import type { Headline } from '#archive/headline.ts'
import styles from './FrontPage.module.css'

/** A headline as the front page has it; the first of a board with the beginning of its text. */
export function HeadlineBrief({ headline, isLead = false }: { headline: Headline; isLead?: boolean }) {
  const { title, lang, publishedAt, views, comments, lead } = headline
  return (
    <li className={isLead ? styles.first : styles.brief}>
      <ArticleLink to={headline} lang={lang} look="headline" className={styles.title}>
        {title === '' ? m.untitled() : title}
      </ArticleLink>
      {isLead && lead !== '' && (
        <p lang={lang ?? undefined} className={styles.text}>
          {lead}
        </p>
      )}
      <p className={styles.meta}>
        <Time value={publishedAt} />
        <Views value={views} />
        {comments > 0 && <span>{m.comment_count({ count: comments, shown: formatNumber(comments) })}</span>}
      </p>
    </li>
  )
}
