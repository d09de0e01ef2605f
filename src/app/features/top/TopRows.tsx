import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { ArticleLink } from '#app/links/ArticleLink.tsx'
import { RowTools } from '#app/links/RowTools.tsx'
import { Foreign } from '#app/ui/Foreign.tsx'
import { Time } from '#app/ui/Time.tsx'
import type { TopBy, TopRow } from '#archive/top.ts'
import type { BoardName } from '#sources/news-source.ts'
import styles from './TopRows.module.css'

interface TopRowsProps {
  by: TopBy
  rows: readonly TopRow[]
  /** Where they stand, if that is not the same board for all: then each says its own. */
  boards: readonly BoardName[] | null
  /** What the list is, for those who can't see where it stands. */
  label: string
}

/** The articles of a list of the most counted, numbered, each with what was counted. */
export function TopRows({ by, rows, boards, label }: TopRowsProps) {
  return (
    <ol className={styles.rows} aria-label={label}>
      {rows.map((row) => {
        const { board, id, title, lang, publishedAt, count } = row
        return (
          <li key={`${board}/${id}`} className={styles.row}>
            <div className={styles.what}>
              <ArticleLink to={row} lang={lang} look="headline" className={styles.title}>
                {title === '' ? m.untitled() : title}
              </ArticleLink>
              <span className={styles.meta}>
                {boards && <Foreign>{boards.find((known) => known.id === board)?.title ?? board}</Foreign>}
                <Time value={publishedAt} />
              </span>
            </div>
            <span className={styles.count}>{countInWords(by, count)}</span>
            <RowTools article={row} />
          </li>
        )
      })}
    </ol>
  )
}

function countInWords(by: TopBy, count: number): string {
  const shown = formatNumber(count)
  switch (by) {
    case 'views':
      return m.views({ count, shown })
    case 'recommendations':
      return m.recommendations({ count, shown })
    case 'comments':
      return m.comment_count({ count, shown })
  }
}
