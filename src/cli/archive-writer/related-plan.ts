import type { Manifest } from '#archive/manifest.ts'
import { articlePath } from '#archive/paths.ts'
import type { RelatedRules } from '#archive/related-rules.ts'
import type { ArchiveFolder } from './archive-folder.ts'
import type { Entry } from './catalogue.ts'
import { referenceTo } from './related.ts'

/** Raised when other rules find others: at the next import all are found anew. */
const METHOD = 2
/** At so many times the articles, all are found anew: what is rare, and what is like what, has changed. */
const GROWTH = 2

/** How the headlines of an archive were found, for its manifest. */
export type RelatedState = NonNullable<Manifest['related']>

/** Which articles get their headlines anew, at one import. */
export interface RelatedPlan {
  readonly state: RelatedState
  /** `null`: all of them. */
  readonly anew: ReadonlySet<Entry> | null
  /** Articles whose source has changed: words that they had they may not have any more. */
  readonly edited: ReadonlySet<Entry>
  /** Articles that older ones have not been compared with as they are now. */
  readonly newcomers: readonly Entry[]
}

export interface PlanJob {
  readonly entries: readonly Entry[]
  readonly folder: ArchiveFolder
  readonly old: Manifest | null
  readonly rules: RelatedRules
  readonly oldRules: RelatedRules
}

export function planRelated({ entries, folder, old, rules, oldRules }: PlanJob): RelatedPlan {
  const before = old?.related
  if (!before || before.method !== METHOD || entries.length >= before.articles * GROWTH) {
    const state = { method: METHOD, articles: entries.length }
    return { state, anew: null, edited: new Set(), newcomers: [] }
  }
  const rows = new Map(old.boards.map((board) => [board.id, board.rows]))
  const allowed = new Set(oldRules.never.filter((reference) => !rules.never.includes(reference)))
  const retold = changedBesides(rules.articles, oldRules.articles)
  const anew = new Set<Entry>()
  const edited = new Set<Entry>()
  const newcomers: Entry[] = []
  for (const entry of entries) {
    const reference = referenceTo(entry)
    // By its place, not by its file: a run that was cut off may have written that.
    const isNew = entry.sequence >= (rows.get(entry.board) ?? 0)
    if (!isNew && isEdited(entry, folder)) edited.add(entry)
    if (isNew || edited.has(entry) || retold.has(reference)) anew.add(entry)
    if (isNew || edited.has(entry) || allowed.has(reference)) newcomers.push(entry)
  }
  return { state: before, anew, edited, newcomers }
}

/** The articles of which rules say something else than they did. */
function changedBesides(now: RelatedRules['articles'], then: RelatedRules['articles']): Set<string> {
  const references = [...Object.keys(now), ...Object.keys(then)]
  return new Set(
    references.filter((reference) => JSON.stringify(now[reference]) !== JSON.stringify(then[reference])),
  )
}

/** `"sha256":"…"}}` and the newline: an article's file ends with it. */
const HASH_END = '"}}\n'
const HASH_DIGITS = 64

/**
 * Whether the source of an article differs from what its file was made of, or there is no such file. Only the file's end is read: to read
 * all files whole takes as long as much of the rest of an import.
 */
function isEdited({ board, id, hash }: Entry, folder: ArchiveFolder): boolean {
  const path = articlePath(board, id)
  const end = folder.readEnd(path, HASH_DIGITS + HASH_END.length)
  if (end === null) return true
  if (end.startsWith(hash) && end.endsWith(HASH_END) && !folder.wasCutOff(path)) return false
  // If this run is cut off, the next finds the new file in place.
  folder.beginRewrite(path)
  return true
}
