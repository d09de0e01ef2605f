import { isOnCopies, subscribeKept } from '#app/kept-answers.ts'
import { useSyncExternalStore } from 'react'

function subscribe(listener: () => void): () => void {
  const stop = subscribeKept(listener)
  for (const name of ['online', 'offline']) addEventListener(name, listener)
  return () => {
    stop()
    for (const name of ['online', 'offline']) removeEventListener(name, listener)
  }
}

/** Whether what is not kept on this device can't be had now. */
export function useOffline(): boolean {
  return useSyncExternalStore(subscribe, () => !navigator.onLine || isOnCopies())
}
