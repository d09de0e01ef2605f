import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { ArticleLink } from '#app/links/ArticleLink.tsx'
import { RowTools } from '#app/links/RowTools.tsx'
import { Badge } from '#app/ui/Badge.tsx'
import { Foreign } from '#app/ui/Foreign.tsx'
import { Time } from '#app/ui/Time.tsx'
import { VisuallyHidden } from '#app/ui/VisuallyHidden.tsx'
import { Views } from '#app/ui/Views.tsx'
import type { Headline } from '#archive/headline.ts'
import styles from './HeadlineList.module.css'

/** One headline: a real link whose name is the title, and beside it what else is known. */
export function HeadlineRow({ headline, isCurrent }: { headline: Headline; isCurrent: boolean }) {
  const { title, lang, author, publishedAt, views, comments, category, notice, attachments } = headline
  return (
    <li className={styles.row} data-current={isCurrent || undefined}>
      <div className={styles.title}>
        {notice && (
          <>
            <Badge tone="notice">{m.notice()}</Badge>{' '}
          </>
        )}
        {category !== null && (
          <>
            <Badge tone="quiet">{category}</Badge>{' '}
          </>
        )}
        <ArticleLink to={headline} lang={lang} current={isCurrent} look="headline" className={styles.link}>
          {title === '' ? m.untitled() : title}
        </ArticleLink>{' '}
        {comments > 0 && (
          <span className={styles.comments}>
            <span aria-hidden="true">{formatNumber(comments)}</span>
            <VisuallyHidden>
              {m.comment_count({ count: comments, shown: formatNumber(comments) })}
            </VisuallyHidden>
          </span>
        )}
        {attachments > 0 && <span className={styles.mark}>{m.has_attachments()}</span>}
        {isCurrent && <span className={styles.reading}>{m.being_read()}</span>}
      </div>
      <div className={styles.meta}>
        <Foreign className={styles.author}>{author ?? m.no_author()}</Foreign>
        <Time value={publishedAt} className={styles.date} />
        <Views value={views} className={styles.views} />
      </div>
      <RowTools article={headline} />
    </li>
  )
}
