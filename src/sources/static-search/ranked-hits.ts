import { intersect, type Postings } from '#archive/search/postings.ts'
import type { SegmentFiles } from './segment-files.ts'
import { allowedOf, type SegmentMatch } from './search-segment.ts'

/** A document of a segment that was found. */
export interface RankedHit {
  readonly files: SegmentFiles
  readonly document: number
}

/** A segment with what it has of a query. */
export interface SearchedSegment {
  readonly files: SegmentFiles
  readonly match: SegmentMatch
}

interface Scored extends RankedHit {
  readonly score: number
  /** The place of its segment: the newest is 0. */
  readonly place: number
}

/** What a weight is worth: once in the text, two or three times, more often, in the title. */
const WORTH = [1, 1.5, 2, 5] as const

/**
 * Hits best first: for each piece how rare it is among all documents (inverse document frequency, log(1 + N / n), as in Robertson,
 * "Understanding inverse document frequency", 2004) times the worth of its place. What scores the same comes newest first.
 * @param segments the newest first
 * @param most how many are wanted
 */
export function byRelevance(segments: readonly SearchedSegment[], most: number): RankedHit[] {
  const all = segments.reduce((sum, { files }) => sum + files.entry.documents, 0)
  const pieces = segments[0]?.match.pieces.length ?? 0
  const rarity = Array.from({ length: pieces }, (_, piece) => {
    const having = segments.reduce((sum, { match }) => sum + (match.pieces[piece]?.documents.length ?? 0), 0)
    return Math.log(1 + all / Math.max(1, having))
  })
  return top(
    segments,
    ({ match }, allowed) => {
      const scores = new Float64Array(allowed.documents.length)
      for (const [piece, postings] of match.pieces.entries()) {
        // All of them have it, so that the weights are those of the allowed, in their order.
        const { weights } = intersect(postings, allOfWeight(allowed))
        for (const [index, weight] of weights.entries()) {
          scores[index] = (scores[index] ?? 0) + (rarity[piece] ?? 0) * (WORTH[weight] ?? 1)
        }
      }
      return scores
    },
    most,
  )
}

/** Hits most viewed first; what was not counted comes last, and of equals the newest first. @param segments the newest first */
export async function byViews(segments: readonly SearchedSegment[], most: number): Promise<RankedHit[]> {
  const views = new Map(
    await Promise.all(
      segments.map(async ({ files, match }) => {
        const { documents } = allowedOf(match)
        return [files, documents.length === 0 ? new Float64Array(0) : await files.views(documents)] as const
      }),
    ),
  )
  return top(segments, ({ files }) => views.get(files) ?? new Float64Array(0), most)
}

function top(
  segments: readonly SearchedSegment[],
  scoresOf: (segment: SearchedSegment, allowed: Postings) => Float64Array,
  most: number,
): RankedHit[] {
  let hits: Scored[] = []
  for (const [place, segment] of segments.entries()) {
    const allowed = allowedOf(segment.match)
    const scores = scoresOf(segment, allowed)
    for (const [index, document] of allowed.documents.entries()) {
      hits.push({ files: segment.files, document, score: scores[index] ?? 0, place })
    }
    // Memory holds no more than the hits of one segment besides the best.
    hits = hits.sort(compareScored).slice(0, most)
  }
  return hits
}

function compareScored(a: Scored, b: Scored): number {
  return b.score - a.score || a.place - b.place || b.document - a.document
}

/** The same documents with weights that no smaller one is hidden by. */
function allOfWeight({ documents }: Postings): Postings {
  return { documents, weights: new Uint8Array(documents.length).fill(3) }
}
