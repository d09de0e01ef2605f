const OFFSET = 0xcbf29ce484222325n
const PRIME = 0x100000001b3n

/**
 * The name of a series' folder in an archive: the 64-bit FNV-1a hash of its slug in UTF-8, as 16 hex digits. A slug itself
 * may be Hangul of 180 bytes, or `con`: not every disk, host or program that unpacks an archive takes that for a name.
 */
export function seriesKey(slug: string): string {
  let hash = OFFSET
  for (const byte of new TextEncoder().encode(slug)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME)
  return hash.toString(16).padStart(16, '0')
}
