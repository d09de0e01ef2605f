import { ByteWriter } from '#archive/search/bytes.ts'
import {
  ATTACHMENT_KEY,
  authorKey,
  boardKey,
  dateKey,
  initialsKey,
  NOTICE_KEY,
  seriesKeyOf,
} from '#archive/search/filter-keys.ts'
import { initialGrams } from '#archive/search/initials.ts'
import { weightOf, writePosting } from '#archive/search/postings.ts'
import type { FoundDocument } from '#archive/search/document-block.ts'
import { foldText, isHangul, runsOf, wordTerm } from '#archive/search/terms.ts'

/** A document as it is taken into the index. */
export interface IndexedDocument extends FoundDocument {
  /** Its text in one line. */
  readonly text: string
}

/** A term with the documents of a run that have it. */
export interface RunTerm {
  readonly key: string
  readonly count: number
  /** The number of the last of these documents. */
  readonly last: number
  readonly postings: Uint8Array
}

const FIRST_SYLLABLE = 0xac00
const FIRST_HANGUL = '\uAC00'
/** One more than there are Hangul syllables: 0 as the second stands for the end of a run. */
const SYLLABLES = 11_173

/** Enough for most runs, so that little has to grow. */
const TERMS_AT_FIRST = 1 << 18
const POSTINGS_AT_FIRST = 1 << 21

/**
 * The terms of some documents in memory: as many numbers as there are postings, and each term once. Give it documents by
 * rising number.
 */
export class TermRun {
  // Two syllables as one number take half the time and no memory of their own; there are far more of them than words.
  readonly #pairs = new Map<number, number>()
  readonly #words = new Map<string, number>()
  #termCount = 0
  /** By term: how many postings it has. */
  #counts = new Uint32Array(TERMS_AT_FIRST)
  /** By term: the last document that has it, and how often that has it in its text, and whether in its title. */
  #last = new Int32Array(TERMS_AT_FIRST).fill(-1)
  #times = new Uint32Array(TERMS_AT_FIRST)
  #inTitle = new Uint8Array(TERMS_AT_FIRST)
  /** The terms of the document at hand. */
  #touched: number[] = []
  #document = -1
  // By posting, in the order of documents.
  #terms = new Uint32Array(POSTINGS_AT_FIRST)
  #values = new Uint32Array(POSTINGS_AT_FIRST)
  #length = 0

  /** How many postings it has. */
  get length(): number {
    return this.#length
  }

  add(number: number, document: IndexedDocument): void {
    this.#document = number
    const title = foldText(document.title)
    this.#addText(title, true)
    this.#addText(foldText(document.text), false)
    for (const gram of initialGrams(title)) this.#mark(this.#word(initialsKey(gram)), true)
    for (const key of filterKeys(document)) this.#mark(this.#word(key), false)
    for (const term of this.#touched) {
      this.#append(term, (number << 2) | weightOf(this.#inTitle[term] === 1, this.#times[term] ?? 0))
    }
    this.#touched = []
  }

  /** All terms in the order of keys. The postings of a term are valid until the next. */
  *sorted(): Generator<RunTerm> {
    const values = this.#byTerm()
    const ends = this.#ends()
    const writer = new ByteWriter()
    for (const [key, term] of this.#sortedKeys()) {
      const end = ends[term] ?? 0
      const count = this.#counts[term] ?? 0
      let previous = -1
      writer.clear()
      for (let place = end - count; place < end; place += 1) {
        const value = values[place] ?? 0
        writePosting(writer, value >>> 2, previous, value & 3)
        previous = value >>> 2
      }
      yield { key, count, last: previous, postings: writer.view() }
    }
  }

  /** Numbers of pairs rise as their keys do; all of them stand between the words before Hangul and those after it. */
  *#sortedKeys(): Generator<readonly [key: string, term: number]> {
    const words = [...this.#words.keys()].sort()
    const pairs = Uint32Array.from(this.#pairs.keys()).sort()
    const afterHangul = words.findIndex((word) => word > FIRST_HANGUL)
    const before = afterHangul === -1 ? words.length : afterHangul
    for (const word of words.slice(0, before)) yield [word, this.#words.get(word) ?? 0]
    for (const pair of pairs) yield [pairKey(pair), this.#pairs.get(pair) ?? 0]
    for (const word of words.slice(before)) yield [word, this.#words.get(word) ?? 0]
  }

  #addText(folded: string, isTitle: boolean): void {
    for (const run of runsOf(folded)) {
      if (!isHangul(run)) {
        this.#mark(this.#word(wordTerm(run)), isTitle)
        continue
      }
      let code = run.charCodeAt(0) - FIRST_SYLLABLE
      for (let at = 1; at <= run.length; at += 1) {
        const next = at === run.length ? 0 : run.charCodeAt(at) - FIRST_SYLLABLE + 1
        this.#mark(this.#pair(code * SYLLABLES + next), isTitle)
        code = next - 1
      }
    }
  }

  #word(key: string): number {
    const known = this.#words.get(key)
    if (known !== undefined) return known
    const term = this.#newTerm()
    this.#words.set(key, term)
    return term
  }

  #pair(key: number): number {
    const known = this.#pairs.get(key)
    if (known !== undefined) return known
    const term = this.#newTerm()
    this.#pairs.set(key, term)
    return term
  }

  #newTerm(): number {
    const term = this.#termCount
    this.#termCount += 1
    if (term === this.#counts.length) {
      this.#counts = grown(this.#counts, new Uint32Array(term * 2))
      this.#times = grown(this.#times, new Uint32Array(term * 2))
      this.#inTitle = grown(this.#inTitle, new Uint8Array(term * 2))
      this.#last = grown(this.#last, new Int32Array(term * 2).fill(-1))
    }
    return term
  }

  #mark(term: number, isTitle: boolean): void {
    if (this.#last[term] !== this.#document) {
      this.#last[term] = this.#document
      this.#times[term] = 0
      this.#inTitle[term] = 0
      this.#touched.push(term)
    }
    if (isTitle) this.#inTitle[term] = 1
    else this.#times[term] = (this.#times[term] ?? 0) + 1
  }

  #append(term: number, value: number): void {
    if (this.#length === this.#terms.length) {
      this.#terms = grown(this.#terms, new Uint32Array(this.#length * 2))
      this.#values = grown(this.#values, new Uint32Array(this.#length * 2))
    }
    this.#terms[this.#length] = term
    this.#values[this.#length] = value
    this.#length += 1
    this.#counts[term] = (this.#counts[term] ?? 0) + 1
  }

  /** Where the postings of each term end. */
  #ends(): Uint32Array {
    const ends = new Uint32Array(this.#termCount)
    let end = 0
    for (let term = 0; term < ends.length; term += 1) {
      end += this.#counts[term] ?? 0
      ends[term] = end
    }
    return ends
  }

  /** The postings ordered by term, those of a term by document: a counting sort. */
  #byTerm(): Uint32Array {
    const places = this.#ends()
    const values = new Uint32Array(this.#length)
    for (let index = this.#length - 1; index >= 0; index -= 1) {
      const term = this.#terms[index] ?? 0
      const place = (places[term] ?? 0) - 1
      places[term] = place
      values[place] = this.#values[index] ?? 0
    }
    return values
  }
}

function grown<T extends Uint32Array | Int32Array | Uint8Array>(old: T, larger: T): T {
  larger.set(old)
  return larger
}

function pairKey(pair: number): string {
  const first = String.fromCharCode(FIRST_SYLLABLE + Math.floor(pair / SYLLABLES))
  const next = pair % SYLLABLES
  return next === 0 ? first : first + String.fromCharCode(FIRST_SYLLABLE + next - 1)
}

function filterKeys({ board, author, publishedAt, series, notice, attachments }: FoundDocument): string[] {
  const day = publishedAt?.slice(0, 10) ?? null
  return [
    boardKey(board),
    author === null ? null : authorKey(author),
    ...(day === null ? [] : [dateKey(day), dateKey(day.slice(0, 7)), dateKey(day.slice(0, 4))]),
    series && seriesKeyOf(series.slug),
    notice ? NOTICE_KEY : null,
    attachments > 0 ? ATTACHMENT_KEY : null,
  ].filter((key) => key !== null)
}
