import type { RelatedReason } from '#archive/article.ts'
import { compareEntries, type Entry } from './catalogue.ts'
import { nearestMembers, type SeriesIndex } from './series-members.ts'

/** The most related headlines that are stored with an article. */
export const RELATED_STORED = 20
const SERIES_EACH_SIDE = 3
const LINKED_FROM = 5

export interface RelatedEntry {
  readonly entry: Entry
  readonly reason: RelatedReason
}

/** What relates the articles of a site. */
export interface Relations {
  readonly series: SeriesIndex
  /** The articles whose bodies link to an article, by `board/id`. */
  readonly linkedFrom: ReadonlyMap<string, readonly Entry[]>
  readonly find: (reference: string) => Entry | undefined
}

/**
 * Turns links round: who links to an article. Of many, the oldest count: which they are stays the same
 * while more are added, so that a page that all others cite is not rewritten for ever.
 */
export function turnLinks(entries: Iterable<Entry>, find: Relations['find']): Map<string, readonly Entry[]> {
  const turned = new Map<string, Entry[]>()
  for (const entry of entries) {
    for (const target of entry.links) {
      if (!find(target)) continue
      const sources = turned.get(target)
      if (!sources) turned.set(target, [entry])
      else if (sources.push(entry) > LINKED_FROM * 8) keepOldest(sources)
    }
  }
  for (const sources of turned.values()) keepOldest(sources)
  return turned
}

function keepOldest(sources: Entry[]): void {
  sources.sort(compareEntries)
  if (sources.length > LINKED_FROM) sources.length = LINKED_FROM
}

/** The stored related headlines of an article: its series, then what it links to, then what links to it. */
export function relatedOf(entry: Entry, { series, linkedFrom, find }: Relations): RelatedEntry[] {
  const own = entry.series === null ? undefined : series.get(entry.series)
  const candidates: RelatedEntry[] = []
  if (own) {
    const reason: RelatedReason = { kind: 'series', name: own.ref.name }
    for (const member of nearestMembers(own, entry, SERIES_EACH_SIDE))
      candidates.push({ entry: member, reason })
  }
  for (const reference of entry.links) {
    const target = find(reference)
    if (target) candidates.push({ entry: target, reason: { kind: 'linked' } })
  }
  for (const source of linkedFrom.get(`${entry.board}/${entry.id}`) ?? []) {
    candidates.push({ entry: source, reason: { kind: 'linked-from' } })
  }
  const seen = new Set([entry])
  const related: RelatedEntry[] = []
  for (const candidate of candidates) {
    if (seen.has(candidate.entry)) continue
    seen.add(candidate.entry)
    related.push(candidate)
  }
  return related.slice(0, RELATED_STORED)
}
