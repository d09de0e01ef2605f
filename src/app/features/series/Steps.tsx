import { PageLink } from '#app/links/PageLink.tsx'
import styles from './Series.module.css'

/** A step to another page. */
export interface Step {
  readonly to: string
  readonly label: string
}

interface StepsProps {
  /** What the steps lead through. */
  label: string
  /** Back in time, and forward. */
  older: Step | null
  newer: Step | null
  /** Where the page belongs. */
  up?: Step
}

/** The way from one page of a series, or of all series, to those beside it. */
export function Steps({ label, older, newer, up }: StepsProps) {
  if (!older && !newer && !up) return null
  return (
    <nav aria-label={label} className={styles.steps}>
      <ul>
        {newer && (
          <li>
            <PageLink to={newer.to} rel="next">
              ← {newer.label}
            </PageLink>
          </li>
        )}
        {up && (
          <li>
            <PageLink to={up.to}>{up.label}</PageLink>
          </li>
        )}
        {older && (
          <li>
            <PageLink to={older.to} rel="prev">
              {older.label} →
            </PageLink>
          </li>
        )}
      </ul>
    </nav>
  )
}
