import type { SearchSegment } from '#archive/search/search-index.ts'

/** When segments are joined. */
export interface SegmentSizes {
  /** So many documents of the newest segment, which every import makes anew, move on to the one that is next to it. */
  readonly newest: number
  /** So many documents of that one move on to the one that gathers them. */
  readonly recent: number
  /** The segment that gathers is closed when it has so many. */
  readonly full: number
  /** How many closed segments make a large one. */
  readonly joined: number
}

export const SEGMENT_SIZES: SegmentSizes = { newest: 32, recent: 512, full: 16_384, joined: 8 }

/** Of so many documents of a segment one may have been edited before it is made anew; and never more than that. */
const EDITED_SHARE = 64
const MOST_EDITED = 1024

/** 0 the newest, 1 the one next to it, 2 the one that gathers, 3 closed, 4 large. */
export type Level = SearchSegment['level']

/** A segment as it was left by the last import. */
export interface OldSegment<Document, Origin> {
  readonly level: Level
  /** Its documents by their numbers; `null` for those that were edited since, or of which nothing more is known. */
  readonly documents: ReadonlyArray<Document | null>
  /** Whether it has documents that are gone altogether, or can't be used: then it has to be made anew. */
  readonly mustBeRemade: boolean
  readonly origin: Origin
}

/** A segment as it is to be: one that stays, though some of its documents may be removed, or one to make. */
export type PlannedSegment<Document, Origin> =
  | {
      readonly kind: 'kept'
      readonly level: Level
      readonly documents: ReadonlyArray<Document | null>
      readonly origin: Origin
    }
  | { readonly kind: 'made'; readonly level: Level; readonly documents: readonly Document[] }

/** Documents that are to be in one segment, and the segment that has just these already. */
interface Gathered<Document, Origin> {
  readonly documents: readonly Document[]
  readonly old: OldSegment<Document, Origin> | null
}

/**
 * Which segments an index has after an import: large ones first, then closed ones, then the one that gathers, then the two of the
 * newest. The size of what is made anew follows from what is new, not from how much there is: a document that comes alone is
 * indexed some forty times on its way into a large segment, most of these among few others. Documents that come in their order give the same segments whether they came at
 * once or one by one.
 * @param fresh documents that no old segment has
 * @param compare the order of documents: the oldest first
 */
export function planSegments<Document, Origin>(
  old: ReadonlyArray<OldSegment<Document, Origin>>,
  fresh: readonly Document[],
  compare: (a: Document, b: Document) => number,
  sizes: SegmentSizes = SEGMENT_SIZES,
): Array<PlannedSegment<Document, Origin>> {
  const atLevel = (level: Level) => old.filter((segment) => segment.level === level).map(gathered)
  const sorted = (documents: readonly Document[]) => documents.toSorted(compare)
  const join = (parts: ReadonlyArray<Gathered<Document, Origin>>): Gathered<Document, Origin> => {
    const [only] = parts
    if (only && parts.length === 1) return only
    return { documents: sorted(parts.flatMap(({ documents }) => documents)), old: null }
  }
  const newOf = (documents: readonly Document[]) => ({ documents, old: null })

  /** Moves as many documents as make the lower one full as often as they do, the oldest first, to the upper one. */
  const moveOn = (lower: Gathered<Document, Origin>, upper: Gathered<Document, Origin>, size: number) => {
    const moved = Math.floor(lower.documents.length / size) * size
    if (moved === 0) return [lower, upper] as const
    const parts = [...(upper.documents.length > 0 ? [upper] : []), newOf(lower.documents.slice(0, moved))]
    return [newOf(lower.documents.slice(moved)), join(parts)] as const
  }

  let newest = join([...atLevel(0), ...(fresh.length > 0 ? [newOf(sorted(fresh))] : [])])
  let recent = join(atLevel(1))
  let gathering = join(atLevel(2))
  const full = atLevel(3)
  const large = atLevel(4)

  ;[newest, recent] = moveOn(newest, recent, sizes.newest)
  ;[recent, gathering] = moveOn(recent, gathering, sizes.recent)
  while (gathering.documents.length >= sizes.full) {
    full.push(newOf(gathering.documents.slice(0, sizes.full)))
    gathering = newOf(gathering.documents.slice(sizes.full))
  }
  while (full.length >= sizes.joined) large.push(join(full.splice(0, sizes.joined)))

  return [
    ...large.map((part) => planned<Document, Origin>(4, part)),
    ...full.map((part) => planned<Document, Origin>(3, part)),
    planned<Document, Origin>(2, gathering),
    planned<Document, Origin>(1, recent),
    planned<Document, Origin>(0, newest),
  ].filter(({ kind, documents }) => kind === 'kept' || documents.length > 0)
}

function gathered<Document, Origin>(segment: OldSegment<Document, Origin>): Gathered<Document, Origin> {
  const documents = segment.documents.filter((document) => document !== null)
  const removed = segment.documents.length - documents.length
  // The newest is small: there nothing that was edited is left standing.
  const allowed = segment.level === 0 ? 0 : Math.min(segment.documents.length / EDITED_SHARE, MOST_EDITED)
  const isKept = !segment.mustBeRemade && removed <= allowed && documents.length > 0
  return { documents, old: isKept ? segment : null }
}

function planned<Document, Origin>(
  level: Level,
  { documents, old }: Gathered<Document, Origin>,
): PlannedSegment<Document, Origin> {
  return old
    ? { kind: 'kept', level, documents: old.documents, origin: old.origin }
    : { kind: 'made', level, documents }
}
