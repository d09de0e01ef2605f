const ESCAPED: Readonly<Record<string, string>> = {
  '0': '\0',
  b: '\b',
  n: '\n',
  r: '\r',
  t: '\t',
  Z: '\u001A',
  // Outside a LIKE pattern MySQL leaves these two as they stand.
  '%': String.raw`\%`,
  _: String.raw`\_`,
}

const BACKSLASH = '\\'

/**
 * Finds where quoted strings end. Remembers the next backslash of a text, so that a long text is looked
 * through once for quotes and once for backslashes, however many strings it holds.
 *
 * Reads what mysqldump writes under the server's default mode; with NO_BACKSLASH_ESCAPES, which
 * mysqldump switches off for its own session, a backslash would be an ordinary letter.
 */
export class StringEnds {
  #text = ''
  #backslash = -1

  /**
   * @param from the place after the opening quote
   * @returns the place of the closing quote, or -1 where the text ends before it
   */
  find(text: string, from: number, quote: string): number {
    if (text !== this.#text) {
      this.#text = text
      this.#backslash = -1
    }
    let at = from
    let end = text.indexOf(quote, at)
    while (end !== -1) {
      if (this.#backslash < at) {
        const next = text.indexOf(BACKSLASH, at)
        this.#backslash = next === -1 ? text.length : next
      }
      if (this.#backslash < end) {
        at = this.#backslash + 2
        if (at > end) end = text.indexOf(quote, at)
      } else if (text[end + 1] === quote) {
        at = end + 2
        end = text.indexOf(quote, at)
      } else return end
    }
    return -1
  }
}

/** The text that a quoted string stands for, given what is between its quotes. */
export function unescapeString(quoted: string, quote: string): string {
  if (!quoted.includes(BACKSLASH)) {
    return quoted.includes(quote) ? quoted.replaceAll(quote + quote, quote) : quoted
  }
  return quoted.replace(/\\([^])|''|""/gu, (whole: string, escaped: string | undefined) => {
    if (escaped !== undefined) return ESCAPED[escaped] ?? escaped
    return whole.startsWith(quote) ? quote : whole
  })
}
