import { useEffect, useState, useSyncExternalStore } from 'react'
import { latestAnnouncement, subscribeAnnouncements } from './announcements.ts'
import styles from './Announcements.module.css'

/** How long one is seen, in milliseconds: long enough to read a sentence twice. */
const SEEN_MS = 6000

/**
 * Where announcements are shown and heard. It is in the document before there is anything to say: assistive technology hears
 * only of changes (WAI-ARIA, `status`).
 */
export function Announcements() {
  const { text, count } = useSyncExternalStore(subscribeAnnouncements, latestAnnouncement, latestAnnouncement)
  const [past, setPast] = useState(count)
  const isSeen = past !== count

  // Time passes outside.
  useEffect(() => {
    if (!isSeen) return undefined
    const timer = setTimeout(() => setPast(count), SEEN_MS)
    return () => clearTimeout(timer)
  }, [isSeen, count])

  return (
    <div role="status" className={styles.announcements}>
      {isSeen && <p key={count}>{text}</p>}
    </div>
  )
}
