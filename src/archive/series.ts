import type { SeriesRef } from './headline.ts'
import { seriesKey } from './series-key.ts'

/** A series needs this many members; a bracket prefix that stands alone is only a prefix. */
export const SERIES_MEMBERS = 3

const MAX_NAME = 255

/** A slug is part of file names of a published site; no disk takes more than 255 bytes. */
const MAX_SLUG_BYTES = 180

/** Pairs of brackets that board writers put a series' name in. */
const PREFIX = /^\s*(?:\[([^[\]]+)\]|【([^【】]+)】|<([^<>]+)>|〈([^〈〉]+)〉|《([^《》]+)》)/u

/** The months by name, as they stand in titles: `March`, `Mar.`, `Sept`. */
export const MONTH_NAMES =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'

/** A date, an ordinal or a number at the end of a name: `3월 26일(금)`, `2010.03.26`, `March 26th`, `제3회`, `#3`, `12`. */
const TRAILING_NUMBER = new RegExp(
  String.raw`[\s\-–—·:,.'(#]*(?:` +
    [
      String.raw`제?\s*\d+\s*(?:년|월|일자?|회|호|편|부|화|탄|차|보|st|nd|rd|th)?`,
      String.raw`\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,2})?`,
      String.raw`\b(?:${MONTH_NAMES})\.?\s+\d{1,2}(?:st|nd|rd|th)?`,
      String.raw`\b\d{1,2}(?:st|nd|rd|th)?\s+(?:${MONTH_NAMES})\.?`,
    ].join('|') +
    String.raw`)(?:\s*\([월화수목금토일](?:요일)?\))?[\s.)]*$`,
  'iu',
)

/** A title that begins with a name in brackets. */
export interface BracketTitle extends SeriesRef {
  /** What stands within the brackets, dates and numbers included; Unicode form NFKC. */
  readonly inside: string
  /** What follows them; Unicode form NFKC. */
  readonly after: string
}

/**
 * Reads the series that a title names in a bracket at its beginning; `null` where it names none, or has nothing but a
 * number or a date there. Titles of one series give the same slug: widths, case, spaces and a number at the end do not count.
 */
export function readSeries(title: string): BracketTitle | null {
  const match = PREFIX.exec(title)
  const words = match?.slice(1).find((group) => group !== undefined)
  // Longer than any title column: nobody's series, and slow to look through.
  if (!match || words === undefined || words.length > MAX_NAME) return null
  const inside = oneLine(words)
  const name = withoutTrailingNumbers(inside)
  const slug = seriesSlug(name)
  return slug === '' ? null : { slug, name, inside, after: title.slice(match[0].length).normalize('NFKC') }
}

/**
 * The slug of a name: its letters and digits in lower case, joined by `-`; `''` where there are none. One that is too long for
 * the name of a file is cut, with a mark of the rest that tells it from others.
 */
export function seriesSlug(name: string): string {
  const slug = oneLine(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
  if (bytesOf(slug) <= MAX_SLUG_BYTES) return slug
  const mark = `-${seriesKey(slug).slice(0, 8)}`
  let cut = Array.from(slug)
  while (bytesOf(cut.join('')) > MAX_SLUG_BYTES - mark.length) cut = cut.slice(0, -1)
  return cut.join('').replace(/-$/u, '') + mark
}

/** Whether a slug is one that may stand in addresses and file names. */
export function isSeriesSlug(slug: string): boolean {
  return /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u.test(slug) && bytesOf(slug) <= MAX_SLUG_BYTES
}

function oneLine(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim()
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}

function withoutTrailingNumbers(name: string): string {
  let rest = name
  for (;;) {
    const shorter = rest.replace(TRAILING_NUMBER, '')
    if (shorter === rest) return rest
    rest = shorter
  }
}
