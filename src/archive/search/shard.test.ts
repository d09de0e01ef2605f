import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteWriter, MalformedBytes } from './bytes.ts'
import { readDirectory, writeDirectory } from './directory.ts'
import { writePosting } from './postings.ts'
import { beginShard, Shard, writeTerm } from './shard.ts'

const keys = fc
  .uniqueArray(fc.oneof(fc.string({ unit: fc.constantFrom('가', '강', 'a', 'b', '𐐷', '𐐸'), minLength: 1 })), {
    minLength: 1,
    maxLength: 40,
  })
  .map((list) => list.toSorted((a, b) => (a < b ? -1 : 1)))

/** A shard in which the document of each key is its place. */
function shardOf(list: readonly string[]): Uint8Array {
  const writer = new ByteWriter()
  beginShard(writer)
  let previous = ''
  for (const [place, key] of list.entries()) {
    const postings = new ByteWriter()
    writePosting(postings, place, -1, 3)
    writeTerm(writer, { key, count: 1, postings: postings.toBytes() }, previous)
    previous = key
  }
  return writer.toBytes()
}

test('every key is found with its own documents, and by each of its beginnings', () => {
  fc.assert(
    fc.property(keys, fc.string({ unit: fc.constantFrom('가', 'a', '𐐷') }), (list, other) => {
      const shard = new Shard(shardOf(list), list.length)
      expect(shard.keys).toEqual(list)
      for (const [place, key] of list.entries())
        expect(shard.exact(key)?.documents).toEqual(Uint32Array.of(place))
      expect(shard.exact(`${other}x`)).toBeNull()
      expect([...shard.beginningWith(other)].map(([key]) => key)).toEqual(
        list.filter((key) => key.startsWith(other)),
      )
    }),
  )
})

test('a directory gives back its keys', () => {
  fc.assert(
    fc.property(keys, (list) => {
      expect(readDirectory(writeDirectory(list))).toEqual(list)
    }),
  )
})

function readWhole(bytes: Uint8Array, documents: number): void {
  const shard = new Shard(bytes, documents)
  for (const key of shard.keys) shard.exact(key)
}

function faultOf(task: () => unknown): unknown {
  try {
    task()
    return null
  } catch (cause) {
    return cause
  }
}

const isExpected = (fault: unknown) => fault === null || fault instanceof MalformedBytes

test('damaged bytes are read as something or refused, never anything else', () => {
  const place = fc.nat(400)
  fc.assert(
    fc.property(
      keys,
      fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1 }),
      place,
      (list, changes, cut) => {
        for (const whole of [shardOf(list), writeDirectory(list)]) {
          const bytes = whole.slice(0, Math.max(1, whole.length - (cut % 7)))
          for (const [at, value] of changes) bytes[at % bytes.length] = value
          expect(faultOf(() => readWhole(bytes, list.length))).toSatisfy(isExpected)
          expect(faultOf(() => readDirectory(bytes))).toSatisfy(isExpected)
        }
      },
    ),
  )
})
