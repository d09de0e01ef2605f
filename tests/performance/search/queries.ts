import { englishWord, koreanNoun } from './made-news.ts'

export type QueryKind = 'Korean stem' | 'two words' | 'mid-word' | 'English' | 'bracket prefix'

/** A query with what a reader who reads everything finds by it. */
export interface MeasuredQuery {
  readonly kind: QueryKind
  readonly text: string
  /** @param folded title and text in lower case, with a line break between them */
  readonly isIn: (folded: string) => boolean
}

/** Ranks of Korean stems from one that every third article has to one that is all but unique. */
const STEM_RANKS = [20, 60, 150, 400, 900, 2000, 4500, 9000, 15_000, 23_000]

/** The twenty queries that an index is measured by. */
export const QUERIES: readonly MeasuredQuery[] = [
  ...STEM_RANKS.map((rank) => korean('Korean stem', koreanNoun(rank))),
  korean('two words', koreanNoun(30), koreanNoun(90)),
  korean('two words', koreanNoun(200), koreanNoun(1200)),
  korean('mid-word', (threeSyllables(40) ?? '').slice(1)),
  korean('mid-word', (threeSyllables(700) ?? '').slice(1)),
  ...[30, 300, 3000, 30_000].map((rank) => english(englishWord(rank))),
  korean('bracket prefix', '기획연재'),
  { ...korean('bracket prefix', 'weekly', 'review'), text: '[Weekly Review]' },
]

/** Hangul is found anywhere. */
function korean(kind: QueryKind, ...words: readonly string[]): MeasuredQuery {
  return { kind, text: words.join(' '), isIn: (folded) => words.every((word) => folded.includes(word)) }
}

/** Other letters are found where a word begins. */
function english(word: string): MeasuredQuery {
  const beginning = new RegExp(`(?<![a-z0-9])${word}`, 'u')
  return { kind: 'English', text: word, isIn: (folded) => beginning.test(folded) }
}

/** The first stem of three syllables from a rank on. */
function threeSyllables(from: number): string | undefined {
  return Array.from({ length: 200 }, (_, step) => koreanNoun(from + step)).find(({ length }) => length === 3)
}
