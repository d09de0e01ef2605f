import { ByteReader, ByteWriter, MalformedBytes } from './bytes.ts'
import { readKey, writeKey } from './sorted-keys.ts'

/** How many shards one file of a directory tells of. */
export const DIRECTORY_SHARDS = 128

/** So many shards or fewer have no directory: the index itself has their first keys. */
export const LISTED_SHARDS = 36

const DIRECTORY_KIND = 0x64
const VERSION = 1

/** The first keys of shards that stand side by side. */
export function writeDirectory(firstKeys: readonly string[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter()
  writer.byte(DIRECTORY_KIND)
  writer.byte(VERSION)
  let previous = ''
  for (const key of firstKeys) {
    writeKey(writer, key, previous)
    previous = key
  }
  return writer.toBytes()
}

/** @throws MalformedBytes */
export function readDirectory(bytes: Uint8Array): string[] {
  const reader = new ByteReader(bytes)
  if (reader.byte() !== DIRECTORY_KIND || reader.byte() !== VERSION) {
    throw new MalformedBytes('it is no directory of a search index')
  }
  const keys: string[] = []
  let previous: string | null = null
  while (!reader.isAtEnd) {
    if (keys.length === DIRECTORY_SHARDS) throw new MalformedBytes('it tells of too many files')
    previous = readKey(reader, previous)
    keys.push(previous)
  }
  if (keys.length === 0) throw new MalformedBytes('it is empty')
  return keys
}
