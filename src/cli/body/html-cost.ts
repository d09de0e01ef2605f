/** The longest HTML that is read, in characters; GNUboard's own columns hold 64 KB. */
export const MAX_HTML_LENGTH = 8_000_000

/** Attributes of one tag. A parser compares each with all before it. */
const MAX_ATTRIBUTES = 1_000

/**
 * Whether some tag has so many attributes that parsing it would take minutes. Looks at each character
 * once: a pattern that skips quoted values would itself run away on unclosed quotes.
 */
export function hasCostlyTag(html: string): boolean {
  let separators = 0
  let quote = ''
  let isInTag = false
  for (let index = 0; index < html.length; index += 1) {
    const character = html.charAt(index)
    if (!isInTag) {
      // Only a letter after it makes it a tag; "3 < 5" is text.
      if (character !== '<' || !/[a-z]/i.test(html.charAt(index + 1))) continue
      isInTag = true
      separators = 0
      quote = ''
    } else if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '>') isInTag = false
    else if (character === '"' || character === "'") {
      quote = character
      separators += 1
    } else if (character === '/' || character.trim() === '') separators += 1
    if (separators > MAX_ATTRIBUTES * 2) return true
  }
  return false
}
