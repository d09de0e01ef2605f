import { imageSize } from 'image-size'
import type { FileType } from './file-types.ts'

/** An image, known by its first bytes. */
export interface ImageFile extends FileType {
  /** As shown, in pixels; `null` where the file doesn't say (it may be damaged). */
  readonly width: number | null
  readonly height: number | null
}

/** How many first bytes are looked at: a JPEG's size stands behind what cameras and editors put in front. */
export const IMAGE_HEAD_BYTES = 512 * 1024

/** First bytes of the image formats that every browser shows, from their specifications. */
// oxlint-disable no-control-regex -- the bytes are what is looked for
const SIGNATURES: ReadonlyArray<FileType & { readonly pattern: RegExp }> = [
  { extension: 'png', type: 'image/png', pattern: /^\x89PNG\r\n\x1A\n/ },
  { extension: 'jpg', type: 'image/jpeg', pattern: /^\xFF\xD8\xFF/ },
  { extension: 'gif', type: 'image/gif', pattern: /^GIF8[79]a/ },
  { extension: 'webp', type: 'image/webp', pattern: /^RIFF[^]{4}WEBP/ },
  { extension: 'avif', type: 'image/avif', pattern: /^[^]{4}ftyp(?:avif|avis|mif1[^]{4}(?:[^]{4})*?avif)/ },
  { extension: 'bmp', type: 'image/bmp', pattern: /^BM[^]{8}/ },
]
// oxlint-enable no-control-regex

/** EXIF orientations from here on lie on their side: browsers turn them, so width and height swap. */
const FIRST_TURNED = 5

/** Tells an image by its first bytes, whatever its name is; `null` for everything else. */
export function readImage(head: Uint8Array): ImageFile | null {
  const start = Buffer.from(head.subarray(0, 64)).toString('latin1')
  const found = SIGNATURES.find(({ pattern }) => pattern.test(start))
  if (!found) return null
  return { extension: found.extension, type: found.type, ...sizeOf(head) }
}

function sizeOf(head: Uint8Array): Pick<ImageFile, 'width' | 'height'> {
  try {
    const { height, orientation = 1, width } = imageSize(head)
    if (!(width > 0 && height > 0)) return { width: null, height: null }
    return orientation < FIRST_TURNED ? { width, height } : { width: height, height: width }
  } catch {
    // Damaged, or its size stands further in than was read: it is an image all the same.
    return { width: null, height: null }
  }
}
