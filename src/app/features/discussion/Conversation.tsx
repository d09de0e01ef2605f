import { m } from '#app/i18n/messages.ts'
import { ArticleLink } from '#app/links/ArticleLink.tsx'
import { formatNumber } from '#app/i18n/format.ts'
import type { Article } from '#archive/article.ts'
import { useState, useSyncExternalStore, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useLocation } from 'react-router'
import { CommentTools } from './CommentTools.tsx'
import { threadsOf } from './threads.ts'
import { useNewComments } from './use-new-comments.ts'
import styles from './Conversation.module.css'

export interface ConversationProps {
  article: Article
}

const NEVER_TOLD = () => () => undefined

/**
 * What a reader can do with the comments of an article: see which are new, put replies away, copy the address of one. It comes
 * when the page is the reader's own, and puts its buttons into the comments that are there: those stand as they were published.
 */
export function Conversation({ article }: ConversationProps) {
  const { discussion } = article
  const { key, hash } = useLocation()
  const [threads] = useState(() => threadsOf(discussion))
  const [collapsed, setCollapsed] = useState<ReadonlySet<number>>(new Set())
  const [shownKey, setShownKey] = useState(key)
  // React looks again once all is there.
  const first = useSyncExternalStore(NEVER_TOLD, () => headOf(discussion[0]?.id))
  const fresh = useNewComments(article, first)
  if (key !== shownKey) {
    setShownKey(key)
    // Before it is landed on, what an address names must be seen.
    const target = Number(/^#c_(\d+)$/.exec(hash)?.[1])
    const above = threads.above.get(target) ?? []
    if (above.some((id) => collapsed.has(id))) setCollapsed(without(collapsed, above))
  }
  const toggle = (id: number) =>
    setCollapsed(collapsed.has(id) ? without(collapsed, [id]) : new Set([...collapsed, id]))
  const areCollapsed = threads.tops.every((id) => collapsed.has(id))
  const firstNew = fresh[0]
  return (
    <>
      {firstNew !== undefined && (
        <p className={styles.fresh}>
          {m.new_since_last_visit({ count: fresh.length, shown: formatNumber(fresh.length) })}{' '}
          <ArticleLink to={article} comment={firstNew}>
            {m.to_first_new()}
          </ArticleLink>
        </p>
      )}
      {threads.tops.length > 0 && (
        <button
          type="button"
          className={styles.all}
          onClick={() => setCollapsed(areCollapsed ? new Set() : new Set(threads.tops))}
        >
          {areCollapsed ? m.expand_all_replies() : m.collapse_all_replies()}
        </button>
      )}
      {first &&
        discussion.map((comment) =>
          inHead(
            comment.id,
            <CommentTools
              article={article}
              comment={comment}
              replies={threads.replies.get(comment.id) ?? 0}
              isCollapsed={collapsed.has(comment.id)}
              isNew={fresh.includes(comment.id)}
              onToggle={() => toggle(comment.id)}
            />,
          ),
        )}
    </>
  )
}

function headOf(id: number | undefined): Element | null {
  return document.querySelector(`#c_${id} > article > header`)
}

function inHead(id: number, tools: ReactNode): ReactNode {
  const head = headOf(id)
  return head && createPortal(tools, head, String(id))
}

function without(set: ReadonlySet<number>, ids: readonly number[]): ReadonlySet<number> {
  return new Set([...set].filter((id) => !ids.includes(id)))
}
