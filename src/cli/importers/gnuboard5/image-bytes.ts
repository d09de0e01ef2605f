import { open } from 'node:fs/promises'

/** The media types of images that a page shows, by their first bytes. */
const SIGNATURES: ReadonlyArray<readonly [type: string, at: number, bytes: string]> = [
  ['image/png', 0, '\u0089PNG\r\n\u001A\n'],
  ['image/jpeg', 0, '\u00FF\u00D8\u00FF'],
  ['image/gif', 0, 'GIF87a'],
  ['image/gif', 0, 'GIF89a'],
  ['image/webp', 8, 'WEBP'],
  ['image/avif', 4, 'ftypavif'],
  ['image/avif', 4, 'ftypavis'],
]

const HEAD_BYTES = 16

/** What kind of image these bytes begin; `null` where they begin none. */
export function imageTypeOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1')
  return SIGNATURES.find(([, at, expected]) => head.startsWith(expected, at))?.[0] ?? null
}

/** The same for a file; `null` also where it can't be read. */
export async function imageTypeOfFile(path: string): Promise<string | null> {
  try {
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
      return imageTypeOf(buffer.subarray(0, bytesRead))
    } finally {
      await file.close()
    }
  } catch {
    return null
  }
}
