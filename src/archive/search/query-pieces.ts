import { foldText, runsOf } from './terms.ts'

/** A piece of a query: a word, which is a run for each kind of letters in it, or a phrase of runs that stand side by side. */
export interface QueryPiece {
  /** Folded; at least one. */
  readonly runs: readonly string[]
  readonly isPhrase: boolean
  /** Whether it must not occur. */
  readonly isForbidden: boolean
}

/** Words, `"phrases"`, and both with `-` before them. An unpaired quote is no quote. */
export function queryPieces(text: string): QueryPiece[] {
  const pieces: QueryPiece[] = []
  for (const [, minus, phrase, word = ''] of text.matchAll(/(-?)(?:"([^"]*)"|([^\s"]+))/gu)) {
    const runs = runsOf(foldText(phrase ?? word))
    if (runs.length > 0) pieces.push({ runs, isPhrase: phrase !== undefined, isForbidden: minus === '-' })
  }
  return pieces
}

/** Initial consonants of Hangul syllables, as folding leaves single ones: `ㄷㅅㄱ` is U+1103 U+1109 U+1100. */
const INITIALS = /^[\u1100-\u1112]+$/u

/** The initial consonants that a piece consists of, and nothing else; `null` for others. They are looked for in titles. */
export function initialsOfPiece({ runs }: QueryPiece): string | null {
  return runs.every((run) => INITIALS.test(run)) ? runs.join('') : null
}
