import { isHangul } from '#archive/search/terms.ts'
import { GrowingFlags, GrowingTerms } from './growing-arrays.ts'
import { tellingTerms } from './telling-terms.ts'
import { TermNumbers } from './term-numbers.ts'
import { KEPT_TERMS, TextIndex } from './text-index.ts'

/** What is compared of an article. */
export interface ComparedText {
  readonly title: string
  /** The plain text of its body. */
  readonly body: string
  readonly board: string
  /** When it was published, in milliseconds; -Infinity where that is unknown. */
  readonly time: number
}

/**
 * Where the terms of all texts wait until it is known how often each occurs: a list of numbers for each text. Memory will do
 * for a few thousand; an import lays them on disk.
 */
export interface TermStore {
  append(terms: readonly number[]): void
  read(text: number): readonly number[]
}

/** BM25: how soon more occurrences stop to matter, and how much long texts are held back. */
const SATURATION = 2
const LENGTH_WEIGHT = 0.75
/** A word of the title counts as if it stood in the body so many times more. */
const TITLE_WEIGHT = 3
/** Weights are rounded to this part of one: whole numbers add up to the same sum in every order. */
const UNIT = 256
/**
 * A text is in a script if more than this part of its terms are. How common a term is, is told by the texts of its script: in a
 * site whose articles are Korean for the most part, `the` would be a rare word.
 */
const SCRIPT_SHARE = 0.1

/** More terms than any site has: 2 to the 28th. Weights stay below 2 to the 14th, so that both fit into one number. */
const NUMBERS = 2 ** 28

/** Takes the texts of a site, one after the other, and makes an index of them. */
export class TextIndexBuilder {
  readonly #store: TermStore
  readonly #numbers = new TermNumbers()
  readonly #boards = new Map<string, number>()
  readonly #board: number[] = []
  readonly #time: number[] = []
  readonly #length: number[] = []
  /** Of terms, by number: 1 for Hangul. */
  readonly #isHangul = new GrowingFlags()
  /** How many texts are in Hangul, and how many in other letters; a text may be in both. */
  readonly #texts = { hangul: 0, other: 0 }

  constructor(store: TermStore) {
    this.#store = store
  }

  /** @returns the number by which the text is known from now on */
  add({ title, body, board, time }: ComparedText): number {
    const inBody = tellingTerms(body)
    const inTitle = tellingTerms(title)
    const counts = new Map<number, number>()
    let hangul = 0
    for (const [found, weight] of [
      [inBody, 1],
      [inTitle, TITLE_WEIGHT],
    ] as const) {
      for (const term of found) {
        const number = this.#numbers.add(term)
        if (isHangul(term)) {
          this.#isHangul.set(number)
          hangul += 1
        }
        counts.set(number, (counts.get(number) ?? 0) + weight)
      }
    }
    const all = inBody.length + inTitle.length
    if (hangul > all * SCRIPT_SHARE) this.#texts.hangul += 1
    if (all - hangul > all * SCRIPT_SHARE) this.#texts.other += 1
    const terms: number[] = []
    for (const [number, count] of counts) {
      this.#numbers.count(number)
      terms.push(number, count)
    }
    this.#store.append(terms)
    const text = this.#board.length
    const boardNumber = this.#boards.get(board) ?? this.#boards.size
    this.#boards.set(board, boardNumber)
    this.#board.push(boardNumber)
    this.#time.push(time)
    this.#length.push(inBody.length + inTitle.length * TITLE_WEIGHT)
    return text
  }

  /** Ends the taking in: now it is known which terms tell articles apart. */
  build(): TextIndex {
    const texts = this.#board.length
    const mean = this.#length.reduce((sum, length) => sum + length, 0) / Math.max(1, texts)
    const starts = new Int32Array(texts + 1)
    const terms = new GrowingTerms()
    for (let text = 0; text < texts; text += 1) {
      const slowness =
        SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * (this.#length[text] ?? 0)) / (mean || 1))
      for (const key of this.#bestTerms(this.#store.read(text), slowness)) {
        terms.push(NUMBERS - 1 - (key % NUMBERS), Math.floor(key / NUMBERS))
      }
      starts[text + 1] = terms.length
    }
    return new TextIndex({
      numbers: this.#numbers,
      starts,
      ...terms.whole(),
      boards: Int32Array.from(this.#board),
      times: Float64Array.from(this.#time),
    })
  }

  /**
   * The terms that a text is found by, best first: weight and number in one figure, so that they sort without objects.
   * The weight is BM25's, idf * tf * (k1 + 1) / (tf + k1 * (1 - b + b * length / mean)), with the idf of Lucene, which is never
   * below 0: https://en.wikipedia.org/wiki/Okapi_BM25
   */
  #bestTerms(counted: readonly number[], slowness: number): Float64Array {
    const keys = new Float64Array(counted.length / 2)
    let kept = 0
    for (let at = 0; at < counted.length; at += 2) {
      const number = counted[at] ?? 0
      const count = counted[at + 1] ?? 0
      const frequency = this.#numbers.frequency(number)
      const texts = this.#isHangul.has(number) ? this.#texts.hangul : this.#texts.other
      // What only one text has leads nowhere, what half of them have leads everywhere.
      if (frequency < 2 || frequency > Math.max(2, texts / 2)) continue
      const rarity = Math.log(1 + (Math.max(texts, frequency) - frequency + 0.5) / (frequency + 0.5))
      const weight = Math.round((UNIT * rarity * count * (SATURATION + 1)) / (count + slowness))
      keys[kept] = weight * NUMBERS + (NUMBERS - 1 - number)
      kept += 1
    }
    return keys.subarray(0, kept).sort().slice(-KEPT_TERMS).toReversed()
  }
}
