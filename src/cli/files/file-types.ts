/** A type that a file may have in an archive. */
export interface FileType {
  /** Without a dot. A static host tells browsers the type by it. */
  readonly extension: string
  readonly type: string
}

/**
 * What everything else is stored as. HTML, SVG, XML and scripts must be: a static host would serve them
 * from the reader's own origin, where they could act as the reader.
 */
export const UNKNOWN_FILE: FileType = { extension: 'bin', type: 'application/octet-stream' }

/** Documents, sound and film that run nothing in a browser, by the extension of their name. */
const DOCUMENT_TYPES: ReadonlyMap<string, string> = new Map([
  ['7z', 'application/x-7z-compressed'],
  ['csv', 'text/csv'],
  ['doc', 'application/msword'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['epub', 'application/epub+zip'],
  ['flac', 'audio/flac'],
  ['gz', 'application/gzip'],
  ['hwp', 'application/x-hwp'],
  ['hwpx', 'application/hwp+zip'],
  ['m4a', 'audio/mp4'],
  ['md', 'text/markdown'],
  ['mov', 'video/quicktime'],
  ['mp3', 'audio/mpeg'],
  ['mp4', 'video/mp4'],
  ['odp', 'application/vnd.oasis.opendocument.presentation'],
  ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['ogg', 'audio/ogg'],
  ['pdf', 'application/pdf'],
  ['ppt', 'application/vnd.ms-powerpoint'],
  ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['rtf', 'application/rtf'],
  ['tar', 'application/x-tar'],
  ['txt', 'text/plain'],
  ['wav', 'audio/wav'],
  ['webm', 'video/webm'],
  ['xls', 'application/vnd.ms-excel'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['zip', 'application/zip'],
])

/** The type of a document by its original name; `UNKNOWN_FILE` for whatever is not on the list. */
export function documentType(name: string): FileType {
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(name.trim())?.[1]?.toLowerCase() ?? ''
  const type = DOCUMENT_TYPES.get(extension)
  return type === undefined ? UNKNOWN_FILE : { extension, type }
}
