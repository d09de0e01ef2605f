import { foldText, hangulBigrams, isHangul, runsOf, wordTerm } from '#archive/search/terms.ts'

/** A run of letters as it stands in a text, and the terms that it is compared by. */
export interface TellingRun {
  /** In the case of the text, compatibility forms replaced. */
  readonly run: string
  readonly terms: readonly string[]
}

/**
 * The runs of a text that can tell what it is about, in its order, repeats included: those of `termsOf`, without numbers (the
 * 26th of some month relates nothing), single letters and syllables, and jamo that stand for laughter.
 */
export function* tellingRuns(text: string): Generator<TellingRun> {
  for (const run of runsOf(text.normalize('NFKC'))) {
    const folded = foldText(run)
    if (folded.length < 2 || !/[^\p{N}\u1100-\u11FF]/u.test(folded)) continue
    // Folding may take a letter apart (`İ`), never into several runs that matter.
    yield { run, terms: isHangul(folded) ? hangulBigrams(folded) : [wordTerm(folded)] }
  }
}

/** The terms that can tell what a text is about, in its order, repeats included. */
export function tellingTerms(text: string): string[] {
  const terms: string[] = []
  for (const run of runsOf(foldText(text))) {
    if (run.length < 2) continue
    if (isHangul(run)) for (let at = 0; at + 2 <= run.length; at += 1) terms.push(run.slice(at, at + 2))
    else if (/[^\p{N}\u1100-\u11FF]/u.test(run)) terms.push(wordTerm(run))
  }
  return terms
}
