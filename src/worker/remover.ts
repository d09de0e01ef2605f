import { cachePrefix } from './cache-names.ts'

/**
 * Takes the place of a site's service worker, deletes everything that it kept, and goes. `gapan publish --no-offline`
 * writes it as `sw.js`. Pages that are open stay as they are; their next requests go to the network.
 */
declare const self: ServiceWorkerGlobalScope

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()))

self.addEventListener('activate', (event) => event.waitUntil(remove()))

async function remove(): Promise<void> {
  const prefix = cachePrefix(new URL(self.registration.scope).pathname)
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith(prefix)).map((name) => caches.delete(name)))
  await self.registration.unregister()
}
