/**
 * GNUboard stores an upload under a name that begins with the uploader's IPv4 address, hashed in a way
 * that is quickly tried out (bbs/write_update.php), in older versions as a plain number. No such name
 * may get into an archive, wherever an author pasted it.
 */

/** A name ends where an address or a word does. */
const REST = String.raw`[^\s"'<>()[\]{}\\]`

/** As they stand, or as addresses encode them, once or several times over. */
const UNDERSCORE = '(?:_|%(?:25)*5F)'
const SLASH = String.raw`(?:[/\\]|%(?:25)*2F)`

const HASHED = new RegExp(`[0-9a-f]{32}${UNDERSCORE}[A-Za-z0-9]${REST}*`, 'giu')

/** GNUboard 4: the address as a number, eight letters, the name that the file had. */
const NUMBERED = new RegExp(
  String.raw`(?<![\d.])\d{6,10}${UNDERSCORE}[A-Za-z0-9]{8}${UNDERSCORE}${REST}*`,
  'giu',
)

/** Whatever stands in the folder of a board's uploads, and what editors of old stored beside it. */
const UPLOADED = new RegExp(
  `(data${SLASH}+file${SLASH}+[A-Za-z0-9_]{1,40}${SLASH}+|` +
    String.raw`data${SLASH}+editor${SLASH}+[A-Za-z0-9_-]{1,20}${SLASH}+(?=\d{6,10}${UNDERSCORE}))${REST}+`,
  'giu',
)

/** How often an address may be encoded over and over and still be looked through. */
const MAX_DECODING = 5

/** A text with every stored name in it cut out. */
export function withoutStoredNames(text: string): string {
  if (!/[_%]|data[/\\]/iu.test(text)) return text
  return text.replace(UPLOADED, '$1…').replace(HASHED, '…').replace(NUMBERED, '…')
}

/** Whether an address holds a stored name. */
export function hasStoredName(address: string): boolean {
  let readable = address
  for (let count = 0; count <= MAX_DECODING; count += 1) {
    if (withoutStoredNames(readable) !== readable) return true
    try {
      const decoded = decodeURIComponent(readable)
      if (decoded === readable) return false
      readable = decoded
    } catch {
      // A stray % in it: as it stands, then.
      return false
    }
  }
  return false
}
