import { readDirectory } from '#archive/search/directory.ts'
import { BLOCK_DOCUMENTS, documentBlockSchema, type FoundDocument } from '#archive/search/document-block.ts'
import { MalformedBytes } from '#archive/search/bytes.ts'
import {
  documentsOfBlock,
  documentsOfViews,
  removedDocuments,
  shardsOfDirectory,
  type SearchSegment,
} from '#archive/search/search-index.ts'
import { blockPath, directoryPath, shardPath, viewsPath } from '#archive/search/search-paths.ts'
import { DIRECTORY_SHARDS } from '#archive/search/directory.ts'
import { Shard } from '#archive/search/shard.ts'
import { placeOf } from '#archive/search/sorted-keys.ts'
import { readViews, VIEWS_DOCUMENTS } from '#archive/search/views-column.ts'
import { parseAnswer } from '#sources/ask-server.ts'
import { parseWith } from '#sources/parse-with.ts'
import { SourceError } from '#sources/source-error.ts'

/** Gives the unpacked bytes of a file of the archive. */
export type ReadBytes = (path: string) => Promise<Uint8Array>

/** How many shards a beginning may be looked for in: beginnings of one letter, above all, have more than anybody can look through. */
const MOST_PREFIX_SHARDS = 12

/** How many files of a segment are kept parsed. */
const KEPT_SHARDS = 64

/** Shards in which a beginning is looked for, and whether these are all. */
export interface ShardsOfPrefix {
  readonly shards: readonly Shard[]
  readonly isWhole: boolean
}

/** The files of one segment, read when they are wanted, each once; what failed is asked for again the next time. */
export class SegmentFiles {
  readonly entry: SearchSegment
  /** Documents that were removed, rising. */
  readonly removed: Uint32Array
  readonly #read: ReadBytes
  readonly #parsed = new Map<string, Promise<unknown>>()

  constructor(entry: SearchSegment, read: ReadBytes) {
    this.entry = entry
    this.removed = removedDocuments(entry)
    this.#read = read
  }

  /** The shard that a key is in if any is. */
  async shardOf(key: string): Promise<Shard> {
    return this.#shard(await this.#placeOf(key))
  }

  /** The shards that have keys of this beginning. */
  async shardsOf(prefix: string): Promise<ShardsOfPrefix> {
    const first = await this.#placeOf(prefix)
    const places = [first]
    let isWhole = true
    for (let place = first + 1; place < this.entry.shards; place += 1) {
      const key = await this.#firstKey(place)
      if (!key.startsWith(prefix)) break
      isWhole = places.length < MOST_PREFIX_SHARDS
      if (!isWhole) break
      places.push(place)
    }
    return { shards: await Promise.all(places.map((place) => this.#shard(place))), isWhole }
  }

  /** What is known of a document; `null` where it was removed. */
  async document(number: number): Promise<FoundDocument | null> {
    const block = Math.floor(number / BLOCK_DOCUMENTS)
    const documents = await this.#block(block)
    return documents[number % BLOCK_DOCUMENTS] ?? null
  }

  /** How often documents were viewed, -1 where that was not recorded; by their numbers, which all have to be of one file. */
  async viewsOf(file: number): Promise<Float64Array> {
    const name = this.entry.views[file]
    if (name === undefined) throw new RangeError(`A segment has no file of views ${file}.`)
    return this.#parse(viewsPath(name), (bytes) => readViews(bytes, documentsOfViews(this.entry, file)))
  }

  /** How often each of some documents was viewed. */
  async views(numbers: Uint32Array): Promise<Float64Array> {
    const files = new Set(Array.from(numbers, (number) => Math.floor(number / VIEWS_DOCUMENTS)))
    const columns = new Map(
      await Promise.all([...files].map(async (file) => [file, await this.viewsOf(file)] as const)),
    )
    return Float64Array.from(
      numbers,
      (number) => columns.get(Math.floor(number / VIEWS_DOCUMENTS))?.[number % VIEWS_DOCUMENTS] ?? -1,
    )
  }

  async #placeOf(key: string): Promise<number> {
    if (this.entry.firstKeys.length > 0) return placeOf(this.entry.firstKeys, key)
    const file = placeOf(this.entry.directory, key)
    return file * DIRECTORY_SHARDS + placeOf(await this.#directory(file), key)
  }

  async #firstKey(shard: number): Promise<string> {
    if (this.entry.firstKeys.length > 0) return this.entry.firstKeys[shard] ?? ''
    const keys = await this.#directory(Math.floor(shard / DIRECTORY_SHARDS))
    return keys[shard % DIRECTORY_SHARDS] ?? ''
  }

  #directory(file: number): Promise<readonly string[]> {
    return this.#parse(directoryPath(this.entry.name, file), (bytes) => {
      const keys = readDirectory(bytes)
      if (keys.length !== shardsOfDirectory(this.entry, file)) {
        throw new MalformedBytes('it does not tell of as many files as there are')
      }
      return keys
    })
  }

  #shard(place: number): Promise<Shard> {
    return this.#parse(shardPath(this.entry.name, place), (bytes) => new Shard(bytes, this.entry.documents))
  }

  #block(block: number): Promise<ReadonlyArray<FoundDocument | null>> {
    const path = blockPath(this.entry, block)
    if (path === null) throw new RangeError(`A segment has no block ${block}.`)
    return this.#parse(path, (bytes) => {
      const documents = parseWith(
        documentBlockSchema,
        path,
        parseAnswer(path, new TextDecoder().decode(bytes)),
      )
      if (documents.length === documentsOfBlock(this.entry, block)) return documents
      throw new MalformedBytes('it does not tell of as many articles as it should')
    })
  }

  #parse<T>(path: string, parse: (bytes: Uint8Array) => T): Promise<T> {
    // Each path has one parser, so what is kept under it is what that gave.
    const kept = this.#parsed.get(path) as Promise<T> | undefined
    const value = kept ?? this.#read(path).then((bytes) => parsed(path, bytes, parse))
    this.#parsed.delete(path)
    this.#parsed.set(path, value)
    if (kept) return kept
    value.catch(() => this.#parsed.delete(path))
    const [oldest] = this.#parsed.keys()
    if (this.#parsed.size > KEPT_SHARDS && oldest !== undefined) this.#parsed.delete(oldest)
    return value
  }
}

function parsed<T>(path: string, bytes: Uint8Array, parse: (bytes: Uint8Array) => T): T {
  try {
    return parse(bytes)
  } catch (cause) {
    if (cause instanceof MalformedBytes) throw new SourceError('unreadable', path, cause.message, { cause })
    throw cause
  }
}
