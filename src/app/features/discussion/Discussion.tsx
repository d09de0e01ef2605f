import { lateCode } from '#app/late-code.tsx'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { OnceDrawn } from '#app/ui/OnceDrawn.tsx'
import type { Article } from '#archive/article.ts'
import { Suspense } from 'react'
import { CommentItem } from './CommentItem.tsx'
import { commentTree } from './comment-tree.ts'
import styles from './Discussion.module.css'

/** The comments on an article, replies inside what they reply to. */
export function Discussion({ article }: { article: Article }) {
  const count = article.discussion.length
  const names = new Map(article.discussion.map(({ id, author }) => [id, author]))
  return (
    <section aria-labelledby="comments" className={styles.discussion} data-empty={count === 0 || undefined}>
      <h2 id="comments" tabIndex={-1}>
        {m.comments()} <span className={styles.count}>{formatNumber(count)}</span>
      </h2>
      {count === 0 ? (
        <p className={styles.none}>{m.no_comments()}</p>
      ) : (
        <>
          <div className={styles.conversation}>
            <OnceDrawn>
              <Suspense fallback={null}>
                <lateCode.conversation.Component article={article} />
              </Suspense>
            </OnceDrawn>
          </div>
          <ol>
            {commentTree(article.discussion).map((node) => (
              <CommentItem key={node.comment.id} article={article} node={node} depth={0} names={names} />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
