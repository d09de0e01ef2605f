import { StringEnds, unescapeString } from './sql-strings.ts'

/** The text ends within the row. */
export const NEEDS_MORE = -1

/** This is no row; `failedAt` tells where it stops being one. */
export const NO_ROW = -2

const TAB = 9
const SPACE = 32
const DOUBLE_QUOTE = 34
const QUOTE = 39
const CLOSE = 41
const COMMA = 44

const BARE = /[A-Za-z0-9_.+-]+/y
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/u

/**
 * Reads rows of an INSERT, `('a',NULL,3)`, out of a text. Only the values that somebody asked for are
 * taken out; of all others it finds no more than where they end.
 */
export class RowReader {
  /** How many values the last row had. */
  width = 0
  /** Where the last text that was no row stopped being one. */
  failedAt = 0
  readonly #decode: (bytes: Buffer) => string
  readonly #strings = new StringEnds()
  #end = 0

  /** @param decode the text of bytes that a dump gives as hexadecimal digits */
  constructor(decode: (bytes: Buffer) => string) {
    this.#decode = decode
  }

  /**
   * @param start the place of the opening parenthesis
   * @param slots for each column, the place in `values` that takes it, or -1
   * @param values takes the values of this row
   * @returns the place after the closing parenthesis, `NEEDS_MORE` or `NO_ROW`
   */
  read(text: string, start: number, slots: readonly number[], values: Array<string | null>): number {
    let at = skipSpace(text, start + 1)
    let column = 0
    if (text.charCodeAt(at) === CLOSE) {
      this.width = 0
      return at + 1
    }
    for (;;) {
      const slot = slots[column] ?? -1
      const value = this.#value(text, at, slot >= 0)
      if (value === undefined) return this.#end
      if (slot >= 0) values[slot] = value
      column += 1
      at = skipSpace(text, this.#end)
      if (at >= text.length) return NEEDS_MORE
      const code = text.charCodeAt(at)
      if (code === CLOSE) {
        this.width = column
        return at + 1
      }
      if (code !== COMMA) return this.#fail(at)
      at = skipSpace(text, at + 1)
    }
  }

  #fail(place: number): number {
    this.failedAt = place
    return NO_ROW
  }

  /** One value; `#end` is the place after it. `undefined`: `#end` is what `read` shall return. */
  #value(text: string, at: number, isWanted: boolean): string | null | undefined {
    if (at >= text.length) {
      this.#end = NEEDS_MORE
      return undefined
    }
    const code = text.charCodeAt(at)
    if (code === QUOTE) return this.#string(text, at, "'", isWanted)
    if (code === DOUBLE_QUOTE) return this.#string(text, at, '"', isWanted)
    BARE.lastIndex = at
    const word = BARE.exec(text)?.[0] ?? ''
    this.#end = at + word.length
    if (this.#end >= text.length) {
      this.#end = NEEDS_MORE
      return undefined
    }
    return this.#bareValue(text, word, at, isWanted)
  }

  #string(text: string, at: number, quote: string, isWanted: boolean): string | undefined {
    const end = this.#strings.find(text, at + 1, quote)
    if (end === -1) {
      this.#end = NEEDS_MORE
      return undefined
    }
    this.#end = end + 1
    return isWanted ? unescapeString(text.slice(at + 1, end), quote) : ''
  }

  #bareValue(text: string, word: string, at: number, isWanted: boolean): string | null | undefined {
    if (NUMBER.test(word)) return word
    if (/^0x(?:[0-9a-f]{2})*$/iu.test(word)) return isWanted ? this.#hex(word.slice(2)) : ''
    switch (word.toUpperCase()) {
      case 'NULL':
        return null
      case 'TRUE':
        return '1'
      case 'FALSE':
        return '0'
      case 'X':
      case 'B': {
        const digits =
          text.charCodeAt(this.#end) === QUOTE ? this.#string(text, this.#end, "'", isWanted) : null
        if (digits === undefined || digits === null) break
        if (!isWanted) return ''
        if (word.toUpperCase() === 'B') return String(Number.parseInt(digits, 2))
        return this.#hex(digits)
      }
      default:
        // An introducer: _binary 'x', _utf8mb4'x', N'x'.
        if (word.startsWith('_') || word.toUpperCase() === 'N') {
          const next = skipSpace(text, this.#end)
          const follower = text.charCodeAt(next)
          if (next >= text.length || follower === QUOTE || follower === DOUBLE_QUOTE || follower === 48) {
            return this.#value(text, next, isWanted)
          }
        }
    }
    if (this.#end !== NEEDS_MORE) this.#end = this.#fail(at)
    return undefined
  }

  #hex(digits: string): string {
    return this.#decode(Buffer.from(digits, 'hex'))
  }
}

function skipSpace(text: string, from: number): number {
  let at = from
  for (let code = text.charCodeAt(at); code === SPACE || (code >= TAB && code <= 13);) {
    at += 1
    code = text.charCodeAt(at)
  }
  return at
}
