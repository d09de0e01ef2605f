import { BodyTree } from '#app/body/BodyTree.tsx'
import { m } from '#app/i18n/messages.ts'
import { ArticleLink } from '#app/links/ArticleLink.tsx'
import { Foreign } from '#app/ui/Foreign.tsx'
import { Time } from '#app/ui/Time.tsx'
import { VisuallyHidden } from '#app/ui/VisuallyHidden.tsx'
import type { Article } from '#archive/article.ts'
import type { CommentNode } from './comment-tree.ts'
import styles from './Discussion.module.css'

interface CommentItemProps {
  article: Article
  node: CommentNode
  depth: number
  /** Who wrote which comment, for the replies to name. */
  names: ReadonlyMap<number, string | null>
}

/** Levels that are indented; deeper ones stay in line, and say whom they answer. */
const INDENTED_LEVELS = 4

/** A comment with its replies. Its address is `#c_<id>`, as on the old board. */
export function CommentItem({ article, node: { comment, replies }, depth, names }: CommentItemProps) {
  const { id, author, publishedAt, parent, body } = comment
  const name = author ?? m.no_author()
  return (
    <li id={`c_${id}`} tabIndex={-1} className={styles.comment}>
      {/* Who writes twice gets two names. */}
      <article aria-labelledby={`c_${id}_name c_${id}_time`}>
        <header className={styles.head}>
          <h3 id={`c_${id}_name`}>
            <Foreign>{name}</Foreign>
            {depth > 0 && <VisuallyHidden>, {m.reply_level({ level: depth })}</VisuallyHidden>}
          </h3>
          <ArticleLink to={article} comment={id} className={styles.when}>
            <span id={`c_${id}_time`}>
              <Time value={publishedAt} form="time" />
            </span>
          </ArticleLink>
          {parent !== null && names.has(parent) && (
            <ArticleLink to={article} comment={parent} className={styles.when}>
              {m.in_reply_to({ name: names.get(parent) ?? m.no_author() })}
            </ArticleLink>
          )}
        </header>
        <BodyTree body={body} />
      </article>
      {replies.length > 0 && (
        <ol className={depth < INDENTED_LEVELS ? styles.replies : styles.inline}>
          {replies.map((reply) => (
            <CommentItem
              key={reply.comment.id}
              article={article}
              node={reply}
              depth={depth + 1}
              names={names}
            />
          ))}
        </ol>
      )}
    </li>
  )
}
