import type { KeptKind } from './cache-names.ts'

/** How much is kept of one kind. */
export interface Limit {
  readonly entries: number
  readonly bytes: number
}

const MB = 1_000_000

/** A device has other things to keep. All of it together is less than 100 MB. */
export const LIMITS: Readonly<Record<KeptKind, Limit>> = {
  pages: { entries: 200, bytes: 20 * MB },
  articles: { entries: 200, bytes: 10 * MB },
  lists: { entries: 200, bytes: 10 * MB },
  index: { entries: 60, bytes: 5 * MB },
  images: { entries: 500, bytes: 50 * MB },
}

/** A single answer that is larger would drive out too much else. */
export const LARGEST_BYTES = 5 * MB

/**
 * What has to go so that the rest fits: whatever was not used for longest.
 * @param used milliseconds since 1970
 */
export function surplus<E extends { readonly used: number; readonly bytes: number }>(
  entries: readonly E[],
  limit: Limit,
): E[] {
  let bytes = 0
  return entries
    .toSorted((a, b) => b.used - a.used)
    .filter((entry, index) => {
      bytes += entry.bytes
      return index >= limit.entries || bytes > limit.bytes
    })
}

/** A part of a limit, for a device that has no room. */
export function partOf({ entries, bytes }: Limit, part: number): Limit {
  return { entries: Math.floor(entries * part), bytes: Math.floor(bytes * part) }
}
