import type { SearchQuery } from '#sources/search.ts'

/** Parts of a query that can be left out when counting what they choose from. */
export type Choice = 'board' | 'dates'

/**
 * What a query asks for besides its words, as conditions of which each has to hold:
 * https://www.meilisearch.com/docs/learn/filtering_and_sorting/filter_expression_reference
 * @param without what not to ask for
 */
export function filterOf(query: SearchQuery, without: ReadonlySet<Choice> = new Set()): string[] {
  const { author, board, from, to, series } = query
  const days = without.has('dates') ? null : { from, to }
  return [
    board !== null && !without.has('board') ? `board = ${quoted(board)}` : null,
    days?.from ? `day >= ${dayNumber(days.from, '00')}` : null,
    days?.to ? `day <= ${dayNumber(days.to, '99')}` : null,
    author === null ? null : `author = ${quoted(author)}`,
    series === null ? null : `series.slug = ${quoted(series)}`,
    query.notices ? 'notice = true' : null,
    query.attachments ? 'attachments > 0' : null,
  ].filter((condition) => condition !== null)
}

/**
 * A text as a value of a condition. In double quotes a backslash escapes; there are no other ways out of them.
 * Verified against Meilisearch's own parser of filters, version 1.50 (`crates/filter-parser/src/value.rs`).
 */
export function quoted(text: string): string {
  return `"${text.replace(/[\\"]/gu, '\\$&')}"`
}

/**
 * A day as a number that orders like it, as documents have it: `2010-03-26` is 20100326.
 * @param text a day, month or year
 * @param fill stands for the month and the day that it does not name
 */
export function dayNumber(text: string, fill: '00' | '99' = '00'): number {
  const [year = '', month = fill, day = fill] = text.split('-')
  return Number(year + month + day)
}
