import { termsOf } from '#archive/search/terms.ts'
import { TextIndexBuilder } from '#cli/related/text-index-builder.ts'
import type { CorpusText } from './corpora.ts'

/** Finds what is like a text, best first; never the text itself. */
export type Rank = (text: number, limit: number) => number[]

/** A way of finding related texts: reads all, then ranks. */
export interface Contender {
  readonly name: string
  readonly read: (texts: readonly CorpusText[]) => Rank
}

/** What an import does. */
const GAPAN: Contender = {
  name: 'Gapan',
  read(texts) {
    const stored: Array<readonly number[]> = []
    const builder = new TextIndexBuilder({
      append: (terms) => stored.push(terms),
      read: (text) => stored[text] ?? [],
    })
    for (const text of texts) builder.add(text)
    const index = builder.build()
    return (text, limit) =>
      index
        .matches(text)
        .slice(0, limit)
        .map(({ text: other }) => other)
  },
}

/** Every term of title and body, with the cosine of the angle between the vectors of tf * idf. */
const COSINE: Contender = {
  name: 'TF-IDF cosine, all terms',
  read(texts) {
    const counted = texts.map(({ title, body }) => {
      const counts = new Map<string, number>()
      for (const term of termsOf(`${title}\n${body}`)) counts.set(term, (counts.get(term) ?? 0) + 1)
      return counts
    })
    const frequencies = new Map<string, number>()
    for (const counts of counted) {
      for (const term of counts.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1)
    }
    const postings = new Map<string, Array<readonly [text: number, weight: number]>>()
    const vectors = counted.map((counts, text) => {
      const weights = [...counts].map(
        ([term, count]) =>
          [term, (1 + Math.log(count)) * Math.log(texts.length / (frequencies.get(term) ?? 1))] as const,
      )
      const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1
      const vector = weights.map(([term, weight]) => [term, weight / length] as const)
      for (const [term, weight] of vector) {
        const of = postings.get(term)
        if (of) of.push([text, weight])
        else postings.set(term, [[text, weight]])
      }
      return vector
    })
    return (text, limit) => {
      const scores = new Float64Array(texts.length)
      for (const [term, weight] of vectors[text] ?? []) {
        for (const [other, theirs] of postings.get(term) ?? []) {
          scores[other] = (scores[other] ?? 0) + weight * theirs
        }
      }
      return best(scores, text, limit)
    }
  },
}

/** Those before it in its board, the newest first: what a list beside an article shows without looking at it. */
const NEWEST: Contender = {
  name: 'newest in the board',
  read: (texts) => (text, limit) => {
    const found: number[] = []
    for (let other = text - 1; other >= 0 && found.length < limit; other -= 1) {
      if (texts[other]?.board === texts[text]?.board) found.push(other)
    }
    return found
  },
}

export const CONTENDERS: readonly Contender[] = [GAPAN, COSINE, NEWEST]

function best(scores: Float64Array, text: number, limit: number): number[] {
  const found = [...scores.keys()].filter((other) => other !== text && (scores[other] ?? 0) > 0)
  return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, limit)
}
