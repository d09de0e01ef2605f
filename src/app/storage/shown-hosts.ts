import * as v from 'valibot'

/** More than anybody allows by hand. */
const KEPT = 200

/** Several sites may stand under one origin, each in a folder of its own. */
const keyOf = (base: string) => `gapan.shown-hosts:${base}`

/** Names of hosts, as URLs have them. */
const hostsSchema = v.array(v.pipe(v.string(), v.regex(/^[a-z\d.:[\]-]{1,255}$/)))

/**
 * The hosts whose images a reader wants to see without being asked.
 * @param base the path under which the site is served
 * @returns none where storage is blocked
 */
export function keptHosts(base: string): readonly string[] {
  try {
    const result = v.safeParse(hostsSchema, JSON.parse(localStorage.getItem(keyOf(base)) ?? '[]'))
    return result.success ? result.output : []
  } catch {
    return []
  }
}

export function keepHosts(base: string, hosts: Iterable<string>): void {
  const kept = [...hosts].slice(-KEPT)
  try {
    if (kept.length > 0) localStorage.setItem(keyOf(base), JSON.stringify(kept))
    else localStorage.removeItem(keyOf(base))
  } catch {
    // Blocked or full: they are asked for again on the next page.
  }
}

/** Calls back when another tab has changed them. @returns stops calling */
export function subscribeKeptHosts(base: string, listener: () => void): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (key === keyOf(base) || key === null) listener()
  }
  addEventListener('storage', onStorage)
  return () => removeEventListener('storage', onStorage)
}
