import { idSchema } from '#archive/format.ts'
import type { ArticleRef } from '#sources/news-source.ts'
import * as v from 'valibot'
import { momentSchema } from './moment.ts'
import { watchStorage } from './watched-storage.ts'

/** Where a reader left an article that was longer than what they read of it. What it says of the article is what that said then. */
const placeSchema = v.object({
  board: v.string(),
  id: idSchema,
  title: v.string(),
  /** Language of the title, BCP 47; `null` where it is not known. */
  lang: v.nullable(v.string()),
  /** The id of the paragraph that was being read: `p-7`. */
  block: v.pipe(v.string(), v.regex(/^p-[1-9]\d{0,5}$/)),
  /** How much of the text stands before it, from 0 to 1. */
  share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  /** When that was, ISO 8601 in UTC. */
  at: momentSchema,
})
export type ReadingPlace = Readonly<v.InferOutput<typeof placeSchema>>

/** Places of a site that are remembered, some 40 KB. Of more, those that were left longest ago are forgotten. */
export const KEPT_PLACES = 200

const NONE: readonly ReadingPlace[] = []

/** Several sites may stand under one origin, each in a folder of its own. */
const keyOf = (base: string) => `gapan.places:${base}`

interface Known {
  /** What it was read from. */
  readonly text: string | null
  readonly places: readonly ReadingPlace[]
}

const { known, isWatched, subscribe, tell } = watchStorage<Known>(keyOf(''))

/** Calls back when there are others, through this page or another tab. @returns stops calling */
export const subscribeReadingPlaces = subscribe

/**
 * The articles that were left in the middle, the last first; the same list as long as nothing changes. None where storage is blocked.
 * @param base the path under which the site is served
 */
export function listReadingPlaces(base: string): readonly ReadingPlace[] {
  const key = keyOf(base)
  const found = known.get(key)
  if (found && (isWatched() || found.text === readText(key))) return found.places
  const text = readText(key)
  const places = parse(text)
  known.set(key, { text, places })
  return places
}

/** Where an article was left; `null` where it was not, or was read to its end. */
export function findReadingPlace(base: string, ref: ArticleRef): ReadingPlace | null {
  return listReadingPlaces(base).find((place) => isOf(place, ref)) ?? null
}

/** How many articles were left in the middle. */
export function countReadingPlaces(base: string): number {
  return listReadingPlaces(base).length
}

/** Remembers where an article was left, in place of what was remembered of it. */
export function rememberReadingPlace(base: string, place: ReadingPlace): void {
  change(base, (places) => [place, ...places.filter((other) => !isOf(other, place))].slice(0, KEPT_PLACES))
}

/** Forgets where an article was left: it was read to its end, or is not to be read on. */
export function forgetReadingPlace(base: string, ref: ArticleRef): void {
  change(base, (places) => places.filter((place) => !isOf(place, ref)))
}

/** Forgets all places of a site. */
export function forgetReadingPlaces(base: string): void {
  change(base, () => NONE)
}

function isOf(place: ArticleRef, { board, id }: ArticleRef): boolean {
  return place.id === id && place.board === board
}

/** Changes what is stored now, and not what was read of it some time ago: other tabs write too. */
function change(base: string, make: (places: readonly ReadingPlace[]) => readonly ReadingPlace[]): void {
  const key = keyOf(base)
  const before = parse(readText(key))
  const places = make(before)
  if (places.length === 0 && before.length === 0) return
  try {
    if (places.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(places))
  } catch {
    // Blocked or full: the next visit begins at the top.
  }
  known.delete(key)
  tell()
}

/** Takes each for itself, so that one that can't be read loses no other. */
function parse(text: string | null): readonly ReadingPlace[] {
  if (text === null) return NONE
  try {
    const items: unknown = JSON.parse(text)
    if (!Array.isArray(items)) return NONE
    return items.flatMap((item) => {
      const { success, output } = v.safeParse(placeSchema, item)
      return success ? [output] : []
    })
  } catch {
    return NONE
  }
}

function readText(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
