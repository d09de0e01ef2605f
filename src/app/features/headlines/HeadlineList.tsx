import { m } from '#app/i18n/messages.ts'
import type { Headline } from '#archive/headline.ts'
import styles from './HeadlineList.module.css'
import { HeadlineRow } from './HeadlineRow.tsx'

export interface HeadlineListProps {
  headlines: readonly Headline[]
  /** The article that is being read, if it may be among them. */
  currentId?: number
  /** What the list is, for those who can't see where it stands. */
  label: string
  /** Whether it has the width of the page, and so room for author, date and views on the line of the title. */
  isWide?: boolean
}

/** Headlines of one board, in the order given. */
export function HeadlineList({ headlines, currentId, label, isWide = false }: HeadlineListProps) {
  if (headlines.length === 0) return <p className={styles.empty}>{m.no_headlines()}</p>
  return (
    <ul className={isWide ? `${styles.list} ${styles.wide}` : styles.list} aria-label={label}>
      {headlines.map((headline) => (
        <HeadlineRow key={headline.id} headline={headline} isCurrent={headline.id === currentId} />
      ))}
    </ul>
  )
}
