import { tellingRuns } from './telling-terms.ts'

/** How many words tell why two articles stand beside each other. */
const WORDS_SHOWN = 3

/** Particles of one syllable that a noun may end with. */
const PARTICLES = new Set('이가은는을를의에도와과로만')

/**
 * The words that an article shares with others, for people: where bigrams that stand side by side in a word are all shared,
 * the whole stretch of it (`주민`, `민센`, `센터`: 주민센터); other words as the text writes them.
 */
export class SharedWords {
  readonly #runs: ReadonlyArray<{ readonly run: string; readonly terms: readonly number[] }>
  readonly #forms: ReadonlyMap<string, string>

  /**
   * @param text of the article, its title included
   * @param numberOf the number of a term; below 0 for one that doesn't count
   */
  constructor(text: string, numberOf: (term: string) => number) {
    const runs = new Map<string, readonly number[]>()
    const forms = new Map<string, string>()
    for (const { run, terms } of tellingRuns(text)) {
      if (runs.has(run)) continue
      const numbers = terms.map(numberOf)
      if (numbers.every((number) => number < 0)) continue
      runs.set(run, numbers)
      // At the beginning of a sentence, or in a headline, a word has a capital that is not its own.
      const folded = run.toLowerCase()
      if (!forms.has(folded) || run === folded) forms.set(folded, run)
    }
    this.#runs = [...runs].map(([run, terms]) => ({ run, terms }))
    this.#forms = forms
  }

  /**
   * The words that tell most of what is shared.
   * @param shared the numbers of the terms that are, best first
   */
  words(shared: readonly number[]): string[] {
    const rank = new Map(shared.map((number, place) => [number, place]))
    const stretches = new Map<string, Stretch>()
    for (const { run, terms } of this.#runs) {
      for (const stretch of stretchesOf(run, terms, rank)) {
        const word = this.#withoutParticle(this.#forms.get(stretch.word.toLowerCase()) ?? stretch.word)
        const known = stretches.get(word)
        if (!known || compare(stretch, known) < 0) stretches.set(word, { ...stretch, word })
      }
    }
    const words: string[] = []
    for (const { word } of [...stretches.values()].toSorted(compare)) {
      // A part of a word that is there already says nothing more, a longer one says it better.
      if (words.some((other) => other.includes(word) || word.includes(other))) continue
      words.push(word)
      if (words.length === WORDS_SHOWN) break
    }
    return words
  }

  /** `나루터가` is 나루터 where the text has that with another ending too; 고양이 stays what it is. */
  #withoutParticle(word: string): string {
    const stem = word.slice(0, -1)
    if (stem.length < 2 || !PARTICLES.has(word.slice(-1)) || !/^[\uAC00-\uD7A3]+$/u.test(word)) return word
    return this.#runs.some(({ run }) => run.startsWith(stem) && !run.startsWith(word)) ? stem : word
  }
}

/** A part of a word all of whose terms are shared. */
interface Stretch {
  readonly word: string
  /** How many shared terms it has, and the rank of the best. */
  readonly terms: number
  readonly rank: number
  /** Whether it begins where the word does. */
  readonly isBeginning: boolean
}

function* stretchesOf(
  run: string,
  terms: readonly number[],
  rank: ReadonlyMap<number, number>,
): Generator<Stretch> {
  const isSplit = terms.length > 1
  for (let from = 0; from < terms.length; from += 1) {
    let to = from
    let best = Number.POSITIVE_INFINITY
    for (; to < terms.length; to += 1) {
      const place = rank.get(terms[to] ?? -1)
      if (place === undefined) break
      best = Math.min(best, place)
    }
    if (to === from) continue
    const word = isSplit ? run.slice(from, to + 1) : run
    // Two syllables from within a word are mostly the end of one part of it and the beginning of the next.
    if (from === 0 || to - from > 1) yield { word, terms: to - from, rank: best, isBeginning: from === 0 }
    from = to
  }
}

/** Words that begin as words do come first, then the better term, then the longer stretch. */
function compare(a: Stretch, b: Stretch): number {
  if (a.isBeginning !== b.isBeginning) return a.isBeginning ? -1 : 1
  return a.rank - b.rank || b.terms - a.terms || (a.word < b.word ? -1 : 1)
}
