/**
 * Terms of the index that are no words: no text has a colon in a term, so none is taken for one, and all of them stand
 * side by side in the order of keys.
 */

/** Longer names are cut: what is found by them is compared with the whole name when it is shown. */
const LONGEST_NAME = 100

export const BOARD_KEYS = ':b'
export const YEAR_KEYS = ':y'
export const NOTICE_KEY = ':n'
export const ATTACHMENT_KEY = ':f'

export function boardKey(board: string): string {
  return BOARD_KEYS + board
}

export function authorKey(author: string): string {
  return `:a${keyPart(author)}`
}

export function seriesKeyOf(slug: string): string {
  return `:s${keyPart(slug)}`
}

/** @param date a day, month or year: `2010-03-26`, `2010-03`, `2010` */
export function dateKey(date: string): string {
  return { 4: YEAR_KEYS, 7: ':m', 10: ':d' }[date.length] + date
}

/** @param initials of syllables in a title, at most three */
export function initialsKey(initials: string): string {
  return `:i${initials}`
}

/** A name as a key may have it: not too long, and no half characters, which UTF-8 does not have. */
function keyPart(name: string): string {
  return name.slice(0, LONGEST_NAME).replace(/\p{Cs}/gu, '\uFFFD')
}
