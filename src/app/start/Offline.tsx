import { useEffect, useState, type ComponentType } from 'react'

/** Reading without a network. Its code is fetched when the page is there and has nothing else to do. */
export function Offline() {
  const [Reading, setReading] = useState<ComponentType | null>(null)
  useEffect(() => {
    import('#app/features/offline/OfflineReading.tsx').then(
      ({ OfflineReading }) => setReading(() => OfflineReading),
      // Reading with a network goes on.
      () => undefined,
    )
  }, [])
  return Reading && <Reading />
}
