/** How many words at most are left out by turns: of more, nobody looks through the list. */
const MOST_WORDS = 5

/**
 * Other ways to write a search that found nothing: without its spaces, since Korean is spaced by taste (`경제 성장`,
 * `경제성장`); without quotes and minus signs; and with one word less.
 */
export function otherWords(text: string): string[] {
  const plain = text.replaceAll('"', ' ').replaceAll(/(^|\s)-/gu, '$1')
  const words = plain.split(/\s+/u).filter((word) => word !== '')
  const ways = [words.join(' ')]
  if (words.length > 1) {
    ways.push(words.join(''))
    if (words.length <= MOST_WORDS) {
      for (const left of words.toReversed()) ways.push(words.filter((word) => word !== left).join(' '))
    }
  }
  return [...new Set(ways)].filter((way) => way !== '' && way !== text.trim())
}
