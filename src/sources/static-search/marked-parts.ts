import type { QueryPiece } from '#archive/search/query-pieces.ts'
import { initialsOfPiece } from '#archive/search/query-pieces.ts'
import { foldWithPlaces, placesOf, type Place } from '#archive/search/text-match.ts'
import type { TextPart } from '#sources/search.ts'

/** An excerpt, in UTF-16 units: altogether, and before the first hit in it. */
const EXCERPT_LENGTH = 160
const BEFORE_HIT = 40

/** A text with every place marked where a piece of a query occurs that has to. */
export function markedParts(text: string, pieces: readonly QueryPiece[]): TextPart[] {
  return partsOf(text, placesOfAll(text, pieces))
}

/** The part of a text with the most of what was looked for, marked; its beginning where it has nothing of it. */
export function excerptParts(text: string, pieces: readonly QueryPiece[]): TextPart[] {
  const places = placesOfAll(text, pieces)
  const from = startOfExcerpt(text, places)
  const to = endOfExcerpt(text, from)
  const shown = text.slice(from, to)
  const within = places.flatMap(({ start, end }) =>
    end > from && start < to ? [{ start: Math.max(0, start - from), end: Math.min(to, end) - from }] : [],
  )
  const parts = partsOf(shown, within)
  if (from > 0) parts.unshift({ text: '…', isHit: false })
  if (to < text.length) parts.push({ text: '…', isHit: false })
  return joined(parts)
}

interface PieceAt extends Place {
  readonly piece: number
}

/** In the order of their starts. */
function placesOfAll(text: string, pieces: readonly QueryPiece[]): PieceAt[] {
  const wanted = pieces.filter((piece) => !piece.isForbidden && initialsOfPiece(piece) === null)
  if (wanted.length === 0) return []
  const folded = foldWithPlaces(text)
  return wanted
    .flatMap((piece, index) => placesOf(piece, folded).map((place) => ({ ...place, piece: index })))
    .toSorted((a, b) => a.start - b.start)
}

/** Before the place after which the most different pieces follow within an excerpt; the first such. */
function startOfExcerpt(text: string, places: readonly PieceAt[]): number {
  let best = 0
  let most = 0
  for (const [index, { start }] of places.entries()) {
    const seen = new Set<number>()
    for (let next = index; next < places.length; next += 1) {
      const place = places[next]
      if (!place || place.end > start + EXCERPT_LENGTH - BEFORE_HIT) break
      seen.add(place.piece)
    }
    if (seen.size > most) {
      most = seen.size
      best = start
    }
  }
  if (best <= BEFORE_HIT) return 0
  // From the beginning of a word, if there is one near.
  const from = best - BEFORE_HIT
  const space = text.indexOf(' ', from)
  return space >= 0 && space < best ? space + 1 : wholeCharacter(text, from)
}

function endOfExcerpt(text: string, from: number): number {
  const to = from + EXCERPT_LENGTH
  return to >= text.length ? text.length : wholeCharacter(text, to)
}

/** A place in a text that divides no character. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}

function partsOf(text: string, places: readonly Place[]): TextPart[] {
  const parts: TextPart[] = []
  let at = 0
  for (const { start, end } of places) {
    if (end <= at) continue
    parts.push({ text: text.slice(at, Math.max(at, start)), isHit: false })
    parts.push({ text: text.slice(Math.max(at, start), end), isHit: true })
    at = end
  }
  parts.push({ text: text.slice(at), isHit: false })
  return joined(parts)
}

/** No two of a kind beside each other, none empty. */
function joined(parts: readonly TextPart[]): TextPart[] {
  const whole: TextPart[] = []
  for (const part of parts) {
    const last = whole.at(-1)
    if (part.text === '') continue
    if (last?.isHit === part.isHit) whole[whole.length - 1] = { ...last, text: last.text + part.text }
    else whole.push(part)
  }
  return whole
}
