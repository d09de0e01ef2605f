import { assetsPrefix, keptCache, savedCache } from './cache-names.ts'
import type { WorkerSite } from './contract.ts'
import { factsOf } from './kept-copy.ts'

function ownCache({ base, version }: WorkerSite): string {
  return assetsPrefix(base) + version
}

/**
 * Keeps all scripts and styles of this build. They are compared with what the press wrote byte by byte; if one is wrong
 * or does not come, none is kept, and the worker is not installed.
 */
export async function keepAssets(site: WorkerSite): Promise<void> {
  const cache = await caches.open(ownCache(site))
  const missing = []
  for (const { path, integrity } of site.assets) {
    const url = site.base + path
    if (!(await cache.match(url))) missing.push(new Request(url, { integrity, credentials: 'same-origin' }))
  }
  await cache.addAll(missing)
}

/** A script or style of any build that is still kept: its name has its content in it. */
export function findAsset(request: Request): Promise<Response | undefined> {
  return caches.match(request.url, { ignoreVary: true })
}

/**
 * Deletes the scripts and styles of earlier builds, but for those that a kept page was made with. Call it only while no
 * other page is open and no other worker waits with a build of its own.
 */
export async function dropOldAssets(site: WorkerSite): Promise<void> {
  const old = (await caches.keys()).filter(
    (name) => name.startsWith(assetsPrefix(site.base)) && name !== ownCache(site),
  )
  if (old.length === 0) return
  const scripts = await scriptsOfKeptPages(site)
  for (const name of old) {
    const cache = await caches.open(name)
    const found = await Promise.all(scripts.map((script) => cache.match(script)))
    if (found.every((asset) => asset === undefined)) await caches.delete(name)
  }
}

async function scriptsOfKeptPages({ base }: WorkerSite): Promise<string[]> {
  const names = [keptCache(base, 'pages'), savedCache(base)]
  const pages = await Promise.all(names.map(async (name) => (await caches.open(name)).matchAll()))
  const scripts = pages
    .flat()
    .map((page) => factsOf(page).script)
    .filter((script) => script !== null)
  return [...new Set(scripts)]
}
