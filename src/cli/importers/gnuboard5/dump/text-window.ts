import { Fault } from '#cli/fault.ts'

/** The largest piece of a dump that has to be seen whole: one row, one CREATE TABLE. In characters. */
export const MAX_PIECE = 64 * 1024 * 1024

/** Newlines are looked for by their code, far faster than by a pattern. */
const NEWLINE = '\n'

/**
 * The stretch of a dump that is in memory. Readers look at `text` from `at` on; where it ends within
 * what they read, they ask for `more` and read that piece again from `at`.
 */
export class TextWindow {
  /** What is in memory. Replaced by `more`. */
  text = ''
  /** Where reading stands in `text`. What lies before it may be dropped. */
  at = 0
  /** What faults call the file. */
  readonly name: string
  readonly #source: AsyncIterator<string>
  readonly #maxPiece: number
  #line = 1
  #counted = 0
  #isEnded = false

  constructor(source: AsyncIterable<string>, name: string, maxPiece = MAX_PIECE) {
    this.#source = source[Symbol.asyncIterator]()
    this.name = name
    this.#maxPiece = maxPiece
  }

  /**
   * Reads on. At least doubles what is kept, so that a long row isn't read again for every small chunk.
   * @returns false at the end of the dump
   * @throws {Fault} where the piece at `at` grows beyond all measure
   */
  async more(): Promise<boolean> {
    if (this.#isEnded) return false
    const kept = this.text.slice(this.at)
    if (kept.length > this.#maxPiece) {
      throw new Fault(
        `${this.name}, line ${this.line()}: one row or statement is larger than ${Math.floor(this.#maxPiece / 2 ** 20)} MB; is this a dump that mysqldump made?`,
      )
    }
    this.line()
    const pieces = [kept]
    let added = 0
    while (added === 0 || added < kept.length) {
      const next = await this.#source.next()
      if (next.done) {
        this.#isEnded = true
        break
      }
      pieces.push(next.value)
      added += next.value.length
    }
    this.text = pieces.join('')
    this.at = 0
    this.#counted = 0
    return added > 0
  }

  /** Makes sure that so many characters can be seen from `at` on, unless the dump ends before. */
  async see(length: number): Promise<void> {
    while (this.text.length - this.at < length && (await this.more()));
  }

  /** The line of the dump, counted from 1, in which a place at or after `at` lies. */
  line(place: number = this.at): number {
    let line = this.#line
    let from = this.#counted
    for (;;) {
      const newline = this.text.indexOf(NEWLINE, from)
      if (newline === -1 || newline >= place) break
      line += 1
      from = newline + 1
    }
    if (place === this.at) {
      this.#line = line
      this.#counted = Math.max(this.#counted, place)
    }
    return line
  }

  /** Stops reading and gives the file back. */
  async close(): Promise<void> {
    this.#isEnded = true
    await this.#source.return?.()
  }
}
