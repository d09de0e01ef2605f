import type { Contender } from './contenders.ts'
import type { CorpusText } from './corpora.ts'

/** How many places are looked at. */
const LOOKED_AT = 20

/** How well a contender finds what it should, and how long it takes. */
export interface Quality {
  readonly contender: string
  /** Parts of 1: what should come first does, or comes among the first five. */
  readonly first: number
  readonly amongFive: number
  /** Mean reciprocal rank, of the first 20 places. */
  readonly meanReciprocalRank: number
  /** Milliseconds for 1,000 texts: reading them, and finding what is like each. */
  readonly msPerThousand: number
}

/**
 * @param wanted whether an answer is a right one
 * @param asked the texts that have a right answer
 */
export function qualityOf(
  { name, read }: Contender,
  texts: readonly CorpusText[],
  asked: readonly number[],
  wanted: (text: number, other: number) => boolean,
): Quality {
  const start = performance.now()
  const rank = read(texts)
  const answers = texts.map((_, text) => rank(text, LOOKED_AT))
  const ms = performance.now() - start
  const ranks = asked.map((text) => 1 + (answers[text] ?? []).findIndex((other) => wanted(text, other)))
  const share = (isIn: (place: number) => boolean) => ranks.filter(isIn).length / Math.max(1, ranks.length)
  return {
    contender: name,
    first: share((place) => place === 1),
    amongFive: share((place) => place >= 1 && place <= 5),
    meanReciprocalRank:
      ranks.reduce((sum, place) => sum + (place === 0 ? 0 : 1 / place), 0) / Math.max(1, ranks.length),
    msPerThousand: (ms / texts.length) * 1000,
  }
}

/** Of halves (`halvesOf`), the other one is wanted. */
export function halfQuality(contender: Contender, halves: readonly CorpusText[]): Quality {
  const count = halves.length / 2
  return qualityOf(
    contender,
    halves,
    [...halves.keys()],
    (text, other) => other === (text + count) % halves.length,
  )
}

/** Of texts whose titles don't name their series any more, another of the series is wanted. */
export function seriesQuality(contender: Contender, texts: readonly CorpusText[]): Quality {
  const members = new Map<string, number>()
  for (const { series } of texts) if (series !== null) members.set(series, (members.get(series) ?? 0) + 1)
  const seriesOf = (text: number) => texts[text]?.series ?? null
  const asked = [...texts.keys()].filter((text) => (members.get(seriesOf(text) ?? '') ?? 0) >= 3)
  return qualityOf(contender, texts, asked, (text, other) => seriesOf(other) === seriesOf(text))
}
