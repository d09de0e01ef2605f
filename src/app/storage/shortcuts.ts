import * as v from 'valibot'

const KEY = 'gapan.shortcuts'

/** What a single key can do, in the order in which it is told. */
export const SHORTCUTS = [
  'nextRow', 'previousRow', 'open', 'list', 'nextArticle', 'previousArticle', 'save', 'search', 'help',
] as const // prettier-ignore
export type Shortcut = (typeof SHORTCUTS)[number]

/** A key by what it types: a small letter, a digit or a sign, as ASCII has them. */
export const shortcutKeySchema = v.pipe(v.string(), v.regex(/^[!-@[-~]$/))

/** Those of Gmail, Feedly and most readers. `null` is no key at all. */
const DEFAULT_KEYS: Readonly<Record<Shortcut, string>> = {
  nextRow: 'j',
  previousRow: 'k',
  open: 'o',
  list: 'u',
  nextArticle: 'n',
  previousArticle: 'p',
  save: 's',
  search: '/',
  help: '?',
}

const key = (name: Shortcut) => v.fallback(v.nullable(shortcutKeySchema), DEFAULT_KEYS[name])

const shortcutsSchema = v.object({
  areOn: v.fallback(v.boolean(), true),
  keys: v.object({
    nextRow: key('nextRow'),
    previousRow: key('previousRow'),
    open: key('open'),
    list: key('list'),
    nextArticle: key('nextArticle'),
    previousArticle: key('previousArticle'),
    save: key('save'),
    search: key('search'),
    help: key('help'),
  } satisfies Record<Shortcut, unknown>),
})

/** Whether single keys do anything, and which does what. */
export type Shortcuts = v.InferOutput<typeof shortcutsSchema>

const DEFAULTS: Shortcuts = { areOn: true, keys: DEFAULT_KEYS }

/** What was read last; also all there is where the browser's storage is blocked. */
let current: Shortcuts | null = null
const listeners = new Set<() => void>()

export function readShortcuts(): Shortcuts {
  current ??= load()
  return current
}

export function switchShortcuts(areOn: boolean): void {
  keep({ ...readShortcuts(), areOn })
}

/**
 * Gives a shortcut another key. The one that has that key gets the former key of this one, so that none is lost unseen.
 * @param to `null` leaves it without a key
 * @returns the other shortcut whose key has changed, if there is one
 */
export function changeShortcut(name: Shortcut, to: string | null): Shortcut | null {
  const { areOn, keys } = readShortcuts()
  const other = to === null ? null : (SHORTCUTS.find((one) => one !== name && keys[one] === to) ?? null)
  keep({ areOn, keys: { ...keys, ...(other && { [other]: keys[name] }), [name]: to } })
  return other
}

/** Every key as it was in the beginning. */
export function resetShortcuts(): void {
  keep({ ...readShortcuts(), keys: DEFAULT_KEYS })
}

/** Calls back when they change, here or in another tab. */
export function subscribeShortcuts(listener: () => void): () => void {
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

function keep(shortcuts: Shortcuts): void {
  current = shortcuts
  try {
    localStorage.setItem(KEY, JSON.stringify(shortcuts))
  } catch {
    // Blocked or full: the choice lives as long as the page.
  }
  for (const listener of listeners) listener()
}

function load(): Shortcuts {
  try {
    const result = v.safeParse(shortcutsSchema, JSON.parse(localStorage.getItem(KEY) ?? 'null'))
    return result.success ? result.output : DEFAULTS
  } catch {
    return DEFAULTS
  }
}
