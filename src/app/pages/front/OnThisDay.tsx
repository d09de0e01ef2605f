import { m } from '#app/i18n/messages.ts'
import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import { useNear } from '#app/ui/use-near.ts'
import { whenIdle } from '#app/when-idle.ts'
import { useEffect, useState, type ComponentType } from 'react'
import styles from './FrontPage.module.css'

/**
 * The way to what was published on this day in other years. Which day it is only the reader's own clock knows, so that
 * the headlines come when the page is there and has nothing else to do; their room is kept where scripts run.
 */
export function OnThisDay() {
  const { ref, isNear } = useNear<HTMLElement>(false)
  const [Today, setToday] = useState<ComponentType | null>(null)
  // When the browser is idle is the browser's to tell.
  useEffect(() => {
    if (!isNear) return undefined
    const load = async () => {
      const { TodaysHeadlines } = await import('./TodaysHeadlines.tsx')
      setToday(() => TodaysHeadlines)
    }
    // The link to all days stays.
    return whenIdle(() => void load().catch(() => undefined))
  }, [isNear])
  return (
    <section aria-labelledby="on-this-day" ref={ref}>
      <h2 id="on-this-day">
        <PageLink to={paths.daysOfYear()}>{m.on_this_day()}</PageLink>
      </h2>
      <p className={styles.note}>
        <PageLink to={paths.daysOfYear()}>{m.all_days()}</PageLink>
      </p>
      {/* What is missing leaves its room: what comes after it must not move. */}
      <div className={styles.today}>{Today && <Today />}</div>
    </section>
  )
}
