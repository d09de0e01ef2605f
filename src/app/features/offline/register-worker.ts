import { ownScript } from '#app/own-script.ts'
import { tellWorker } from './tell-worker.ts'

/** A page stays open for days: it looks for a newer version when somebody comes back to it, at most this often. */
const LOOK_EVERY_MS = 60 * 60_000

/**
 * Registers the service worker of the site, whose path has a slash at both ends.
 * @returns `null` where the browser has none, or refuses: nothing depends on it
 */
export async function registerWorker(base: string): Promise<ServiceWorkerRegistration | null> {
  try {
    const script = ownScript('gapan', `${base}sw.js`)
    return await navigator.serviceWorker.register(script, { scope: base, updateViaCache: 'none' })
  } catch {
    return null
  }
}

/**
 * Tells whenever a newer worker begins or ceases to wait. It waits until somebody asks for it, or all pages are closed.
 * @returns stops telling
 */
export function watchWaiting(
  registration: ServiceWorkerRegistration,
  onChange: (waiting: ServiceWorker | null) => void,
): () => void {
  const stop = new AbortController()
  const { signal } = stop
  const tell = () => onChange(registration.active ? registration.waiting : null)
  const follow = (worker: ServiceWorker | null) => worker?.addEventListener('statechange', tell, { signal })
  follow(registration.waiting)
  follow(registration.installing)
  registration.addEventListener('updatefound', () => follow(registration.installing), { signal })
  let looked = performance.now()
  const look = () => {
    if (document.visibilityState !== 'visible' || performance.now() - looked < LOOK_EVERY_MS) return
    looked = performance.now()
    registration.update().catch(() => undefined)
  }
  document.addEventListener('visibilitychange', look, { signal })
  tell()
  return () => stop.abort()
}

/** How long a worker may take to take over, in milliseconds. */
const TAKEOVER_MS = 4000

/**
 * Lets the waiting worker take over, and loads this page with it. Other pages stay as they are. Chromium may leave a worker
 * waiting that was told not to, as long as a page of the old one is open and idle: loading the page is what frees it.
 */
export function applyUpdate(waiting: ServiceWorker): void {
  const late = setTimeout(() => location.reload(), TAKEOVER_MS)
  waiting.addEventListener('statechange', () => {
    if (waiting.state !== 'activated') return
    clearTimeout(late)
    location.reload()
  })
  tellWorker(waiting, { kind: 'apply' })
}
