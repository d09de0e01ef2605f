/** A file as text. */
export interface DecodedFile {
  readonly text: string
  /** As browsers call it: `utf-8`, `euc-kr`. */
  readonly encoding: string
}

/**
 * Makes text of a file: by its byte order mark; as UTF-8, if it is that; by the encoding that it names itself; as EUC-KR,
 * in which Korean spreadsheets and old browsers write.
 * @returns `null` where it is none of these
 */
export function decodeFile(bytes: Uint8Array): DecodedFile | null {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null
  const candidates = marked === null ? ['utf-8', namedEncoding(bytes), 'euc-kr'] : [marked]
  for (const encoding of candidates) {
    const text = encoding === null ? null : decoded(bytes, encoding)
    if (encoding !== null && text !== null) return { text, encoding }
  }
  return null
}

/** The encoding that an HTML document names in its beginning. */
function namedEncoding(bytes: Uint8Array): string | null {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  const name = /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(beginning)?.[1]?.toLowerCase()
  // Who can read this as single bytes knows that it is no UTF-16.
  return name === undefined || name.startsWith('utf-16') ? null : name
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    // As a stream: where a file is cut off inside a character, what stands before that can be read.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
  } catch {
    // Not of this encoding, or it is none.
    return null
  }
}
