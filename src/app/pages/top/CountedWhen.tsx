import { m } from '#app/i18n/messages.ts'
import { Time } from '#app/ui/Time.tsx'
import type { TopBy, TopScope } from '#archive/top.ts'
import styles from './TopPage.module.css'

interface CountedWhenProps {
  by: TopBy
  scope: TopScope
  capturedAt: string
}

/** Says in words what a list counts, of which articles, and when it was counted. */
export function CountedWhen({ by, scope, capturedAt }: CountedWhenProps) {
  return (
    <p className={styles.note}>
      {whatIsCounted(by)} {scope.of === 'year' && m.top_year_explained()} {m.counted_on()}{' '}
      <Time value={capturedAt} />
    </p>
  )
}

function whatIsCounted(by: TopBy): string {
  switch (by) {
    case 'views':
      return m.top_views_explained()
    case 'recommendations':
      return m.top_recommendations_explained()
    case 'comments':
      return m.top_comments_explained()
  }
}
