import { useDeferredValue, useSyncExternalStore } from 'react'

const NEVER_CHANGES = () => () => undefined

/** Whether the page is the reader's own, for a published one from the moment on at which a part has been taken over. */
export function useIsOwn(): boolean {
  return useSyncExternalStore(
    NEVER_CHANGES,
    () => true,
    () => false,
  )
}

/**
 * Whether the page is the reader's own by now. A published page is taken over as it stands, so that what only one reader has
 * (where they came from, what they read) can't be in it before. Each part is told when it has been taken over itself, and
 * drawn again when there is time for it.
 */
export function useDrawn(): boolean {
  return useDeferredValue(useIsOwn())
}
