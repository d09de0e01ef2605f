import type { RelatedReason } from '#archive/article.ts'
import type { RelatedRules } from '#archive/related-rules.ts'
import { compareEntries, type Entry } from './catalogue.ts'
import { areCopies } from './copies.ts'
import { nearestMembers, type SeriesIndex } from './series-members.ts'

/** The most related headlines that are stored with an article. */
export const RELATED_STORED = 20
const SERIES_EACH_SIDE = 3
const LINKED_FROM = 5

export interface RelatedEntry {
  readonly entry: Entry
  readonly reason: RelatedReason
}

/** What relates the articles of a site, their texts aside. */
export interface Relations {
  readonly series: SeriesIndex
  /** The articles whose bodies link to an article, by `board/id`. */
  readonly linkedFrom: ReadonlyMap<string, readonly Entry[]>
  readonly find: (reference: string) => Entry | undefined
  /** What the operator pins and forbids, by `board/id`, and the articles that stand beside none. */
  readonly besides: RelatedRules['articles']
  readonly never: ReadonlySet<string>
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

/** The name of an article in links and rules. */
export function referenceTo({ board, id }: Pick<Entry, 'board' | 'id'>): string {
  return `${board}/${id}`
}

/** The related headlines of one article, as they come together: none twice, none that is the article itself. */
export class RelatedList {
  readonly entries: RelatedEntry[] = []
  readonly #entry: Entry
  readonly #forbidden: readonly string[]
  readonly #never: ReadonlySet<string>

  constructor(entry: Entry, { besides, never }: Relations) {
    this.#entry = entry
    this.#never = never
    this.#forbidden = besides[referenceTo(entry)]?.forbid ?? []
  }

  get room(): number {
    return RELATED_STORED - this.entries.length
  }

  /** Whether a headline may stand in the list: it is not there, is no copy of what is there, and is not forbidden. */
  mayTake(other: Entry): boolean {
    if (this.room <= 0 || other === this.#entry || areCopies(other, this.#entry)) return false
    const reference = referenceTo(other)
    if (this.#never.has(reference) || this.#forbidden.includes(reference)) return false
    return !this.entries.some(({ entry }) => entry === other || areCopies(entry, other))
  }

  /** Adds a headline at the end, if it may stand there. */
  add(related: RelatedEntry): void {
    if (this.mayTake(related.entry)) this.entries.push(related)
  }
}

/**
 * The first part of an article's related headlines, which follows from what its source says: what the operator pinned, its
 * series, then what it links to, then what links to it.
 */
export function saidToBeRelated(entry: Entry, relations: Relations): RelatedList {
  const { series, linkedFrom, find, besides } = relations
  const list = new RelatedList(entry, relations)
  for (const reference of besides[referenceTo(entry)]?.pin ?? []) {
    const pinned = find(reference)
    if (pinned) list.add({ entry: pinned, reason: { kind: 'pinned' } })
  }
  const own = entry.series === null ? undefined : series.get(entry.series)
  if (own) {
    const reason: RelatedReason = { kind: 'series', name: own.ref.name }
    for (const member of nearestMembers(own, entry, SERIES_EACH_SIDE)) list.add({ entry: member, reason })
  }
  for (const reference of entry.links) {
    const target = find(reference)
    if (target) list.add({ entry: target, reason: { kind: 'linked' } })
  }
  for (const source of linkedFrom.get(referenceTo(entry)) ?? []) {
    list.add({ entry: source, reason: { kind: 'linked-from' } })
  }
  return list
}
