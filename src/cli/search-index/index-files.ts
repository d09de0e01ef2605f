import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'

/** Where gzip says on which system it was compressed; 255 is "unknown" (RFC 1952). */
const SYSTEM_BYTE = 9

/** A file of the index as it lies on disk: gzip, the same bytes on every system. */
export function packed(bytes: Uint8Array): Buffer {
  const file = gzipSync(bytes, { level: 9 })
  file[SYSTEM_BYTE] = 255
  return file
}

/** The name for what one or several files hold. */
export function nameOf(...parts: ReadonlyArray<Uint8Array | string>): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex').slice(0, 16)
}
