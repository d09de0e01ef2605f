import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** Text that gains by compression; pictures and archives have their own. */
const TEXT = /\.(?:html|js|css|json|svg|xml|txt|atom|webmanifest|csv|md)$/u

/** Smaller files fit into one packet anyway. */
const WORTHWHILE_BYTES = 1000

/** Extensions of compressed copies, as web servers look for them. */
export const COMPRESSED_EXTENSIONS = ['.br', '.gz'] as const

/** Whether compressed copies of a file are worth their place. */
export function isCompressible(path: string, bytes: number): boolean {
  return TEXT.test(path) && bytes >= WORTHWHILE_BYTES && !path.startsWith('.')
}

/**
 * A file compressed for the web, by the extension of its copy.
 * @param isKept whether it will stand for long: then the last per cent is worth ten times the time
 */
export function compressedCopies(content: Buffer, isKept: boolean): ReadonlyMap<string, Buffer> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: isKept ? 11 : 8,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.byteLength,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    // A window that is no larger than the file: to clear the usual one takes four times as long as to compress a page.
    [constants.BROTLI_PARAM_LGWIN]: windowBits(content.byteLength),
  }
  return new Map([
    ['.br', brotliCompressSync(content, { params })],
    ['.gz', gzipSync(content, { level: 9 })],
  ])
}

/** The smallest window, in bits, that holds so many bytes. */
function windowBits(bytes: number): number {
  const bits = Math.ceil(Math.log2(bytes + 16))
  return Math.min(constants.BROTLI_DEFAULT_WINDOW, Math.max(constants.BROTLI_MIN_WINDOW_BITS, bits))
}
