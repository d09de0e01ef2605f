import { ByteReader, MalformedBytes, type ByteWriter } from './bytes.ts'
import { readPostings, type Postings } from './postings.ts'
import { placeOf, readKey, writeKey } from './sorted-keys.ts'

/** What kind of file this is, as its first byte; the second tells its version. */
export const SHARD_KIND = 0x73
const VERSION = 1

/** A term with the documents that have it, not yet read. */
export interface EncodedTerm {
  readonly key: string
  /** How many documents have it. */
  readonly count: number
  readonly postings: Uint8Array
}

export function beginShard(writer: ByteWriter): void {
  writer.byte(SHARD_KIND)
  writer.byte(VERSION)
}

export function writeTerm(writer: ByteWriter, { key, count, postings }: EncodedTerm, previous: string): void {
  writeKey(writer, key, previous)
  writer.number(count)
  writer.number(postings.length)
  writer.bytes(postings)
}

/** Terms that stand side by side in the order of keys, with the documents that have them. */
export class Shard {
  readonly keys: readonly string[]
  readonly #terms: readonly EncodedTerm[]
  readonly #documents: number

  /**
   * @param documents how many the segment has
   * @throws MalformedBytes
   */
  constructor(bytes: Uint8Array, documents: number) {
    const reader = new ByteReader(bytes)
    if (reader.byte() !== SHARD_KIND || reader.byte() !== VERSION) {
      throw new MalformedBytes('it is no part of a search index')
    }
    const terms: EncodedTerm[] = []
    let previous: string | null = null
    while (!reader.isAtEnd) {
      const key = readKey(reader, previous)
      const count = reader.number()
      terms.push({ key, count, postings: reader.bytes(reader.number()) })
      previous = key
    }
    this.#terms = terms
    this.#documents = documents
    this.keys = terms.map((term) => term.key)
  }

  /** The documents that have a term; `null` where none here has. */
  exact(key: string): Postings | null {
    const term = this.#terms[placeOf(this.keys, key)]
    return term?.key === key ? this.#read(term) : null
  }

  /** The terms that begin like this, each with its documents. */
  *beginningWith(prefix: string): Generator<readonly [key: string, postings: Postings]> {
    const from = placeOf(this.keys, prefix)
    for (let place = from; place < this.#terms.length; place += 1) {
      const term = this.#terms[place]
      if (term && term.key.startsWith(prefix)) yield [term.key, this.#read(term)]
      else if (term && term.key > prefix) return
    }
  }

  #read({ count, postings }: EncodedTerm): Postings {
    return readPostings(postings, count, this.#documents)
  }
}
