import type { RankedHit, SearchedSegment } from './ranked-hits.ts'
import { allowedOf } from './search-segment.ts'
import type { SegmentFiles } from './segment-files.ts'

/** Opens a segment: finds what it has of the query. */
type Search = (files: SegmentFiles) => Promise<SearchedSegment>

/** A segment of which some hits have been given. */
interface Open {
  readonly files: SegmentFiles
  readonly documents: Uint32Array
  /** How many are left; the newest of them is the last. */
  left: number
}

/** How many hits of a segment are looked up together where their times have to be known. */
const TOGETHER = 20

/** When the newest document of a segment was published. What has no date is older than everything. */
function newestOf({ entry }: SegmentFiles): number {
  return entry.newest ?? -Infinity
}

/** The newest segment first. */
export function newestFirst(segments: readonly SegmentFiles[]): SegmentFiles[] {
  return segments.toReversed().toSorted((a, b) => compareNumbers(newestOf(b), newestOf(a)))
}

function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/**
 * The newest hits. Segments are searched from the newest on, and only as many as it takes, by how many hits those before had.
 * What was edited is in a later segment than its time, so times are compared where segments overlap.
 * @param most how many are wanted
 */
export async function byDate(
  segments: readonly SegmentFiles[],
  search: Search,
  most: number,
): Promise<RankedHit[]> {
  const waiting = newestFirst(segments)
  const open: Open[] = []
  const hits: RankedHit[] = []
  let searched = 0
  let found = 0
  let together = 1
  while (hits.length < most) {
    const next = waiting[0] ? newestOf(waiting[0]) : null
    const best = await newestHit(open, next)
    if (best && (next === null || best.time > next)) {
      best.from.left -= 1
      hits.push({ files: best.from.files, document: best.document })
      continue
    }
    if (next === null) break
    // Without a hit so far nobody knows how far it is to the next: twice as far each time.
    const missing = found === 0 ? Infinity : ((most - found) / found) * searched
    const following = waiting.splice(0, howMany(waiting, missing, found === 0 ? together : Infinity))
    together *= 2
    for (const { files, match } of await Promise.all(following.map(search))) {
      const { documents } = allowedOf(match)
      searched += files.entry.documents
      found += documents.length
      if (documents.length > 0) open.push({ files, documents, left: documents.length })
    }
  }
  return hits
}

/** How many segments have so many documents; at least one. */
function howMany(waiting: readonly SegmentFiles[], documents: number, most: number): number {
  let sum = 0
  let count = 0
  while (count < waiting.length && count < most && (count === 0 || sum < documents)) {
    sum += waiting[count]?.entry.documents ?? 0
    count += 1
  }
  return count
}

interface NewestHit {
  readonly from: Open
  readonly document: number
  /** When it was published; `Infinity` where that does not matter: later than all that could come before it. */
  readonly time: number
}

/** The newest hit of all that are left in open segments. @param next the newest time of the segments that are not open yet */
async function newestHit(open: readonly Open[], next: number | null): Promise<NewestHit | null> {
  const withHits = open.filter(({ left }) => left > 0)
  const sole = withHits.find((one) => {
    const oldest = one.files.entry.oldest ?? -Infinity
    return (
      (next === null || oldest > next) &&
      withHits.every((other) => other === one || oldest > newestOf(other.files))
    )
  })
  if (sole) return { from: sole, document: headOf(sole), time: Infinity }
  let best: (NewestHit & { readonly board: string; readonly id: number }) | null = null
  for (const one of withHits) {
    // None of its hits can be newer than this.
    if (best && best.time > newestOf(one.files)) continue
    const head = await lookUp(one)
    const isNewer =
      !best ||
      head.time > best.time ||
      (head.time === best.time &&
        (head.board < best.board || (head.board === best.board && head.id > best.id)))
    if (isNewer) best = { ...head, from: one, document: headOf(one) }
  }
  return best
}

function headOf({ documents, left }: Open): number {
  return documents[left - 1] ?? 0
}

async function lookUp(one: Open): Promise<{ time: number; board: string; id: number }> {
  const [document] = await Promise.all(
    Array.from(one.documents.subarray(Math.max(0, one.left - TOGETHER), one.left))
      .toReversed()
      .map((number) => one.files.document(number)),
  )
  const time = document?.publishedAt ? Date.parse(document.publishedAt) : -Infinity
  return { time, board: document?.board ?? '', id: document?.id ?? 0 }
}
