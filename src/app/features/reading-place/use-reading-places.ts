import { useReader } from '#app/reader.ts'
import { readPreference, subscribePreferences } from '#app/storage/preferences.ts'
import { listReadingPlaces, subscribeReadingPlaces, type ReadingPlace } from '#app/storage/reading-places.ts'
import { useSyncExternalStore } from 'react'

const NONE: readonly ReadingPlace[] = []

/** Whether the reader wants what they read to be remembered. */
export function useRemembers(): boolean {
  return useSyncExternalStore(
    subscribePreferences,
    () => readPreference('marksRead'),
    () => false,
  )
}

/** The articles that were left in the middle, the last first; none where nothing is to be remembered. */
export function useReadingPlaces(): readonly ReadingPlace[] {
  const { base } = useReader()
  const remembers = useRemembers()
  const places = useSyncExternalStore(
    subscribeReadingPlaces,
    () => listReadingPlaces(base),
    () => NONE,
  )
  return remembers ? places : NONE
}
