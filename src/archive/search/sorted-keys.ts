import { MalformedBytes, type ByteReader, type ByteWriter } from './bytes.ts'

/** How much of two texts is the same from their beginning, in UTF-16 units; a character is never divided. */
function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let length = 0
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1
  const last = a.charCodeAt(length - 1)
  return last >= 0xd800 && last <= 0xdbff ? length - 1 : length
}

/** Writes a key after the one before it: how much they share, then the rest. */
export function writeKey(writer: ByteWriter, key: string, previous: string): void {
  const shared = sharedLength(key, previous)
  writer.number(shared)
  writer.text(key.slice(shared))
}

/** Reads a key after the one before it, which has to be smaller. */
export function readKey(reader: ByteReader, previous: string | null): string {
  const shared = reader.number()
  const before = previous ?? ''
  if (shared > before.length) throw new MalformedBytes('a key shares more than there is')
  const key = before.slice(0, shared) + reader.text()
  if (previous !== null && key <= previous) throw new MalformedBytes('keys are out of order')
  return key
}

/** Where a key belongs among sorted ones: the last that is not greater; 0 where all are. */
export function placeOf(keys: readonly string[], key: string): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] ?? '') <= key) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
