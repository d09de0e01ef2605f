import type { SeriesRef } from './headline.ts'

/** A series needs this many members; a bracket prefix that stands alone is only a prefix. */
export const SERIES_MEMBERS = 3

const MAX_NAME = 255

/** Pairs of brackets that board writers put a series' name in. */
const PREFIX = /^\s*(?:\[([^[\]]+)\]|【([^【】]+)】|<([^<>]+)>|〈([^〈〉]+)〉|《([^《》]+)》)/u

/** A date, an ordinal or a number at the end of a name: `3월 26일(금)`, `2010.03.26`, `제3회`, `#3`, `12`. */
const TRAILING_NUMBER =
  /[\s\-–—·:,.(#]*(?:제?\s*\d+\s*(?:년|월|일|회|호|편|부|화|탄|차|st|nd|rd|th)?|\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,2})?)(?:\s*\([월화수목금토일]\))?[\s.)]*$/iu

/**
 * Reads the series that a title names in a bracket at its beginning; `null` where it names none.
 * Titles of one series give the same slug: widths, case, spaces and a number at the end do not count.
 */
export function readSeries(title: string): SeriesRef | null {
  const match = PREFIX.exec(title)
  const words = match?.slice(1).find((group) => group !== undefined)
  // Longer than any title column: nobody's series, and slow to look through.
  if (words === undefined || words.length > MAX_NAME) return null
  const name = withoutTrailingNumbers(words.normalize('NFKC').replace(/\s+/gu, ' ').trim())
  const slug = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
  return slug === '' ? null : { slug, name }
}

function withoutTrailingNumbers(name: string): string {
  let rest = name
  for (;;) {
    const shorter = rest.replace(TRAILING_NUMBER, '')
    // A name that is nothing but a number ("[2010]") is a label, not a series: keep what would vanish.
    if (shorter === rest || shorter === '') return rest
    rest = shorter
  }
}
