import { Narrowing } from '#app/features/search/Narrowing.tsx'
import { Results } from '#app/features/search/Results.tsx'
import { ListContext } from '#app/links/ListContext.tsx'
import { paths } from '#app/paths.ts'
import { searchParamsOf } from '#app/search-address.ts'
import type { BoardName } from '#sources/news-source.ts'
import type { SearchEngine, SearchQuery } from '#sources/search.ts'
import styles from './Found.module.css'

export interface FoundProps {
  engine: SearchEngine
  query: SearchQuery
  boards: readonly BoardName[]
  /** The search in words. */
  description: string
}

/** What a search finds, as a list that can be read through, and what narrows it. */
export function Found({ description, ...search }: FoundProps) {
  const address = paths.search(searchParamsOf(search.query))
  return (
    <div className={styles.found}>
      <ListContext list={{ kind: 'search', name: description, address }}>
        <Results {...search} />
      </ListContext>
      <Narrowing {...search} />
    </div>
  )
}
