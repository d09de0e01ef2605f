import { expect, test } from 'vitest'
import { readImage } from './image-file.ts'

const bytes = (...parts: ReadonlyArray<string | readonly number[]>) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  )

/** A box of the ISO base media format: its size, its name, its content. */
function box(name: string, ...content: ReadonlyArray<string | readonly number[]>): string {
  const inside = bytes(...content).toString('latin1')
  return bytes([0, 0, (inside.length + 8) >> 8, (inside.length + 8) & 255], name, inside).toString('latin1')
}

const PNG = bytes('\x89PNG\r\n\x1A\n', [0, 0, 0, 13], 'IHDR', [0, 0, 0, 120, 0, 0, 0, 80, 8, 6, 0, 0, 0])
const GIF = bytes('GIF89a', [120, 0, 80, 0, 0, 0, 0])
const BMP = bytes('BM', [0, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, 120, 0, 0, 0, 80, 0, 0, 0, 1, 0])
const WEBP = bytes('RIFF', [30, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 119, 0, 0, 79, 0, 0])
const AVIF = bytes(
  box('ftyp', 'avif', [0, 0, 0, 0], 'avif'),
  box('meta', [0, 0, 0, 0], box('iprp', box('ipco', box('ispe', [0, 0, 0, 0, 0, 0, 0, 120, 0, 0, 0, 80])))),
)

/** A JPEG whose EXIF says how the camera was held. */
function jpeg(orientation: number): Buffer {
  const tiff = [
    'MM',
    [0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
  ] as const
  return bytes(
    [0xff, 0xd8, 0xff, 0xe1, 0, 34],
    'Exif\0\0',
    ...tiff,
    [0xff, 0xc0, 0, 11, 8, 0, 80, 0, 120, 1, 1, 17, 0],
    [0xff, 0xd9],
  )
}

test.each([
  ['png', 'image/png', PNG],
  ['gif', 'image/gif', GIF],
  ['bmp', 'image/bmp', BMP],
  ['webp', 'image/webp', WEBP],
  ['avif', 'image/avif', AVIF],
  ['jpg', 'image/jpeg', jpeg(1)],
])('a %s is known by its first bytes', (extension, type, head) => {
  expect(readImage(head)).toEqual({ extension, type, width: 120, height: 80 })
})

test('a photograph that was taken upright is higher than wide', () => {
  expect(readImage(jpeg(6))).toMatchObject({ width: 80, height: 120 })
})

test('a damaged image is an image of unknown size', () => {
  expect(readImage(PNG.subarray(0, 12))).toEqual({
    extension: 'png',
    type: 'image/png',
    width: null,
    height: null,
  })
})

test.each(['', '<svg xmlns="http://www.w3.org/2000/svg"/>', '<html>', 'BM', '%PDF-1.7', 'RIFF    WAVE'])(
  '%j is no image',
  (source) => {
    expect(readImage(Buffer.from(source))).toBeNull()
  },
)
