import { formatTime } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import type { Move } from '#archive/article.ts'
import styles from './ArticleParts.module.css'

/** What the board's editors did to the article: which board it was moved or copied from, when, by whom. */
export function MoveRecords({ moves }: { moves: readonly Move[] }) {
  if (moves.length === 0) return null
  return (
    <ul aria-label={m.move_records()} className={styles.moves}>
      {moves.map((move, index) => (
        <li key={index}>{inWords(move)}</li>
      ))}
    </ul>
  )
}

function inWords({ kind, from, at, by }: Move): string {
  const parts = {
    from,
    at: at === null ? m.no_date() : formatTime(at, 'time'),
    by: by ?? m.no_author(),
  }
  return kind === 'moved' ? m.moved(parts) : m.copied(parts)
}
