import { PageLink } from '#app/links/PageLink.tsx'
import { paths } from '#app/paths.ts'
import { searchParamsOf } from '#app/search-address.ts'
import type { SearchQuery } from '#sources/search.ts'

/** A link to another search. */
export function SearchLink({ query, children }: { query: SearchQuery; children: string }) {
  return <PageLink to={paths.search(searchParamsOf(query))}>{children}</PageLink>
}
