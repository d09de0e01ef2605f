import { useReader } from '#app/reader.ts'
import { useEffect, useState } from 'react'
import { keepFirstVisit } from './keep-first-visit.ts'
import { registerWorker, watchWaiting } from './register-worker.ts'

/**
 * Registers the service worker once the browser is idle.
 * @returns the newer version of it that waits, if there is one
 */
export function useWorker(): ServiceWorker | null {
  const { base } = useReader()
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null)

  // Workers are the browser's.
  useEffect(() => {
    const stops: Array<() => void> = []
    let isGone = false
    const register = async () => {
      const registration = await registerWorker(base)
      if (!registration || isGone) return
      stops.push(watchWaiting(registration, setWaiting))
      const { active } = await navigator.serviceWorker.ready
      // A page that was loaded past the worker (with the Shift key) is not the worker's either.
      if (active && !isGone && !navigator.serviceWorker.controller) stops.push(keepFirstVisit(active, base))
    }
    if ('serviceWorker' in navigator) void register()
    return () => {
      isGone = true
      for (const stop of stops) stop()
    }
  }, [base])

  return waiting
}
