import { StringEnds } from './sql-strings.ts'

/** Where the search for the end of a statement got to. */
export interface StatementEnd {
  readonly isFound: boolean
  /** The place after the semicolon; where it isn't found, the place from which to search on. */
  readonly at: number
}

const QUOTES: ReadonlyMap<number, string> = new Map([
  [34, '"'],
  [39, "'"],
])
const HASH = 35
const DASH = 45
const SLASH = 47
const SEMICOLON = 59
const BACKTICK = 96

/** Finds the semicolons that end statements, past strings, names and comments that hold one. */
export class StatementEnds {
  readonly #strings = new StringEnds()

  find(text: string, from: number): StatementEnd {
    for (let at = from; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      // Everything that matters lies at or below the semicolon, or is a backtick.
      if (code > SEMICOLON && code !== BACKTICK) continue
      if (code === SEMICOLON) return { isFound: true, at: at + 1 }
      const end = this.#pastOpaque(text, at, code)
      if (end === -1) return { isFound: false, at }
      at = end
    }
    return { isFound: false, at: text.length }
  }

  /** The last place of a string, name or comment that begins at `at`; `at` itself where none does; -1 where it is not whole. */
  #pastOpaque(text: string, at: number, code: number): number {
    const quote = QUOTES.get(code)
    // A doubled quote that the text's end cuts in two reads as two strings, which is as well here.
    if (quote !== undefined) return this.#strings.find(text, at + 1, quote)
    switch (code) {
      case BACKTICK:
        return text.indexOf('`', at + 1)
      case HASH:
        return text.indexOf('\n', at + 1)
      case DASH:
        if (at + 2 >= text.length) return -1
        return text[at + 1] === '-' && text.charCodeAt(at + 2) <= 32 ? text.indexOf('\n', at + 2) : at
      case SLASH: {
        if (at + 1 >= text.length) return -1
        if (text[at + 1] !== '*') return at
        const end = text.indexOf('*/', at + 2)
        return end === -1 ? -1 : end + 1
      }
      default:
        return at
    }
  }
}
