import { documentType } from '#cli/files/file-types.ts'

/** What a published site consists of, pictures included, by extension. */
const OWN_TYPES: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html'],
  ['css', 'text/css'],
  ['js', 'text/javascript'],
  ['json', 'application/json'],
  ['webmanifest', 'application/manifest+json'],
  ['atom', 'application/atom+xml'],
  ['xml', 'application/xml'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['bmp', 'image/bmp'],
])

/** Extensions of attachments that an archive may have besides; an import gives all others `bin`. */
const DOCUMENTS =
  '7z csv doc docx epub flac gz hwp hwpx m4a md mov mp3 mp4 odp ods odt ogg pdf ppt pptx rtf tar txt wav webm xls xlsx zip'.split(
    ' ',
  )

/** The type of every file that a published site may have, by extension; what is not here is `application/octet-stream`. */
export const CONTENT_TYPES: ReadonlyMap<string, string> = new Map([
  ...OWN_TYPES,
  ...DOCUMENTS.map((extension) => [extension, documentType(`a.${extension}`).type] as const),
])

/** Types whose text is in UTF-8, which a host has to say. Attachments are in whatever their authors wrote them in. */
export const UTF8_TYPES = [
  'text/html',
  'text/css',
  'text/javascript',
  'application/atom+xml',
  'application/xml',
  'image/svg+xml',
]

/** A type as a header says it. */
export function withCharset(type: string): string {
  return UTF8_TYPES.includes(type) ? `${type}; charset=utf-8` : type
}

/** What is worth compressing while it is sent. */
export const COMPRESSED_TYPES = [
  'text/css',
  'text/javascript',
  'text/plain',
  'text/csv',
  'text/markdown',
  'application/json',
  'application/manifest+json',
  'application/atom+xml',
  'application/feed+json',
  'application/xml',
  'image/svg+xml',
]
