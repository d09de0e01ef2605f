import { useEffect, useState, type ComponentType } from 'react'

/** Reading without a network. Its code is fetched when the page is there and has nothing else to do. */
export function Offline() {
  const [Reading, setReading] = useState<ComponentType | null>(null)
  useEffect(() => {
    const load = async () => {
      const { OfflineReading } = await import('#app/features/offline/OfflineReading.tsx')
      setReading(() => OfflineReading)
    }
    // Reading with a network goes on.
    load().catch(() => undefined)
  }, [])
  return Reading && <Reading />
}
