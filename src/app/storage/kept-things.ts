import { listBookmarks } from './bookmarks.ts'
import { countRemembered, forgetRead } from './read-articles.ts'
import { countReadingPlaces, forgetReadingPlaces } from './reading-places.ts'
import { countSeenComments } from './seen-comments.ts'
import { keptHosts } from './shown-hosts.ts'

/** What a browser keeps for its reader, as a reader would name it. `others` is what no line below knows. */
export type KeptId = 'settings' | 'read' | 'saved' | 'places' | 'seen-comments' | 'shown-hosts' | 'others'

interface Registered {
  readonly id: KeptId
  /** What stands in its keys between `gapan.` and `:<base>`. Keys without a base (`gapan.look`) are settings. */
  readonly names: readonly string[]
  /** How many things that is; left out where nobody counts them. */
  readonly count?: (base: string) => number
  /** How it is forgotten, where that is more than removing its keys. */
  readonly forget?: (base: string) => void
}

/**
 * All that is in the browser's local storage. Whoever keeps something more under `gapan.<name>:<base>` adds a line, so that readers are told
 * of it and can have it forgotten; until then it is among the others.
 */
const REGISTRY: readonly Registered[] = [
  { id: 'saved', names: ['bookmarks'], count: (base) => listBookmarks(base).length },
  { id: 'places', names: ['places'], count: countReadingPlaces, forget: forgetReadingPlaces },
  { id: 'read', names: ['read'], count: countRemembered, forget: forgetRead },
  { id: 'seen-comments', names: ['seen-comments'], count: countSeenComments },
  { id: 'shown-hosts', names: ['shown-hosts'], count: (base) => keptHosts(base).length },
]

/** One kind of what is kept. */
export interface KeptThing {
  readonly id: KeptId
  readonly count: number | null
  /** About as much room as it takes: browsers keep texts as UTF-16. */
  readonly bytes: number
}

/**
 * What this browser keeps of a site, and the settings that all sites of its origin share. Empty where storage is blocked.
 * @param base the path under which the site is served, with a slash at both ends
 */
export function listKept(base: string): KeptThing[] {
  const ids: KeptId[] = [...REGISTRY.map(({ id }) => id), 'settings', 'others']
  return ids.flatMap((id) => {
    const bytes = keysOf(base, id).reduce((sum, key) => sum + 2 * (key.length + textAt(key).length), 0)
    const count = REGISTRY.find((line) => line.id === id)?.count?.(base) ?? null
    return bytes === 0 && id === 'others' ? [] : [{ id, count, bytes }]
  })
}

/** Forgets one kind, in every open tab. */
export function forgetKept(base: string, id: KeptId): void {
  const keys = keysOf(base, id)
  REGISTRY.find((line) => line.id === id)?.forget?.(base)
  for (const key of keys) {
    localStorage.removeItem(key)
    // Other tabs are told by the browser; this one's memory has to be told as well.
    dispatchEvent(new StorageEvent('storage', { key, newValue: null }))
  }
}

function keysOf(base: string, id: KeptId): string[] {
  try {
    return Object.keys(localStorage).filter((key) => kindOf(key, base) === id)
  } catch {
    return []
  }
}

/** Whose a key is; `null` where it is another site's, or none of ours. */
function kindOf(key: string, base: string): KeptId | null {
  const [, name, site] = /^gapan\.([a-z-]+)(?::(\/(?:.*\/)?)[^/]*)?$/u.exec(key) ?? []
  if (name === undefined) return null
  if (site === undefined) return 'settings'
  if (site !== base) return null
  return REGISTRY.find(({ names }) => names.includes(name))?.id ?? 'others'
}

function textAt(key: string): string {
  return localStorage.getItem(key) ?? ''
}
