import { askServer, type Fetch } from '#sources/ask-server.ts'
import { SourceError } from '#sources/source-error.ts'
import { contentOf, TIME_LIMIT_MS } from '#sources/static-archive/archive-client.ts'

/** No file of an index is larger once it is unpacked; a few kilobytes are usual. */
const LARGEST_BYTES = 4_000_000

/** The unpacked bytes of a file of an archive. @param base address of the archive, with a slash at its end */
export async function readBytes(fetch: Fetch, base: string, path: string): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(TIME_LIMIT_MS)
  const answer = await askServer(fetch, base + path, path, { signal }, (given) => given.arrayBuffer())
  return unpack(path, contentOf(path, answer))
}

/**
 * What a gzip file holds. A host that has unpacked it already, as some do with whatever looks compressed, is as good.
 * @throws SourceError where it can't be unpacked, or is larger than any file of an index
 */
export async function unpack(file: string, packed: ArrayBuffer): Promise<Uint8Array> {
  const bytes = new Uint8Array(packed)
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  if (!isGzip && bytes.length > LARGEST_BYTES) throw tooLarge(file)
  if (!isGzip) return bytes
  const parts: Uint8Array[] = []
  let length = 0
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      length += value.length
      if (length > LARGEST_BYTES) throw tooLarge(file)
      parts.push(value)
    }
  } catch (cause) {
    reader.cancel().catch(() => undefined)
    if (cause instanceof SourceError) throw cause
    throw new SourceError('unreadable', file, 'it can’t be unpacked', { cause })
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function tooLarge(file: string): SourceError {
  return new SourceError('unreadable', file, `it is larger than ${LARGEST_BYTES} bytes`)
}
