import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { useReader } from '#app/reader.ts'
import { searchQueries } from '#app/search-data.ts'
import type { BoardName } from '#sources/news-source.ts'
import type { SearchCounts, SearchEngine, SearchPage, SearchQuery } from '#sources/search.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { HitList } from './HitList.tsx'
import { NothingFound } from './NothingFound.tsx'
import styles from './Results.module.css'
import { SearchTrouble } from './SearchTrouble.tsx'
import { partsShown, withPartsShown } from './parts-shown.ts'

interface ResultsProps {
  engine: SearchEngine
  query: SearchQuery
  boards: readonly BoardName[]
}

/** What was found. While something else is looked for, what was found before stays, so that nothing flickers. */
export function Results({ engine, query, boards }: ResultsProps) {
  const { source } = useReader()
  const location = useLocation()
  const navigate = useNavigate()
  const [isAsked, setAsked] = useState(false)
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...searchQueries(source).found(engine, query, null),
    placeholderData: keepPreviousData,
  })
  const showMore = (parts: number) => {
    setAsked(true)
    // In the entry of the history, so that the way back leads to as many; the address asks for the same.
    void navigate(location.pathname + location.search, {
      replace: true,
      state: withPartsShown(parts),
    })
  }
  if (error) return <SearchTrouble error={error} tryAgain={() => void refetch()} />
  const isNothing = data !== undefined && data.hits.length === 0 && data.next === null
  return (
    <section aria-label={m.results()} aria-busy={isPlaceholderData} className={styles.results}>
      {/* One element throughout: assistive technology hears of what changes in it, and not of a new one. */}
      <p role="status" className={isNothing ? styles.nothing : styles.count}>
        {data === undefined ? (
          m.searching()
        ) : isNothing ? (
          nothingInWords(query)
        ) : (
          <FoundCount engine={engine} query={query} first={data} />
        )}
      </p>
      {isNothing && <NothingFound engine={engine} query={query} boards={boards} />}
      {data !== undefined && !isNothing && (
        <HitList
          key={JSON.stringify(query)}
          engine={engine}
          query={query}
          boards={boards}
          part={1}
          page={data}
          shown={partsShown(location.state)}
          isAsked={isAsked}
          onMore={showMore}
        />
      )}
    </section>
  )
}

/** How much there is, as far as it is known. Said to those who can't see it come. */
function FoundCount({
  engine,
  query,
  first,
}: Pick<ResultsProps, 'engine' | 'query'> & { first: SearchPage }) {
  const { source } = useReader()
  // Only where somebody has had them counted: `Narrowing` does.
  const { data: counts } = useQuery({ ...searchQueries(source).counts(engine, query), enabled: false })
  return countInWords(first, counts)
}

function nothingInWords({ text }: SearchQuery): string {
  const words = text.trim()
  return words === '' ? m.nothing_found() : m.nothing_found_for({ words })
}

/** A page that is the last has them all; counts may be estimates, and before there are any only the page itself is known. */
function countInWords({ hits, next }: SearchPage, counts: SearchCounts | undefined): string {
  const words = (count: number) => ({ count, shown: formatNumber(count) })
  if (next === null) return m.found_count(words(hits.length))
  if (counts === undefined) return m.found_more_than(words(hits.length))
  return counts.isExact ? m.found_count(words(counts.total)) : m.found_about(words(counts.total))
}
