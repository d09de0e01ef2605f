import type { SearchQuery } from '#sources/search.ts'

/** Asks for nothing yet, so that a test names only what it is about. */
export const NO_QUERY: SearchQuery = {
  text: '',
  board: null,
  from: null,
  to: null,
  author: null,
  series: null,
  notices: false,
  attachments: false,
  sort: 'date',
}
