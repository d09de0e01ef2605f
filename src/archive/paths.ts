/** Where each thing lies in an archive. All paths are relative to the archive, with `/`. */

export const MANIFEST_PATH = 'archive.json'
export const FRONT_PATH = 'front.json'
export const DAYS_OF_YEAR_PATH = 'on/days.json'
export const TOP_INDEX_PATH = 'top/index.json'

/** Folders whose every file is named by something else in the archive. */
export const ARCHIVE_FOLDERS = [
  'headlines',
  'counts',
  'articles',
  'slugs',
  'calendar',
  'on',
  'series',
  'related',
  'search',
  'top',
  'files',
] as const

export function chunkPath(board: string, chunk: number): string {
  return `headlines/${board}/${chunk}.json`
}

export function noticesPath(board: string): string {
  return `headlines/${board}/notices.json`
}

export function countsPath(board: string, chunk: number): string {
  return `counts/${board}/${chunk}.json`
}

export function articlePath(board: string, id: number): string {
  return `articles/${board}/${Math.floor(id / 1000)}/${id}.json`
}

export function slugsPath(board: string, shard: string): string {
  return `slugs/${board}/${shard}.json`
}

/** @param year four digits */
export function calendarPath(board: string, year: string): string {
  return `calendar/${board}/${year}.json`
}

/** @param day of any year: `03-26` */
export function onThisDayPath(day: string): string {
  return `on/${day}.json`
}

/**
 * A copied attachment or image, by the SHA-256 of its bytes: a stored name of the source may give
 * its uploader away, and the same file is kept once.
 * @param sha256 64 hex digits
 * @param extension without a dot, from the closed list of the press; `bin` for everything else
 */
export function filePath(sha256: string, extension: string): string {
  return `files/${sha256.slice(0, 2)}/${sha256.slice(2, 34)}.${extension}`
}

/** What a browser would run or render as a page of this site. The press never writes such a file. */
const ACTIVE = /\.(?:x?html?|svgz?|xml|xsl|m?js|css|swf|wasm|php)$/

/** Whether an address within a body or an attachment names a file of the archive itself. */
export function isArchiveFile(url: string): boolean {
  return !ACTIVE.test(url) && /^files\/[0-9a-f]{2}\/[0-9a-f]{32}\.[a-z0-9]{1,8}$/.test(url)
}
