import { ByteWriter } from '#archive/search/bytes.ts'
import { DIRECTORY_SHARDS, LISTED_SHARDS, writeDirectory } from '#archive/search/directory.ts'
import { beginShard, writeTerm, type EncodedTerm } from '#archive/search/shard.ts'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packed } from './index-files.ts'

/** What was written of the terms of a segment. */
export interface WrittenTerms {
  readonly name: string
  readonly shards: number
  /** The first key of each shard, where they are few. */
  readonly firstKeys: readonly string[]
  /** Else the first key of each file of their directory. */
  readonly directory: readonly string[]
  readonly files: number
  readonly bytes: number
}

/**
 * Writes the terms of a segment and their directory into an empty folder. A term is never divided, so that a shard is as large
 * as it has to be for the most common of its terms.
 * @param shardBytes how many bytes, not compressed, make a shard full
 */
export function writeTerms(folder: string, terms: Iterable<EncodedTerm>, shardBytes: number): WrittenTerms {
  const hash = createHash('sha256')
  const firstKeys: string[] = []
  const writer = new ByteWriter(shardBytes * 2)
  let files = 0
  let bytes = 0
  let previous = ''
  const write = (name: string, content: Uint8Array) => {
    const file = packed(content)
    // With its length, so that no two divisions of the same bytes have one name.
    hash.update(`${content.length} `).update(content)
    writeFileSync(join(folder, `${name}.bin`), file)
    files += 1
    bytes += file.length
  }
  const endShard = () => {
    if (writer.length > 0) write(String(firstKeys.length - 1), writer.view())
    writer.clear()
  }
  for (const term of terms) {
    if (writer.length >= shardBytes) endShard()
    if (writer.length === 0) {
      beginShard(writer)
      firstKeys.push(term.key)
      previous = ''
    }
    writeTerm(writer, term, previous)
    previous = term.key
  }
  endShard()
  const directory: string[] = []
  const isListed = firstKeys.length <= LISTED_SHARDS
  const inDirectory = isListed ? [] : firstKeys
  for (let from = 0; from < inDirectory.length; from += DIRECTORY_SHARDS) {
    const keys = inDirectory.slice(from, from + DIRECTORY_SHARDS)
    write(`d${directory.length}`, writeDirectory(keys))
    directory.push(keys[0] ?? '')
  }
  const name = hash.digest('hex').slice(0, 16)
  return { name, shards: firstKeys.length, firstKeys: isListed ? firstKeys : [], directory, files, bytes }
}
