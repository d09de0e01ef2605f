import type { Article } from '#archive/article.ts'
import type { Body, BodyNode } from '#archive/body/body.ts'
import { cleanLine } from '#archive/plain-text.ts'
import { foldText, isHangul, runsOf } from '#archive/search/terms.ts'
import {
  SEARCH_PAGE,
  type SearchCounts,
  type SearchEngine,
  type SearchHit,
  type SearchQuery,
  type TextPart,
} from '#sources/search.ts'

/** Characters of an excerpt before the first hit in it, and altogether. */
const BEFORE = 40
const EXCERPT = 160

/** A piece of a query: runs that must stand side by side. A word is a piece of one run for each kind of letters in it. */
interface Piece {
  readonly runs: readonly string[]
  readonly isPhrase: boolean
  /** Whether it must not occur. */
  readonly isForbidden: boolean
}

/** An article with all that is looked through. */
interface Scanned {
  readonly article: Article
  readonly title: string
  readonly text: string
}

/**
 * Reads every text for every question: slow, small, and right. It is the truth that other engines are measured by, and what
 * tests of the search page search with. A run of Hangul is found anywhere in another, a word of other letters by its
 * beginning, initial consonants (`ㄷㅅㄱ`) in titles.
 */
export function createFullScan(articles: readonly Article[]): SearchEngine {
  const scanned = articles.map((article) => ({
    article,
    title: cleanLine(article.title),
    text: cleanLine(textOf(article.body)),
  }))

  function matching(query: SearchQuery, without: ReadonlyArray<'board' | 'dates'> = []): Scanned[] {
    if (asksForNothing(query)) return []
    const pieces = piecesOf(query.text)
    return scanned.filter(
      (entry) =>
        passes(entry.article, query, without) &&
        pieces.every((piece) => occurs(piece, entry) !== piece.isForbidden),
    )
  }

  function sorted(query: SearchQuery): Scanned[] {
    const pieces = piecesOf(query.text)
    const newest = (a: Scanned, b: Scanned) => timeOf(b.article) - timeOf(a.article)
    const scores = new Map(matching(query).map((entry) => [entry, scoreOf(pieces, entry)]))
    const order: Record<SearchQuery['sort'], (a: Scanned, b: Scanned) => number> = {
      date: newest,
      views: (a, b) => (b.article.views ?? -1) - (a.article.views ?? -1) || newest(a, b),
      relevance: (a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || newest(a, b),
    }
    return [...scores.keys()].toSorted(order[query.sort])
  }

  return {
    async find(query, after, signal) {
      signal.throwIfAborted()
      const from = Number(after ?? 0)
      const found = sorted(query)
      const pieces = piecesOf(query.text)
      const hits = found.slice(from, from + SEARCH_PAGE).map((entry) => hitOf(entry, pieces))
      const next = from + SEARCH_PAGE
      return { hits, next: next < found.length ? String(next) : null }
    },

    async count(query, signal): Promise<SearchCounts> {
      signal.throwIfAborted()
      const boards = tally(matching(query, ['board']).map(({ article }) => article.board))
      const years = tally(
        matching(query, ['dates']).flatMap(({ article }) => article.publishedAt?.slice(0, 4) ?? []),
      )
      return {
        total: matching(query).length,
        isExact: true,
        boards: [...boards]
          .map(([board, count]) => ({ board, count }))
          .toSorted((a, b) => b.count - a.count || (a.board < b.board ? -1 : 1)),
        years: [...years]
          .map(([year, count]) => ({ year: Number(year), count }))
          .toSorted((a, b) => b.year - a.year),
      }
    },

    async excerpt(query, hit, signal) {
      signal.throwIfAborted()
      const entry = scanned.find(
        ({ article }) => article.board === hit.headline.board && article.id === hit.headline.id,
      )
      const pieces = piecesOf(query.text)
      if (!entry || !matching(query).includes(entry)) return null
      return excerptOf(entry.text, pieces)
    },
  }
}

/** Words, `"phrases"`, and both with `-` before them. An unpaired quote is no quote. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  for (const [, minus, phrase, word = ''] of text.matchAll(/(-?)(?:"([^"]*)"|([^\s"]+))/gu)) {
    const runs = runsOf(foldText(phrase ?? word))
    const isPhrase = phrase !== undefined
    if (runs.length > 0) pieces.push({ runs, isPhrase, isForbidden: minus === '-' })
  }
  return pieces
}

function asksForNothing({
  text,
  board,
  from,
  to,
  author,
  series,
  notices,
  attachments,
}: SearchQuery): boolean {
  const hasFilter = [board, from, to, author, series].some((filter) => filter !== null)
  return !piecesOf(text).some(({ isForbidden }) => !isForbidden) && !hasFilter && !notices && !attachments
}

function passes(
  { board, publishedAt, author, series, notice, attachments }: Article,
  query: SearchQuery,
  without: ReadonlyArray<'board' | 'dates'>,
): boolean {
  const day = publishedAt?.slice(0, 10) ?? null
  const isInDates =
    (query.from === null && query.to === null) ||
    (day !== null &&
      (query.from === null || day >= query.from) &&
      (query.to === null || day.slice(0, query.to.length) <= query.to))
  return (
    (query.board === null || board === query.board || without.includes('board')) &&
    (isInDates || without.includes('dates')) &&
    (query.author === null || author === query.author) &&
    (query.series === null || series?.slug === query.series) &&
    (!query.notices || notice) &&
    (!query.attachments || attachments.length > 0)
  )
}

function occurs(piece: Piece, { title, text }: Scanned): boolean {
  const isInitials = piece.runs.every((run) => /^[\u1100-\u1112]+$/u.test(run))
  if (isInitials) return initialsOf(foldText(title)).includes(piece.runs.join(''))
  return [title, text].some((part) => placesOf(piece, part).length > 0)
}

/** The title counts most, then how often it occurs. */
function scoreOf(pieces: readonly Piece[], { title, text }: Scanned): number {
  const score = (piece: Piece) =>
    (placesOf(piece, title).length > 0 ? 10 : 0) + Math.min(4, placesOf(piece, text).length)
  return pieces.filter(({ isForbidden }) => !isForbidden).reduce((sum, piece) => sum + score(piece), 0)
}

type Place = readonly [start: number, end: number]

/** Where a piece occurs in a text, in UTF-16 units of the text as it is. All runs of a word must occur, wherever. */
function placesOf({ runs, isPhrase }: Piece, text: string): Place[] {
  const { folded, origin } = foldWithOrigin(text)
  const wanted = isPhrase ? [runs] : runs.map((run) => [run])
  const found = wanted.map((part) => placesOfRuns(part, folded))
  if (found.some(({ length }) => length === 0)) return []
  return found.flat().map(([start, end]) => [origin[start] ?? 0, (origin[end - 1] ?? 0) + 1])
}

function placesOfRuns(wanted: readonly string[], folded: string): Place[] {
  const runs: Array<{ readonly run: string; readonly start: number }> = []
  let at = 0
  for (const run of runsOf(folded)) {
    const start = folded.indexOf(run, at)
    at = start + run.length
    runs.push({ run, start })
  }
  const [first = '', ...rest] = wanted
  const last = rest.at(-1)
  const places: Place[] = []
  for (const [index, { run, start }] of runs.entries()) {
    const offsets = offsetsIn(run, first, rest.length > 0)
    const isFollowed = rest.every((next, step) => {
      const other = runs[index + 1 + step]?.run
      return step === rest.length - 1 ? other?.startsWith(next) : other === next
    })
    if (!isFollowed) continue
    const end = last === undefined ? null : (runs[index + rest.length]?.start ?? 0) + last.length
    for (const offset of offsets) places.push([start + offset, end ?? start + offset + first.length])
  }
  return places
}

/** Where in a run another is found. @param isEnd whether it must end with it, since more follows */
function offsetsIn(run: string, wanted: string, isEnd: boolean): number[] {
  if (isEnd) {
    const isFound = isHangul(wanted) ? run.endsWith(wanted) : run === wanted
    return isFound ? [run.length - wanted.length] : []
  }
  if (!isHangul(wanted)) return run.startsWith(wanted) ? [0] : []
  const offsets: number[] = []
  for (let at = run.indexOf(wanted); at >= 0; at = run.indexOf(wanted, at + 1)) offsets.push(at)
  return offsets
}

/** A text folded letter by letter, with the place that each folded unit came from. */
function foldWithOrigin(text: string): { readonly folded: string; readonly origin: readonly number[] } {
  let folded = ''
  const origin: number[] = []
  let at = 0
  for (const letter of text) {
    const own = foldText(letter)
    folded += own
    for (let unit = 0; unit < own.length; unit += 1) origin.push(at)
    at += letter.length
  }
  return { folded, origin }
}

/** The initial consonant of each Hangul syllable; everything else is left as it is. */
function initialsOf(folded: string): string {
  return Array.from(folded, (letter) => {
    const code = letter.charCodeAt(0) - 0xac00
    return code >= 0 && code < 11_172 ? String.fromCharCode(0x1100 + Math.floor(code / 588)) : letter
  }).join('')
}

function hitOf({ article, title }: Scanned, pieces: readonly Piece[]): SearchHit {
  const { board, id, author, publishedAt, views, comments, series, notice, lang, attachments } = article
  return {
    headline: {
      board,
      id,
      title: article.title,
      author,
      publishedAt,
      views,
      comments,
      series,
      notice,
      lang,
      attachments: attachments.length,
    },
    title: markedParts(title, pieces),
    excerpt: null,
  }
}

function excerptOf(text: string, pieces: readonly Piece[]): readonly TextPart[] {
  const [first = 0] = pieces
    .filter(({ isForbidden }) => !isForbidden)
    .flatMap((piece) => placesOf(piece, text))
    .map(([start]) => start)
    .toSorted((a, b) => a - b)
  const from = Math.max(0, first - BEFORE)
  const cut = text.slice(from, from + EXCERPT)
  return markedParts(`${from > 0 ? '…' : ''}${cut}${from + EXCERPT < text.length ? '…' : ''}`, pieces)
}

function markedParts(text: string, pieces: readonly Piece[]): readonly TextPart[] {
  const places = pieces
    .filter(({ isForbidden }) => !isForbidden)
    .flatMap((piece) => placesOf(piece, text))
    .toSorted(([a], [b]) => a - b)
  const parts: TextPart[] = []
  let at = 0
  for (const [start, end] of places) {
    if (end <= at) continue
    if (start > at) parts.push({ text: text.slice(at, start), isHit: false })
    parts.push({ text: text.slice(Math.max(at, start), end), isHit: true })
    at = end
  }
  if (at < text.length) parts.push({ text: text.slice(at), isHit: false })
  return parts
}

function tally(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function timeOf({ publishedAt }: Article): number {
  return publishedAt === null ? 0 : Date.parse(publishedAt)
}

function textOf(node: Body | BodyNode): string {
  if (node.type === 'text') return node.value
  const text = node.children.map(textOf).join('')
  return node.type === 'root' || /^(?:p|h\d|li|td|th|br|blockquote|pre|figcaption)$/u.test(node.tagName)
    ? `${text}\n`
    : text
}
