import { NoEngine } from '#app/features/search/NoEngine.tsx'
import { SearchForm } from '#app/features/search/SearchForm.tsx'
import { SearchTips } from '#app/features/search/SearchTips.tsx'
import { SearchTrouble } from '#app/features/search/SearchTrouble.tsx'
import { describeQuery } from '#app/features/search/describe-query.ts'
import { Head } from '#app/head/Head.tsx'
import { searchHead } from '#app/head/search-head.ts'
import { m } from '#app/i18n/messages.ts'
import { lazyPage } from '#app/lazy-page.tsx'
import { STAYING } from '#app/links/staying.ts'
import { paths } from '#app/paths.ts'
import { useReader } from '#app/reader.ts'
import { asksForSomething, NO_QUERY, searchParamsOf, searchQueryOf } from '#app/search-address.ts'
import { searchQueries } from '#app/search-data.ts'
import { useDrawn } from '#app/ui/use-drawn.ts'
import type { SearchQuery } from '#sources/search.ts'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from 'react-router'
import type { FoundProps } from './Found.tsx'
import styles from './SearchPage.module.css'

/** Comes with the engine that finds something: a first look at the page needs neither. */
const foundCode = lazyPage<FoundProps>(() => import('./Found.tsx').then(({ Found }) => Found))

/** Finds articles by their text. All that is asked for stands in the address. */
export function SearchPage() {
  const { queries, source } = useReader()
  const { search } = useLocation()
  const navigate = useNavigate()
  const { data: overview } = useSuspenseQuery(queries.overview())
  // A published page is the same whatever its address asks for.
  const isDrawn = useDrawn()
  const query = isDrawn ? searchQueryOf(new URLSearchParams(search)) : NO_QUERY
  const {
    data: engine,
    error,
    refetch,
  } = useQuery({ ...searchQueries(source).engine(foundCode.load), enabled: isDrawn })
  const ask = (wanted: SearchQuery, isTyping: boolean) =>
    void navigate(paths.search(searchParamsOf(wanted)), { replace: isTyping, state: STAYING })
  const description = describeQuery(query, overview.boards)
  return (
    <div className={styles.page}>
      <Head head={searchHead(overview, description)} />
      <h1 tabIndex={-1}>{m.search()}</h1>
      <SearchForm query={query} boards={overview.boards} isDrawn={isDrawn} onAsk={ask} />
      {engine === null && <NoEngine />}
      {error && <SearchTrouble error={error} tryAgain={() => void refetch()} />}
      {isDrawn && !asksForSomething(query) && engine !== null && <SearchTips />}
      {engine && asksForSomething(query) && (
        <foundCode.Component
          engine={engine}
          query={query}
          boards={overview.boards}
          description={description}
        />
      )}
    </div>
  )
}
