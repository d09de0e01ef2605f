/** When segments are joined. */
export interface SegmentSizes {
  /** So many documents of the newest segment, which every import makes anew, move on to the one that gathers them. */
  readonly tail: number
  /** The segment that gathers is closed when it has so many. */
  readonly full: number
  /** How many closed segments make a large one. */
  readonly joined: number
}

export const SEGMENT_SIZES: SegmentSizes = { tail: 512, full: 16_384, joined: 8 }

/** Of so many documents of a segment one may have been edited before it is made anew; and never more than that. */
const EDITED_SHARE = 64
const MOST_EDITED = 1024

export type Level = 0 | 1 | 2 | 3

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
 * Which segments an index has after an import: large ones first, then closed ones, then the one that gathers, then the newest.
 * The size of what is made anew follows from what is new, not from how much there is: a document is indexed
 * about ten times on its way into a large segment. Documents that come in their order give the same segments whether they came at
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

  let tail = join([...atLevel(0), ...(fresh.length > 0 ? [newOf(sorted(fresh))] : [])])
  let middle = join(atLevel(1))
  const full = atLevel(2)
  const large = atLevel(3)

  const moved = Math.floor(tail.documents.length / sizes.tail) * sizes.tail
  if (moved > 0) {
    middle = join([...(middle.documents.length > 0 ? [middle] : []), newOf(tail.documents.slice(0, moved))])
    tail = newOf(tail.documents.slice(moved))
  }
  while (middle.documents.length >= sizes.full) {
    full.push(newOf(middle.documents.slice(0, sizes.full)))
    middle = newOf(middle.documents.slice(sizes.full))
  }
  while (full.length >= sizes.joined) large.push(join(full.splice(0, sizes.joined)))

  return [
    ...large.map((part) => planned<Document, Origin>(3, part)),
    ...full.map((part) => planned<Document, Origin>(2, part)),
    planned<Document, Origin>(1, middle),
    planned<Document, Origin>(0, tail),
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
