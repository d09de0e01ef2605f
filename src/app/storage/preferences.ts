import * as v from 'valibot'

const KEY = 'gapan.preferences'

const preferencesSchema = v.object({
  /** Language of the interface; `null` follows the browser. */
  language: v.fallback(v.nullable(v.string()), null),
  /** Whether headlines are marked once their articles were opened, and which those were is remembered. */
  marksRead: v.fallback(v.boolean(), true),
})
export type Preferences = v.InferOutput<typeof preferencesSchema>

const DEFAULTS: Preferences = { language: null, marksRead: true }

/** What was read last; also all there is where the browser's storage is blocked. */
let current: Preferences | null = null
const listeners = new Set<() => void>()

export function readPreference<K extends keyof Preferences>(name: K): Preferences[K] {
  current ??= load()
  return current[name]
}

export function writePreference<K extends keyof Preferences>(name: K, value: Preferences[K]): void {
  current = { ...(current ?? load()), [name]: value }
  try {
    localStorage.setItem(KEY, JSON.stringify(current))
  } catch {
    // Blocked or full: the choice lives as long as the page.
  }
  for (const listener of listeners) listener()
}

/** Calls back when a preference changes, here or in another tab. */
export function subscribePreferences(listener: () => void): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key !== KEY && event.key !== null) return
    current = null
    listener()
  }
  listeners.add(listener)
  window.addEventListener('storage', onStorage)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', onStorage)
  }
}

function load(): Preferences {
  try {
    const result = v.safeParse(preferencesSchema, JSON.parse(localStorage.getItem(KEY) ?? '{}'))
    return result.success ? result.output : DEFAULTS
  } catch {
    return DEFAULTS
  }
}
