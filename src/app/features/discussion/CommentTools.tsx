import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { paths } from '#app/paths.ts'
import { useReader } from '#app/reader.ts'
import { announce } from '#app/ui/announcements.ts'
import { copy } from '#app/ui/copy.ts'
import { VisuallyHidden } from '#app/ui/VisuallyHidden.tsx'
import type { Comment } from '#archive/article.ts'
import type { ArticleRef } from '#sources/news-source.ts'
import styles from './Conversation.module.css'

interface CommentToolsProps {
  article: ArticleRef
  comment: Comment
  /** How many comments stand below it. */
  replies: number
  isCollapsed: boolean
  isNew: boolean
  onToggle: () => void
}

/** Beside the name of a comment: whether it is new, its replies, its address. */
export function CommentTools({
  article,
  comment: { id, author },
  replies,
  isCollapsed,
  isNew,
  onToggle,
}: CommentToolsProps) {
  const { base } = useReader()
  const name = author ?? m.no_author()
  const copyAddress = async () => {
    const address = new URL(base + paths.comment(article, id).slice(1), location.href).href
    announce((await copy(address)) ? m.address_copied() : m.address_not_copied({ address }))
  }
  return (
    <>
      {isNew && <span className={styles.new}>{m.new_comment()}</span>}
      <span className={styles.tools}>
        {replies > 0 && (
          <button type="button" aria-expanded={!isCollapsed} onClick={onToggle}>
            <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" className={styles.icon}>
              <path d={isCollapsed ? 'M3 8h10M8 3v10' : 'M3 8h10'} />
            </svg>
            <VisuallyHidden>
              {m.replies_to({ name, count: replies, shown: formatNumber(replies) })}
            </VisuallyHidden>
            <span aria-hidden="true">{formatNumber(replies)}</span>
          </button>
        )}
        <button
          type="button"
          aria-label={m.copy_comment_address({ name })}
          title={m.copy_comment_address({ name })}
          onClick={() => void copyAddress()}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className={styles.icon}>
            <path d="M6.5 9.5a2.5 2.5 0 0 0 3.6 0l2.6-2.6a2.5 2.5 0 0 0-3.6-3.6L8.4 4M9.5 6.5a2.5 2.5 0 0 0-3.6 0L3.3 9.1a2.5 2.5 0 0 0 3.6 3.6l.7-.7" />
          </svg>
        </button>
      </span>
    </>
  )
}
