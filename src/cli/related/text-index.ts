import { BestKeys } from './best-keys.ts'
import type { TermNumbers } from './term-numbers.ts'

/** An article that another one is like. */
export interface Match {
  /** Its number: the place in which it was added. */
  readonly text: number
  /** A whole number; only those of the same article's matches compare. */
  readonly score: number
}

/** How many of its best terms others are looked for by beside an article. */
export const QUERY_TERMS = 25
/** How many of its best terms an article is found by: what occurs in it, but is not what it is about, finds nothing. */
const FOUND_BY = 96
/**
 * How many articles a term finds at most: those of which it tells most. So a question costs the same in an archive of 10,000 articles
 * and of a million.
 */
const POSTINGS_MOST = 1000
/** How many of the best terms of both the likest are compared by, once they are found. So much is kept of an article, no more. */
export const KEPT_TERMS = 256
/** How many are found before they are compared. */
const COMPARED = 100
/** A text of the same board is a little nearer … */
const SAME_BOARD = 1.1
/** … and one far off in time a little farther: by a fifth at most, half of that after half a year. */
const TIME_SHARE = 0.2
const HALF_TIME = 183 * 24 * 3_600_000
/** What shares a single term, or less than three hundredths of what it could, is not related. */
const TERMS_SHARED = 2
const LEAST_SHARE = 0.03
/** Texts that share so many of their best terms are one text, if these are not a few. */
const COPY_SHARE = 0.9
const COPY_TERMS = 16

/** What an index is made from: what is known of each text and term, by their numbers. */
export interface IndexParts {
  readonly numbers: TermNumbers
  /** Where the terms of each text begin in `terms` and `weights`; one more at the end. */
  readonly starts: Int32Array
  /** The best terms of each text, best first. */
  readonly terms: Int32Array
  readonly weights: Uint16Array
  readonly boards: Int32Array
  readonly times: Float64Array
}

/** Texts, each with its best terms; finds those that are like one of them. */
export class TextIndex {
  readonly #parts: IndexParts
  /** Where the postings of each term begin; one more at the end. Terms that no text is looked for by have none. */
  readonly #postings: Int32Array
  readonly #texts: Int32Array
  readonly #weights: Uint16Array
  /** By text; all 0 between questions. */
  readonly #scores: Float64Array
  /** The weights that a text has, by term; all 0 between questions. */
  readonly #own: Uint16Array

  constructor(parts: IndexParts) {
    const { terms, weights, boards, numbers } = parts
    this.#parts = parts
    this.#own = new Uint16Array(numbers.size)
    this.#scores = new Float64Array(boards.length)
    const isAsked = new Uint8Array(numbers.size)
    for (let text = 0; text < boards.length; text += 1) {
      for (const term of this.queryTerms(text)) isAsked[term] = 1
    }
    const least = this.#leastWeights(isAsked)
    const each = (visit: (term: number, text: number, weight: number) => void) => {
      for (let text = 0; text < boards.length; text += 1) {
        const [from, to] = this.#range(text, FOUND_BY)
        for (let at = from; at < to; at += 1) {
          const term = terms[at] ?? 0
          const weight = weights[at] ?? 0
          if (isAsked[term] === 1 && weight >= (least.get(term) ?? 0)) visit(term, text, weight)
        }
      }
    }
    this.#postings = new Int32Array(numbers.size + 1)
    each((term) => {
      this.#postings[term + 1] = (this.#postings[term + 1] ?? 0) + 1
    })
    for (let term = 0; term < numbers.size; term += 1) {
      this.#postings[term + 1] = (this.#postings[term + 1] ?? 0) + (this.#postings[term] ?? 0)
    }
    const next = this.#postings.slice()
    this.#texts = new Int32Array(next[numbers.size] ?? 0)
    this.#weights = new Uint16Array(next[numbers.size] ?? 0)
    each((term, text, weight) => {
      const place = next[term] ?? 0
      next[term] = place + 1
      this.#texts[place] = text
      this.#weights[place] = weight
    })
  }

  /** How many texts it has. */
  get size(): number {
    return this.#parts.boards.length
  }

  /** The texts that are most like one of them, best first; of equals, the one that was added first. Never itself. */
  matches(text: number): Match[] {
    const found = this.#found(text)
    return this.#asking(text, () =>
      found
        .flatMap((other) => {
          const score = this.#compared(text, other)
          return score === 0 ? [] : [{ text: other, score }]
        })
        .sort((a, b) => b.score - a.score || a.text - b.text),
    )
  }

  /** How much like a text others are, as in its matches; 0 for what is not like it at all. */
  scores(text: number, others: readonly number[]): number[] {
    return this.#asking(text, () => others.map((other) => this.#compared(text, other)))
  }

  /** Of the terms by which others are looked for beside a text, those that one of them has among its best. */
  sharedTerms(text: number, other: number): number[] {
    const held = new Set(this.#bestTerms(other, KEPT_TERMS))
    return [...this.queryTerms(text)].filter((term) => held.has(term))
  }

  /** Whether two texts have so nearly the same best terms that one is a copy of the other. */
  isCopy(text: number, other: number): boolean {
    const own = this.#bestTerms(text, KEPT_TERMS)
    const theirs = this.#bestTerms(other, KEPT_TERMS)
    if (own.length < COPY_TERMS) return false
    const held = new Set(theirs)
    let shared = 0
    for (const term of own) if (held.has(term)) shared += 1
    return shared >= (own.length + theirs.length - shared) * COPY_SHARE
  }

  /** The terms by which others are looked for beside a text: their numbers, best first. */
  queryTerms(text: number): Int32Array {
    return this.#bestTerms(text, QUERY_TERMS)
  }

  /** The number of a term; -1 where no text has it. */
  numberOf(term: string): number {
    return this.#parts.numbers.find(term)
  }

  /**
   * For terms that too many texts have among their best: the weight from which on a text is found by them. Of texts with that very
   * weight all are, so there may be some more.
   */
  #leastWeights(isAsked: Uint8Array): ReadonlyMap<number, number> {
    const { terms, weights, boards } = this.#parts
    const counts = new Map<number, number[]>()
    const all = new Uint32Array(isAsked.length)
    const each = (visit: (term: number, weight: number) => void) => {
      for (let text = 0; text < boards.length; text += 1) {
        const [from, to] = this.#range(text, FOUND_BY)
        for (let at = from; at < to; at += 1) visit(terms[at] ?? 0, weights[at] ?? 0)
      }
    }
    each((term) => {
      all[term] = (all[term] ?? 0) + 1
    })
    each((term, weight) => {
      if (isAsked[term] === 0 || (all[term] ?? 0) <= POSTINGS_MOST) return
      const of = counts.get(term)
      if (of) of.push(weight)
      else counts.set(term, [weight])
    })
    return new Map(
      [...counts].map(([term, of]) => [term, Uint16Array.from(of).sort().at(-POSTINGS_MOST) ?? 0] as const),
    )
  }

  #range(text: number, count: number): readonly [from: number, to: number] {
    const from = this.#parts.starts[text] ?? 0
    return [from, Math.min(from + count, this.#parts.starts[text + 1] ?? from)]
  }

  #bestTerms(text: number, count: number): Int32Array {
    return this.#parts.terms.subarray(...this.#range(text, count))
  }

  /** The texts that have most of the terms that one is looked for by, best first. */
  #found(text: number): number[] {
    const touched: number[] = []
    const { terms, weights } = this.#parts
    const [from, to] = this.#range(text, QUERY_TERMS)
    for (let at = from; at < to; at += 1) {
      const term = terms[at] ?? 0
      const weight = weights[at] ?? 0
      for (let posting = this.#postings[term] ?? 0; posting < (this.#postings[term + 1] ?? 0); posting += 1) {
        const other = this.#texts[posting] ?? 0
        if (this.#scores[other] === 0) touched.push(other)
        this.#scores[other] = (this.#scores[other] ?? 0) + weight * (this.#weights[posting] ?? 0)
      }
    }
    const best = new BestKeys(COMPARED)
    for (const other of touched) {
      // Score and number in one figure, so that thousands are compared without objects.
      if (other !== text) best.add((this.#scores[other] ?? 0) * TEXTS + (TEXTS - 1 - other))
      this.#scores[other] = 0
    }
    return best.inOrder().map((key) => TEXTS - 1 - (key % TEXTS))
  }

  /** Does something while the weights of a text are at hand by term. */
  #asking<T>(text: number, task: () => T): T {
    const { terms, weights } = this.#parts
    const [from, to] = this.#range(text, KEPT_TERMS)
    for (let at = from; at < to; at += 1) this.#own[terms[at] ?? 0] = weights[at] ?? 0
    const result = task()
    for (let at = from; at < to; at += 1) this.#own[terms[at] ?? 0] = 0
    return result
  }

  /** The product of two texts' weights, nearer or farther by board and time; 0 where they have too little in common. */
  #compared(text: number, other: number): number {
    const { terms, weights } = this.#parts
    const [from, to] = this.#range(other, KEPT_TERMS)
    let score = 0
    let shared = 0
    for (let at = from; at < to; at += 1) {
      const own = this.#own[terms[at] ?? 0] ?? 0
      if (own === 0) continue
      shared += 1
      score += own * (weights[at] ?? 0)
    }
    if (shared < TERMS_SHARED || score < LEAST_SHARE * this.#most(text)) return 0
    return this.#nearness(text, other, score)
  }

  /** What a text would score with itself. */
  #most(text: number): number {
    const [from, to] = this.#range(text, KEPT_TERMS)
    let sum = 0
    for (let at = from; at < to; at += 1) sum += (this.#parts.weights[at] ?? 0) ** 2
    return sum
  }

  #nearness(text: number, other: number, score: number): number {
    const { boards, times } = this.#parts
    const apart = Math.abs((times[text] ?? 0) - (times[other] ?? 0))
    // Without a date, a text is as far as can be; of two without any, no one is nearer.
    const near = Number.isFinite(apart) ? HALF_TIME / (HALF_TIME + apart) : 0
    const inBoard = boards[text] === boards[other] ? SAME_BOARD : 1
    return Math.round(score * inBoard * (1 - TIME_SHARE + TIME_SHARE * near))
  }
}

/** More texts than any site has. Scores of a question stay below 2 to the 33rd, so that both fit into one number. */
const TEXTS = 2 ** 20
