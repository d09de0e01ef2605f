import { whenIdle } from '#app/when-idle.ts'
import { useEffect, useState, type ComponentType } from 'react'

/** Reading without a network. Its code is fetched when the page is there and has nothing else to do. */
export function Offline() {
  const [Reading, setReading] = useState<ComponentType | null>(null)
  // When the browser is idle is the browser's to tell.
  useEffect(() => {
    const load = async () => {
      const { OfflineReading } = await import('#app/features/offline/OfflineReading.tsx')
      setReading(() => OfflineReading)
    }
    // Reading with a network goes on.
    return whenIdle(() => void load().catch(() => undefined))
  }, [])
  return Reading && <Reading />
}
