import { assetsPrefix, cachePrefix } from '#worker/cache-names.ts'
import { KEPT_BYTES_HEADER } from '#worker/kept-names.ts'

/** The copies that a site keeps for reading without a network. */
export interface OfflineCopies {
  readonly files: number
  readonly bytes: number
}

const NONE: OfflineCopies = { files: 0, bytes: 0 }

/** What was read is kept by the service worker. Its scripts are not counted: without them nothing would open. */
export async function countCopies(base: string): Promise<OfflineCopies> {
  let { files, bytes } = NONE
  for (const name of await cacheNames(base)) {
    const cache = await caches.open(name)
    for (const { headers } of await cache.matchAll()) {
      files += 1
      bytes += Number(headers.get(KEPT_BYTES_HEADER)) || 0
    }
  }
  return { files, bytes }
}

/** Deletes them. What is read from now on is kept again. */
export async function forgetCopies(base: string): Promise<void> {
  for (const name of await cacheNames(base)) await caches.delete(name)
}

async function cacheNames(base: string): Promise<string[]> {
  // Without https there are no caches.
  if (!('caches' in globalThis)) return []
  const names = await caches.keys()
  return names.filter((name) => name.startsWith(cachePrefix(base)) && !name.startsWith(assetsPrefix(base)))
}
