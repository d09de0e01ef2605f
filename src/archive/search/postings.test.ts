import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteWriter, MalformedBytes } from './bytes.ts'
import { intersect, readPostings, subtract, unite, writePosting, type Postings } from './postings.ts'

const DOCUMENTS = 60

const postings = fc
  .uniqueArray(fc.tuple(fc.nat(DOCUMENTS - 1), fc.nat(3)), { selector: ([document]) => document })
  .map((pairs): Postings => {
    const sorted = pairs.toSorted(([a], [b]) => a - b)
    return {
      documents: Uint32Array.from(sorted, ([document]) => document),
      weights: Uint8Array.from(sorted, ([, weight]) => weight),
    }
  })

const toMap = ({ documents, weights }: Postings) => new Map(Array.from(documents, (d, i) => [d, weights[i]]))

test('postings come back as they were written', () => {
  fc.assert(
    fc.property(postings, (list) => {
      const writer = new ByteWriter()
      let previous = -1
      for (const [index, document] of list.documents.entries()) {
        writePosting(writer, document, previous, list.weights[index] ?? 0)
        previous = document
      }
      expect(readPostings(writer.toBytes(), list.documents.length, DOCUMENTS)).toEqual(list)
    }),
  )
})

test('both, any and without are what sets make of them', () => {
  fc.assert(
    fc.property(postings, postings, postings, (a, b, c) => {
      const [inA, inB, inC] = [toMap(a), toMap(b), toMap(c)]
      const sorted = (entries: Iterable<[number, number | undefined]>) =>
        new Map([...entries].toSorted(([x], [y]) => x - y))
      expect(toMap(intersect(a, b))).toEqual(
        new Map([...inA].flatMap(([d, w = 0]) => (inB.has(d) ? [[d, Math.min(w, inB.get(d) ?? 0)]] : []))),
      )
      expect(toMap(subtract(a, b.documents))).toEqual(new Map([...inA].filter(([d]) => !inB.has(d))))
      const all = new Map<number, number>()
      for (const list of [inA, inB, inC]) {
        for (const [d, w = 0] of list) all.set(d, Math.max(all.get(d) ?? 0, w))
      }
      expect([...toMap(unite([a, b, c], DOCUMENTS))]).toEqual([...sorted(all)])
    }),
  )
})

test.each([
  ['a document that there is not', [240], 1],
  ['fewer than there should be', [0], 2],
  ['more than there should be', [0, 0], 1],
])('%s is refused', (_, bytes, count) => {
  expect(() => readPostings(Uint8Array.from(bytes), count, DOCUMENTS)).toThrow(MalformedBytes)
})
