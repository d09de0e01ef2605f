import type { QueryPiece } from './query-pieces.ts'
import { foldText, isHangul, placedRunsOf, runsOf, type PlacedRun } from './terms.ts'

/** A place in a text, in UTF-16 units: from `start` up to, but not with, `end`. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** Whether a text has a piece: all runs of a word, wherever they are; those of a phrase side by side. */
export function hasPiece(piece: QueryPiece, text: string): boolean {
  const runs = runsOf(foldText(text))
  return groupsOf(piece).every((group) => runs.some((_, index) => offsetsOf(group, runs, index).length > 0))
}

/** Where a text has a piece; none where it has not all of it. */
export function placesOf(piece: QueryPiece, text: FoldedText): Place[] {
  const runs = text.runs.map(({ run }) => run)
  const found = groupsOf(piece).map((group) => {
    const places: Place[] = []
    for (const [index, { start }] of text.runs.entries()) {
      const last = text.runs[index + group.length - 1]
      for (const offset of offsetsOf(group, runs, index)) {
        const from = group.length === 1 ? start + offset : (last?.start ?? 0)
        places.push({ start: start + offset, end: from + (group.at(-1)?.length ?? 0) })
      }
    }
    return places
  })
  if (found.some((places) => places.length === 0)) return []
  return found.flat().map(({ start, end }) => ({
    start: text.origin[start] ?? 0,
    end: text.endOf[end - 1] ?? text.length,
  }))
}

/** What has to stand side by side: the runs of a phrase; each run of a word is for itself. */
function groupsOf({ runs, isPhrase }: QueryPiece): ReadonlyArray<readonly string[]> {
  return isPhrase ? [runs] : runs.map((run) => [run])
}

/** Where within a run a group begins whose other runs follow it. */
function offsetsOf(group: readonly string[], runs: readonly string[], index: number): number[] {
  const run = runs[index] ?? ''
  const [first = ''] = group
  if (group.length === 1) return startsOf(first, run)
  const isEnd = isHangul(first) ? run.endsWith(first) && isHangul(run) : run === first
  if (!isEnd) return []
  for (let step = 1; step < group.length; step += 1) {
    const wanted = group[step] ?? ''
    const found = runs[index + step] ?? ''
    if (step === group.length - 1 ? !found.startsWith(wanted) : found !== wanted) return []
  }
  return [run.length - first.length]
}

/** Hangul is found anywhere in a run, other letters at its beginning. */
function startsOf(wanted: string, run: string): number[] {
  if (!isHangul(wanted)) return run.startsWith(wanted) ? [0] : []
  const starts: number[] = []
  for (let at = run.indexOf(wanted); at >= 0; at = run.indexOf(wanted, at + 1)) starts.push(at)
  return starts
}

/** A text folded, with the places in the text itself that each folded unit came from. */
export interface FoldedText {
  readonly runs: readonly PlacedRun[]
  /** Where the letter begins that a folded unit came from. */
  readonly origin: readonly number[]
  /** Where it ends. */
  readonly endOf: readonly number[]
  /** Of the text itself. */
  readonly length: number
}

/**
 * A letter with what folding may join to it: marks, jamo of the same syllable in all their forms, voicing marks of narrow
 * kana.
 */
const LETTER =
  /[^][\p{M}\u1160-\u11FF\u3133\u3135\u3136\u313A-\u3140\u3144\u314F-\u3163\uD7B0-\uD7FF\uFF9E\uFF9F\uFFA0-\uFFDC]*/gu

export function foldWithPlaces(text: string): FoldedText {
  let folded = ''
  const origin: number[] = []
  const endOf: number[] = []
  for (const { 0: letter, index } of text.matchAll(LETTER)) {
    const own = foldText(letter)
    folded += own
    for (let unit = 0; unit < own.length; unit += 1) {
      origin.push(index)
      endOf.push(index + letter.length)
    }
  }
  return { runs: placedRunsOf(folded), origin, endOf, length: text.length }
}
