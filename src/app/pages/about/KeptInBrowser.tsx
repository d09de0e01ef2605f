import { useEffect, useState, type ComponentType } from 'react'
import styles from './AboutPage.module.css'

/**
 * What this browser keeps, which a published page can't know: it comes once the page is the reader's own, with the code that
 * goes from page to page. Its room is kept where scripts run.
 */
export function KeptInBrowser() {
  const [Setting, setSetting] = useState<ComponentType | null>(null)
  // The network's code is outside.
  useEffect(() => {
    const load = async () => {
      const { Settings } = await import('./Settings.tsx')
      setSetting(() => Settings)
    }
    // The browser's own settings can forget it too.
    void load().catch(() => undefined)
  }, [])
  return (
    <div id="kept-in-browser" className={styles.ofBrowser}>
      {Setting && <Setting />}
    </div>
  )
}
