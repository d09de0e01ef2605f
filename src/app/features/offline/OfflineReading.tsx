import { formatTime } from '#app/i18n/format.ts'
import { useLocale } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { Notice } from './Notice.tsx'
import { onReadersClock } from '#app/i18n/on-readers-clock.ts'
import { applyUpdate } from './register-worker.ts'
import styles from './OfflineReading.module.css'
import { useKeptAt } from './use-kept-at.ts'
import { useReconnection } from './use-reconnection.ts'
import { useWorker } from './use-worker.ts'

/** Keeps the site for reading without a network, and says quietly when the page is a copy, or a newer version is there. */
export function OfflineReading() {
  useLocale()
  const waiting = useWorker()
  const keptAt = useKeptAt()
  useReconnection(keptAt !== null)
  if (keptAt === null && !waiting) return null
  return (
    <div className={styles.notices}>
      {keptAt !== null && <Notice>{copyNotice(keptAt)}</Notice>}
      {waiting && (
        <Notice>
          {m.newer_version()}{' '}
          <button type="button" onClick={() => applyUpdate(waiting)}>
            {m.use_newer_version()}
          </button>
        </Notice>
      )}
    </div>
  )
}

function copyNotice(keptAt: string): string {
  const at = formatTime(onReadersClock(keptAt), 'time')
  return navigator.onLine ? m.unanswered_copy({ at }) : m.offline_copy({ at })
}
