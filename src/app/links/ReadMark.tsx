import { m } from '#app/i18n/messages.ts'
import { VisuallyHidden } from '#app/ui/VisuallyHidden.tsx'
import type { ArticleRef } from '#sources/news-source.ts'
import { useSyncExternalStore } from 'react'
import styles from './ArticleLink.module.css'
import { isRead, subscribeReadMarks } from './read-marks.ts'

const NOT_YET = () => false

/**
 * Says of the headline before it that its article has been opened. A published page has no marks: each comes by itself once
 * the page has been taken over, takes no room, and nothing else is drawn again for it.
 */
export function ReadMark({ article }: { article: ArticleRef }) {
  const isShown = useSyncExternalStore(subscribeReadMarks, () => isRead(article), NOT_YET)
  return isShown ? <VisuallyHidden className={styles.read}> {m.already_read()}</VisuallyHidden> : null
}
