import { idSchema } from '#archive/format.ts'
import type { ArticleRef } from '#sources/news-source.ts'
import * as v from 'valibot'

/** Articles whose comments are remembered: some 15 KB. Of more, those that were read longest ago are forgotten. */
const KEPT = 1000

/** Several sites may stand under one origin, each in a folder of its own. */
const keyOf = (base: string) => `gapan.seen-comments:${base}`

/** The number of the last comment that was seen, by `board/id`; read longest ago first. */
const seenSchema = v.array(v.tuple([v.string(), idSchema]))

/**
 * The number of the last comment that was there when its reader last saw the comments of an article; boards number them as they come.
 * @param base the path under which the site is served
 * @returns `null` where they were never seen, or where storage is blocked
 */
export function lastSeenComment(base: string, article: ArticleRef): number | null {
  const name = nameOf(article)
  return load(base).find(([known]) => known === name)?.[1] ?? null
}

/** Remembers that comments were seen up to one. */
export function rememberSeenComment(base: string, article: ArticleRef, comment: number): void {
  const name = nameOf(article)
  const others = load(base).filter(([known]) => known !== name)
  try {
    localStorage.setItem(keyOf(base), JSON.stringify([...others, [name, comment]].slice(-KEPT)))
  } catch {
    // Blocked or full: nothing is new the next time.
  }
}

/** Of how many articles it is known. */
export function countSeenComments(base: string): number {
  return load(base).length
}

/** Forgets all that were seen of a site. */
export function forgetSeenComments(base: string): void {
  try {
    localStorage.removeItem(keyOf(base))
  } catch {
    // Blocked: there is nothing.
  }
}

const nameOf = ({ board, id }: ArticleRef) => `${board}/${id}`

function load(base: string): ReadonlyArray<readonly [string, number]> {
  try {
    const result = v.safeParse(seenSchema, JSON.parse(localStorage.getItem(keyOf(base)) ?? '[]'))
    return result.success ? result.output : []
  } catch {
    return []
  }
}
