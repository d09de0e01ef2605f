/**
 * What a text is found by, the same for search and for related headlines: a run of Hangul by every two
 * syllables that stand side by side, so that no dictionary is needed to find a stem before its particle or
 * inside a compound; any other run of letters and digits as the word that it is.
 */

/** Longer words are no words: encoded data, addresses. Only this much of them counts, in UTF-16 units. */
export const LONGEST_WORD = 40

/** A run of Hangul syllables, or a run of other letters, digits and their marks that begins with no mark. */
const RUN = /[\uAC00-\uD7A3]+|(?![\uAC00-\uD7A3])[\p{L}\p{N}](?:(?![\uAC00-\uD7A3])[\p{L}\p{N}\p{M}])*/gu

/**
 * A text as it is compared: compatibility forms replaced and letters composed (NFKC), in lower case, one small
 * sigma for both. Folding twice is folding once.
 */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ς', 'σ').normalize('NFKC')
}

/**
 * The runs of a text that has been folded, in its order, repeats included. Where a Hangul run meets another
 * (`2010년`, `kbs뉴스`) each is a run of its own; everything that is no letter, digit or mark of one separates.
 * Single jamo (`ㅋㅋ`) are no syllables: they make other runs.
 */
export function runsOf(folded: string): readonly string[] {
  return folded.match(RUN) ?? []
}

/** A run with the place where it begins, in UTF-16 units. */
export interface PlacedRun {
  readonly run: string
  readonly start: number
}

/** The runs of a text that has been folded, each with its place. */
export function placedRunsOf(folded: string): PlacedRun[] {
  return Array.from(folded.matchAll(RUN), ({ 0: run, index }) => ({ run, start: index }))
}

/** Whether a run is one of Hangul syllables. */
export function isHangul(run: string): boolean {
  const code = run.charCodeAt(0)
  return code >= 0xac00 && code <= 0xd7a3
}

/** Every two syllables of a Hangul run that stand side by side, in order; a single syllable is itself. */
export function hangulBigrams(run: string): string[] {
  if (run.length < 2) return [run]
  const bigrams: string[] = []
  for (let at = 0; at + 2 <= run.length; at += 1) bigrams.push(run.slice(at, at + 2))
  return bigrams
}

/** The term of a run that is not Hangul: the run itself, of a very long one the beginning. */
export function wordTerm(run: string): string {
  if (run.length <= LONGEST_WORD) return run
  const last = run.charCodeAt(LONGEST_WORD - 1)
  const splitsPair = last >= 0xd800 && last <= 0xdbff
  return run.slice(0, splitsPair ? LONGEST_WORD - 1 : LONGEST_WORD)
}

/** The terms of a text, not yet folded, in its order, repeats included. */
export function termsOf(text: string): string[] {
  const terms: string[] = []
  for (const run of runsOf(foldText(text))) {
    if (!isHangul(run)) terms.push(wordTerm(run))
    else if (run.length < 3) terms.push(run)
    else for (let at = 0; at + 2 <= run.length; at += 1) terms.push(run.slice(at, at + 2))
  }
  return terms
}
