/**
 * GNUboard stores an upload under a name that begins with the uploader's IPv4 address, hashed in a way
 * that is quickly tried out (bbs/write_update.php), in older versions as a plain number. No such name
 * may get into an archive, wherever an author pasted it.
 */

const HASHED = /[0-9a-f]{32}_[A-Za-z0-9][^\s"'<>()[\]{}\\]*/gu

/** Whatever stands in the folder of a board's uploads, and what editors of old stored beside it. */
const UPLOADED =
  /(data\/file\/[A-Za-z0-9_]{1,40}\/|data\/editor\/[A-Za-z0-9_-]{1,20}\/(?=\d{6,10}_))[^\s"'<>()[\]{}\\]+/gu

/** A text with every stored name in it cut out. */
export function withoutStoredNames(text: string): string {
  if (!text.includes('_') && !text.includes('data/file/')) return text
  return text.replace(UPLOADED, '$1…').replace(HASHED, '…')
}

/** Whether an address holds a stored name. */
export function hasStoredName(address: string): boolean {
  let readable = address
  try {
    readable = decodeURIComponent(address)
  } catch {
    // A stray % in it: as it stands, then.
  }
  return [address, readable].some((text) => withoutStoredNames(text) !== text)
}
