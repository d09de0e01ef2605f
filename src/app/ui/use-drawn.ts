import { useSyncExternalStore } from 'react'

const NEVER_CHANGES = () => () => undefined

/**
 * Whether the page is the reader's own by now. A published page is taken over as it stands, so that what only one reader has
 * (where they came from, what they read) can't be in it before.
 */
export function useDrawn(): boolean {
  return useSyncExternalStore(
    NEVER_CHANGES,
    () => true,
    () => false,
  )
}
