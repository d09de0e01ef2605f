import { m } from '#app/i18n/messages.ts'
import { PageLink } from '#app/links/PageLink.tsx'
import styles from './TopWays.module.css'

/** A way to another list. */
export interface TopWay {
  readonly to: string
  readonly name: string
  /** Of the list that is open. */
  readonly isCurrent?: boolean
}

/** Ways to other lists, by what tells them apart: “By year”. */
export function TopWays({ id, name, ways }: { id: string; name: string; ways: readonly TopWay[] }) {
  if (ways.length === 0) return null
  return (
    <nav aria-labelledby={id} className={styles.ways} data-not-ahead>
      <h2 id={id}>{name}</h2>
      <ul>
        {ways.map(({ to, name: other, isCurrent }) => (
          <li key={to}>
            <PageLink to={to} aria-current={isCurrent ? 'page' : undefined}>
              {other}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What the lists go by, to go from one to the other. */
export function TopTabs({ ways }: { ways: readonly TopWay[] }) {
  return (
    <nav aria-label={m.top_lists()} className={styles.tabs} data-not-ahead>
      <ul>
        {ways.map(({ to, name, isCurrent }) => (
          <li key={to}>
            <PageLink to={to} aria-current={isCurrent ? 'page' : undefined}>
              {name}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
