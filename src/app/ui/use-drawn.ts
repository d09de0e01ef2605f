import { useDeferredValue, useSyncExternalStore } from 'react'

const NEVER_CHANGES = () => () => undefined

/**
 * Whether the page is the reader's own by now. A published page is taken over as it stands, so that what only one reader has
 * (where they came from, what they read) can't be in it before. Each part is told when it has been taken over itself, and
 * drawn again when there is time for it: not a part with others inside that may not have been taken over yet.
 */
export function useDrawn(): boolean {
  const isOwn = useSyncExternalStore(
    NEVER_CHANGES,
    () => true,
    () => false,
  )
  return useDeferredValue(isOwn)
}
