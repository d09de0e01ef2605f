import type { SeriesRef } from '#archive/headline.ts'
import { seriesKey } from '#archive/series-key.ts'
import type { SeriesReader } from '#archive/series-rules.ts'
import { compareEntries, type Entry } from './catalogue.ts'

/** A series of the site with its members, oldest first. */
export interface SeriesMembers {
  readonly ref: SeriesRef
  readonly members: readonly Entry[]
}

/** All series of a site, by slug. */
export type SeriesIndex = ReadonlyMap<string, SeriesMembers>

/**
 * Groups articles whose titles name the same series, over all boards. A name that too few share is none.
 * @param titleOf the title of the first member tells how the series is spelt
 */
export function groupSeries(
  entries: Iterable<Entry>,
  titleOf: (entry: Entry) => string,
  reader: SeriesReader,
): SeriesIndex {
  const bySlug = new Map<string, Entry[]>()
  for (const entry of entries) {
    if (entry.series === null) continue
    const members = bySlug.get(entry.series)
    if (members) members.push(entry)
    else bySlug.set(entry.series, [entry])
  }
  const series = new Map<string, SeriesMembers>()
  const keys = new Set<string>()
  for (const [slug, members] of [...bySlug].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const [first] = members.sort(compareEntries)
    const title = first && members.length >= reader.membersNeeded(slug) ? reader.read(titleOf(first)) : null
    // No two slugs have one key unless somebody made them so: then the first keeps its folder.
    if (!title || keys.has(seriesKey(slug))) continue
    keys.add(seriesKey(slug))
    series.set(slug, { ref: { slug, name: title.name }, members })
  }
  return series
}

/** The members before and after one of a series, by time. */
export function seriesNeighbours(
  { members }: SeriesMembers,
  entry: Entry,
): { readonly previous: Entry | null; readonly next: Entry | null } {
  const place = placeOf(members, entry)
  return { previous: members[place - 1] ?? null, next: members[place + 1] ?? null }
}

/** The members next to one of a series, nearest first; of two that are equally near, the older one first. */
export function nearestMembers({ members }: SeriesMembers, entry: Entry, eachSide: number): Entry[] {
  const place = placeOf(members, entry)
  const nearest: Entry[] = []
  for (let distance = 1; distance <= eachSide; distance += 1) {
    for (const member of [members[place - distance], members[place + distance]]) {
      if (member) nearest.push(member)
    }
  }
  return nearest
}

/** By halves: a daily series has thousands of members, and each of them asks. */
function placeOf(members: readonly Entry[], entry: Entry): number {
  let low = 0
  let high = members.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const candidate = members[middle]
    if (candidate && compareEntries(candidate, entry) < 0) low = middle + 1
    else high = middle
  }
  return low
}
