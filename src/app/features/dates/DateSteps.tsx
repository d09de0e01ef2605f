import { m } from '#app/i18n/messages.ts'
import { PageLink } from '#app/links/PageLink.tsx'
import styles from './DateSteps.module.css'

/** A page of another time. */
export interface DateLink {
  readonly to: string
  readonly label: string
}

interface DateStepsProps {
  /** The nearest before it that has something, and after it. */
  older: DateLink | null
  newer: DateLink | null
  /** What the time is a part of, and where else it leads. */
  around: readonly DateLink[]
}

/** The way from one time to the next, in the order of time; times without anything are passed over. */
export function DateSteps({ older, newer, around }: DateStepsProps) {
  return (
    <nav aria-label={m.date_steps()} className={styles.steps} data-not-ahead>
      <ul>
        {older && (
          <li>
            <PageLink to={older.to} rel="prev">
              ← {older.label}
            </PageLink>
          </li>
        )}
        {around.map(({ to, label }) => (
          <li key={to}>
            <PageLink to={to}>{label}</PageLink>
          </li>
        ))}
        {newer && (
          <li>
            <PageLink to={newer.to} rel="next">
              {newer.label} →
            </PageLink>
          </li>
        )}
      </ul>
    </nav>
  )
}
