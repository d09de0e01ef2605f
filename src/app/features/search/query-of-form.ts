import { searchQueryOf } from '#app/search-address.ts'
import type { SearchQuery } from '#sources/search.ts'

/** What the fields of a form say. */
export function queryOfForm(form: HTMLFormElement): SearchQuery {
  const values = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') values.append(name, value)
  return searchQueryOf(values)
}
