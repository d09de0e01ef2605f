import { expect, test } from 'vitest'
import { madeSentences, madeWord, nextWord, VOCABULARY } from './made-words.ts'
import { randomFrom } from './random.ts'

test('each language has five thousand different words', () => {
  for (const language of ['ko', 'en'] as const) {
    const words = Array.from({ length: VOCABULARY }, (_, rank) => madeWord(language, rank))
    expect(new Set(words).size).toBe(5000)
    expect(words).not.toContain('')
  }
})

test('the first word is about ten times as common as the tenth, and rare words are used too', () => {
  const random = randomFrom(7)
  const uses = new Map<string, number>()
  for (let count = 0; count < 100_000; count += 1) {
    const word = nextWord('en', random)
    uses.set(word, (uses.get(word) ?? 0) + 1)
  }
  const [first = 0, tenth = 0] = [0, 9].map((rank) => uses.get(madeWord('en', rank)) ?? 0)
  // floor() gives rank 1 the share of ln 2, rank 10 that of ln(11/10): 7.3 times as much.
  expect(first / tenth).toBeGreaterThan(6)
  expect(first / tenth).toBeLessThan(9)
  expect(uses.size).toBeGreaterThan(4500)
})

test('the same seed makes the same sentences, another seed others', () => {
  expect(madeSentences('ko', 5, randomFrom(3))).toBe(madeSentences('ko', 5, randomFrom(3)))
  expect(madeSentences('ko', 5, randomFrom(3))).not.toBe(madeSentences('ko', 5, randomFrom(4)))
  expect(madeSentences('ko', 5, randomFrom(3))).toMatch(/^(?:[가-힣]+ )+[가-힣]+다\. /u)
})
