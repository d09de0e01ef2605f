const SIGNATURES: ReadonlyArray<readonly [bytes: readonly number[], what: string]> = [
  [[0x50, 0x4b, 0x03, 0x04], 'is a zip archive; unpack it first'],
  [[0x42, 0x5a, 0x68], 'is packed with bzip2; unpack it first'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'is packed with xz; unpack it first'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'is packed with zstd; unpack it first'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'is a 7z archive; unpack it first'],
  [[0x1f, 0x8b], 'is packed with gzip twice; unpack it once'],
  // PowerShell's `>` writes UTF-16, and passes the text through a code page that has no Korean.
  [[0xff, 0xfe], 'is UTF-16, as a redirection in PowerShell makes it; dump again with --result-file'],
  [[0xfe, 0xff], 'is UTF-16; dump again with --result-file'],
]

/**
 * Tells from its first bytes why a file can't be a dump.
 * @returns the rest of a sentence that begins with the file's name and "it", or `null`
 */
export function describeForeignFile(head: Buffer): string | null {
  for (const [bytes, what] of SIGNATURES) {
    if (bytes.every((byte, index) => head[index] === byte)) return what
  }
  if (head.subarray(257, 262).toString('latin1') === 'ustar') return 'is a tar archive; unpack it first'
  if (head.includes(0)) return 'is a binary file'
  const text = head.toString('latin1').replace(/^\u00EF\u00BB\u00BF/u, '')
  if (/^\s*<(?:!doctype|html|head|body|\?xml|mysqldump)/iu.test(text)) return 'is an HTML or XML page'
  return null
}
