import { m } from '#app/i18n/messages.ts'
import type { BoardName } from '#sources/news-source.ts'
import type { SearchQuery } from '#sources/search.ts'

/** A condition that narrows a search, in words, with the query without it. */
export interface Condition {
  readonly name: string
  readonly without: SearchQuery
}

/** What a board is called; one that the site does not list, by its id. */
export function boardName(boards: readonly BoardName[], board: string): string {
  return boards.find(({ id }) => id === board)?.title ?? board
}

/** What a query asks for besides words, in the order of the form. */
export function conditionsOf(query: SearchQuery, boards: readonly BoardName[]): Condition[] {
  const { board, from, to, author, series, notices, attachments } = query
  const conditions: ReadonlyArray<readonly [string | null, Partial<SearchQuery>]> = [
    [board === null ? null : boardName(boards, board), { board: null }],
    [spanInWords(from, to), { from: null, to: null }],
    [author, { author: null }],
    [series === null ? null : m.in_series({ series }), { series: null }],
    [notices ? m.only_notices() : null, { notices: false }],
    [attachments ? m.only_attachments() : null, { attachments: false }],
  ]
  return conditions.flatMap(([name, change]) =>
    name === null ? [] : [{ name, without: { ...query, ...change } }],
  )
}

function spanInWords(from: string | null, to: string | null): string | null {
  if (from === null) return to === null ? null : m.until_date({ date: to })
  if (to === null) return m.since_date({ date: from })
  return from === to ? from : m.between_dates({ from, to })
}

/** A search as a title: what is looked for, and where. “Search” where nothing is. */
export function describeQuery(query: SearchQuery, boards: readonly BoardName[]): string {
  const parts = [query.text.trim(), ...conditionsOf(query, boards).map(({ name }) => name)]
  const words = parts.filter((part) => part !== '').join(' · ')
  return words === '' ? m.search() : m.search_for({ words })
}
