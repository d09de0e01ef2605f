import * as v from 'valibot'

/** Where the choice is kept. The script of the first paint reads it too (`look-script.ts` in the prerenderer). */
export const LOOK_KEY = 'gapan.look'

/**
 * How a page may look, by what can be chosen of it; the first of each is what is there without a choice. The document's root
 * names every other as `data-<name>`, and `tokens.css` says what it means.
 */
export const LOOKS = {
  /** `auto` is light or dark as the device is; `white` and `black` are of high contrast. */
  theme: ['auto', 'light', 'dark', 'sepia', 'white', 'black'],
  size: ['normal', 'small', 'large', 'larger', 'largest'],
  leading: ['normal', 'tight', 'loose'],
  measure: ['normal', 'narrow', 'wide'],
  face: ['sans', 'serif'],
  align: ['ragged', 'justify'],
} as const

export type LookName = keyof typeof LOOKS
export type Look = { readonly [Name in LookName]: (typeof LOOKS)[Name][number] }
export const LOOK_NAMES = ['theme', 'size', 'leading', 'measure', 'face', 'align'] satisfies LookName[]

const lookSchema = v.object({
  theme: v.fallback(v.picklist(LOOKS.theme), 'auto'),
  size: v.fallback(v.picklist(LOOKS.size), 'normal'),
  leading: v.fallback(v.picklist(LOOKS.leading), 'normal'),
  measure: v.fallback(v.picklist(LOOKS.measure), 'normal'),
  face: v.fallback(v.picklist(LOOKS.face), 'sans'),
  align: v.fallback(v.picklist(LOOKS.align), 'ragged'),
})

/** How a page looks of which nobody has chosen anything. */
export const DEFAULT_LOOK: Look = v.parse(lookSchema, {})

/** What was read last; also all there is where the browser's storage is blocked. */
let current: Look | null = null
const listeners = new Set<() => void>()

/** How the reader wants pages to look. The same object until it changes. */
export function readLook(): Look {
  current ??= load()
  return current
}

/**
 * Keeps how pages are to look, of every site of this origin: one reader has two eyes.
 * @returns whether it is kept; where storage is blocked or full, it lives as long as the page
 */
export function writeLook(look: Look): boolean {
  current = look
  const isKept = store(look)
  for (const listener of listeners) listener()
  return isKept
}

/** Calls back when it changes, here or in another tab. */
export function subscribeLook(listener: () => void): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (key === LOOK_KEY || key === null) reload()
  }
  const onPageShow = ({ persisted }: PageTransitionEvent) => {
    // While it was left, nobody told it of anything.
    if (persisted) reload()
  }
  const reload = () => {
    current = null
    listener()
  }
  listeners.add(listener)
  addEventListener('storage', onStorage)
  addEventListener('pageshow', onPageShow)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', onStorage)
    removeEventListener('pageshow', onPageShow)
  }
}

/** Whether anything has been chosen. */
export function isDefaultLook(look: Look): boolean {
  return LOOK_NAMES.every((name) => look[name] === DEFAULT_LOOK[name])
}

/** Only what was chosen: a default that changes with a later version changes for whoever left it as it was. */
function store(look: Look): boolean {
  try {
    const chosen = LOOK_NAMES.filter((name) => look[name] !== DEFAULT_LOOK[name])
    if (chosen.length === 0) localStorage.removeItem(LOOK_KEY)
    else
      localStorage.setItem(
        LOOK_KEY,
        JSON.stringify(Object.fromEntries(chosen.map((name) => [name, look[name]]))),
      )
    return true
  } catch {
    return false
  }
}

function load(): Look {
  try {
    const result = v.safeParse(lookSchema, JSON.parse(localStorage.getItem(LOOK_KEY) ?? '{}'))
    return result.success ? result.output : DEFAULT_LOOK
  } catch {
    return DEFAULT_LOOK
  }
}
