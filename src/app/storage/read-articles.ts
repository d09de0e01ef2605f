import { idSchema } from '#archive/format.ts'
import type { ArticleRef } from '#sources/news-source.ts'
import * as v from 'valibot'
import { watchStorage } from './watched-storage.ts'

/** Articles of a board that are remembered: some 20 KB. Of more, those that were opened longest ago are forgotten. */
export const KEPT_A_BOARD = 5000

/** Several sites may stand under one origin, each in a folder of its own. Board names have no slash. */
const prefixOf = (base: string) => `gapan.read:${base}`

/** Numbers of articles as they were opened, oldest first, each once: `1,2s,a3` (to the base of 36). */
const keptSchema = v.pipe(
  v.string(),
  v.transform((text) => text.split(',')),
  v.array(
    v.pipe(
      v.string(),
      v.regex(/^[1-9a-z][\da-z]{0,9}$/),
      v.transform((digits) => Number.parseInt(digits, 36)),
      idSchema,
    ),
  ),
)

/** Which article was opened last on this page. */
let latest: { readonly key: string; readonly id: number } | null = null

const {
  known: boards,
  subscribe,
  tell,
} = watchStorage<ReadonlySet<number>>(prefixOf(''), ({ key, newValue }) => {
  // Two tabs that write at once may not see each other: what the other did not know of is added again.
  if (latest && key === latest.key && newValue !== null && !idsOf(key).has(latest.id)) addLatest()
})

/** Calls back when there are others, through this page or another tab. */
export const subscribeRemembered = subscribe

/** Whether an article has been opened in this browser. Where storage is blocked, none has. */
export function isRemembered(base: string, { board, id }: ArticleRef): boolean {
  return idsOf(prefixOf(base) + board).has(id)
}

/** @param base the path under which the site is served */
export function rememberRead(base: string, { board, id }: ArticleRef): void {
  latest = { key: prefixOf(base) + board, id }
  addLatest()
  tell()
}

/** Forgets all that were opened of a site. */
export function forgetRead(base: string): void {
  latest = null
  for (const key of keysOf(base)) localStorage.removeItem(key)
  boards.clear()
  tell()
}

/** How many articles of a site are remembered. */
export function countRemembered(base: string): number {
  return keysOf(base).reduce((sum, key) => sum + idsOf(key).size, 0)
}

/** Adds to what is stored now, and not to what was read of it some time ago: other tabs write too. */
function addLatest(): void {
  if (!latest) return
  const { key, id } = latest
  const ids = [...load(key)].filter((known) => known !== id)
  const kept = [...ids, id].slice(-KEPT_A_BOARD)
  try {
    localStorage.setItem(key, kept.map((known) => known.toString(36)).join(','))
  } catch {
    // Blocked or full.
  }
  boards.delete(key)
}

function idsOf(key: string): ReadonlySet<number> {
  const known = boards.get(key)
  if (known) return known
  const ids = load(key)
  boards.set(key, ids)
  return ids
}

function load(key: string): ReadonlySet<number> {
  try {
    const kept = localStorage.getItem(key)
    const result = v.safeParse(keptSchema, kept)
    return new Set(result.success ? result.output : [])
  } catch {
    return new Set()
  }
}

function keysOf(base: string): string[] {
  try {
    const ofBoard = (key: string) =>
      key.startsWith(prefixOf(base)) && !key.slice(prefixOf(base).length).includes('/')
    return Object.keys(localStorage).filter(ofBoard)
  } catch {
    return []
  }
}
