import type { WorkboxPlugin } from 'workbox-core'
import type { FindCheck } from './network-or-kept.ts'
import { factsOf, usedNow } from './kept-copy.ts'
import { partOf, surplus, type Limit } from './limits.ts'

/** A copy that was used is noted as used at most this often, in milliseconds: each time it is written again. */
const NOTE_EVERY_MS = 60 * 60_000

/** Looking through a cache costs as much as a hundred answers: it is done once it may have grown by this part of its limit. */
const TRIM_AFTER = 0.1

/**
 * Lets only right answers be kept, notes when copies were used, and keeps a cache within its limit.
 * @param savedName the cache of saved articles, whose copies are renewed too
 */
export function keptPlugin(
  cacheName: string,
  limit: Limit,
  check: FindCheck,
  savedName: string,
): WorkboxPlugin {
  let room = { entries: 0, bytes: 0 }
  return {
    cacheWillUpdate: async ({ request, response }) => check(new URL(request.url))?.toKeep(response),
    cachedResponseWillBeUsed: async ({ request, cachedResponse, event }) => {
      if (cachedResponse && Date.now() - factsOf(cachedResponse).used > NOTE_EVERY_MS) {
        event.waitUntil(noteUse(cacheName, request, cachedResponse.clone()))
      }
      return cachedResponse
    },
    cacheDidUpdate: async ({ request, newResponse }) => {
      await dropOtherRevisions(cacheName, request)
      await renewSaved(savedName, request, newResponse.clone())
      room = { entries: room.entries - 1, bytes: room.bytes - factsOf(newResponse).bytes }
      if (room.entries > 0 && room.bytes > 0) return
      room = partOf(limit, TRIM_AFTER)
      await trim(cacheName, limit)
    },
  }
}

/** Makes room on a device that has none left. */
export async function makeRoom(
  kept: ReadonlyArray<readonly [cacheName: string, limit: Limit]>,
): Promise<void> {
  for (const [cacheName, limit] of kept) await trim(cacheName, partOf(limit, 0.5))
}

async function noteUse(cacheName: string, request: Request, copy: Response): Promise<void> {
  const cache = await caches.open(cacheName)
  await cache.put(request, usedNow(copy)).catch(() => undefined)
}

/** What is kept for a saved article is never older than what was read last. */
async function renewSaved(savedName: string, request: Request, copy: Response): Promise<void> {
  const saved = await caches.open(savedName)
  if (await saved.match(request, { ignoreVary: true })) await saved.put(request, copy).catch(() => undefined)
}

/** Of a chunk only the newest revision is kept: the reader asks for that one. */
async function dropOtherRevisions(cacheName: string, request: Request): Promise<void> {
  const cache = await caches.open(cacheName)
  const same = await cache.keys(request, { ignoreSearch: true, ignoreVary: true })
  for (const other of same) if (other.url !== request.url) await cache.delete(other)
}

async function trim(cacheName: string, limit: Limit): Promise<void> {
  const cache = await caches.open(cacheName)
  const entries = await Promise.all(
    (await cache.keys()).map(async (request) => {
      const copy = await cache.match(request, { ignoreVary: true })
      return { request, used: 0, bytes: 0, ...(copy && factsOf(copy)) }
    }),
  )
  for (const { request } of surplus(entries, limit)) await cache.delete(request)
}
