import {
  ATTACHMENT_KEY,
  authorKey,
  boardKey,
  dateKey,
  initialsKey,
  NOTICE_KEY,
  seriesKeyOf,
} from '#archive/search/filter-keys.ts'
import { INITIALS_LENGTH } from '#archive/search/initials.ts'
import { initialsOfPiece, queryPieces, type QueryPiece } from '#archive/search/query-pieces.ts'
import { hangulBigrams, isHangul, LONGEST_WORD, wordTerm } from '#archive/search/terms.ts'
import type { SearchQuery } from '#sources/search.ts'

/** A term that documents must have: this very one, or one that begins so. */
export interface WantedTerm {
  readonly key: string
  readonly isPrefix: boolean
}

/** A piece of a query as terms of the index. */
export interface WantedPiece {
  /** Each of them has to occur. */
  readonly terms: readonly WantedTerm[]
  readonly isForbidden: boolean
  /** Whether documents that have the terms have the piece for certain. */
  readonly isExact: boolean
}

/** A span of days. */
export interface WantedDates {
  /** Its first and its last day. */
  readonly first: string
  readonly last: string
  /** The years that are whole within it; none where the first is greater than the last. */
  readonly years: { readonly from: number; readonly to: number }
  /** Terms of the months and days before and after these. */
  readonly keys: readonly string[]
}

/** A query as terms of the index. Of several days, months and years that make up a span, one has to occur. */
export interface WantedQuery {
  readonly pieces: readonly WantedPiece[]
  readonly filters: readonly string[]
  readonly board: string | null
  readonly dates: WantedDates | null
}

/** A query of more pieces is looked at as far as these. */
const MOST_PIECES = 40

export function wantedQuery(query: SearchQuery): WantedQuery {
  const { board, author, series, notices, attachments } = query
  return {
    pieces: distinctPieces(query.text).map(wantedPiece),
    filters: [
      author === null ? null : authorKey(author),
      series === null ? null : seriesKeyOf(series),
      notices ? NOTICE_KEY : null,
      attachments ? ATTACHMENT_KEY : null,
    ].filter((key) => key !== null),
    board: board === null ? null : boardKey(board),
    dates: wantedDates(query),
  }
}

/** Whether a query asks for nothing: no word that has to occur, and no filter. */
export function asksForNothing({ pieces, filters, board, dates }: WantedQuery): boolean {
  return (
    filters.length === 0 && board === null && dates === null && pieces.every(({ isForbidden }) => isForbidden)
  )
}

/** The pieces of a query, each once. */
export function distinctPieces(text: string): QueryPiece[] {
  const pieces = new Map(queryPieces(text).map((piece) => [JSON.stringify(piece), piece]))
  return [...pieces.values()].slice(0, MOST_PIECES)
}

function wantedPiece(piece: QueryPiece): WantedPiece {
  const { isForbidden } = piece
  const initials = initialsOfPiece(piece)
  if (initials !== null) {
    return { terms: wantedInitials(initials), isForbidden, isExact: initials.length <= INITIALS_LENGTH }
  }
  const isPhrase = piece.isPhrase && piece.runs.length > 1
  const terms = piece.runs.flatMap((run, index) =>
    wantedTerms(run, isPhrase && index < piece.runs.length - 1),
  )
  const isExact = !isPhrase && piece.runs.every((run) => run.length <= (isHangul(run) ? 2 : LONGEST_WORD))
  return { terms: distinct(terms), isForbidden, isExact }
}

/** @param isEnd whether the run it is looked for in must end with it, as in a phrase where more follows */
function wantedTerms(run: string, isEnd: boolean): WantedTerm[] {
  if (!isHangul(run)) return [{ key: wordTerm(run), isPrefix: !isEnd }]
  // The index has the last syllable of every run by itself.
  const last = isEnd ? [{ key: run.slice(-1), isPrefix: false }] : []
  if (run.length === 1) return isEnd ? last : [{ key: run, isPrefix: true }]
  return [...hangulBigrams(run).map((key) => ({ key, isPrefix: false })), ...last]
}

function wantedInitials(initials: string): WantedTerm[] {
  if (initials.length <= INITIALS_LENGTH) return [{ key: initialsKey(initials), isPrefix: true }]
  const terms: WantedTerm[] = []
  for (let at = 0; at + INITIALS_LENGTH <= initials.length; at += 1) {
    terms.push({ key: initialsKey(initials.slice(at, at + INITIALS_LENGTH)), isPrefix: false })
  }
  return distinct(terms)
}

function distinct(terms: readonly WantedTerm[]): WantedTerm[] {
  return [...new Map(terms.map((term) => [`${term.key} ${term.isPrefix}`, term])).values()]
}

/** The days, months and years that a span consists of; `null` where all days are let through. */
function wantedDates({ from, to }: SearchQuery): WantedDates | null {
  if (from === null && to === null) return null
  const first = bound(from ?? '0000', '01', '01')
  const last = bound(to ?? '9999', '12', '31')
  if (first > last) return { first, last, years: { from: 1, to: 0 }, keys: [] }
  const isWhole = (year: number) => first <= `${yearText(year)}-01-01` && last >= `${yearText(year)}-12-31`
  const [firstYear, lastYear] = [yearOf(first), yearOf(last)]
  const years = {
    from: isWhole(firstYear) ? firstYear : firstYear + 1,
    to: isWhole(lastYear) ? lastYear : lastYear - 1,
  }
  const edges = [...new Set([firstYear, lastYear])].filter((year) => !isWhole(year))
  return { first, last, years, keys: edges.flatMap((year) => monthKeys(yearText(year), first, last)) }
}

function yearText(year: number): string {
  return String(year).padStart(4, '0')
}

function monthKeys(year: string, first: string, last: string): string[] {
  const keys: string[] = []
  for (let month = 1; month <= 12; month += 1) {
    const ofMonth = `${year}-${String(month).padStart(2, '0')}`
    const [from, to] = [`${ofMonth}-01`, `${ofMonth}-31`]
    if (last < from || first > to) continue
    if (first <= from && last >= to) {
      keys.push(dateKey(ofMonth))
      continue
    }
    for (let day = 1; day <= 31; day += 1) {
      const ofDay = `${ofMonth}-${String(day).padStart(2, '0')}`
      if (ofDay >= first && ofDay <= last) keys.push(dateKey(ofDay))
    }
  }
  return keys
}

/** A day of which all that a date does not name is filled in. */
function bound(date: string, month: string, day: string): string {
  const [ofYear = '0000', ofMonth = month, ofDay = day] = date.split('-')
  return `${ofYear}-${ofMonth}-${ofDay}`
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}
