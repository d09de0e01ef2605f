import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { useReader } from '#app/reader.ts'
import { searchQueries } from '#app/search-data.ts'
import type { BoardName } from '#sources/news-source.ts'
import { SEARCH_PAGE, type SearchEngine, type SearchPage, type SearchQuery } from '#sources/search.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { boardName } from './describe-query.ts'
import { HitRow } from './HitRow.tsx'
import styles from './Results.module.css'
import { SearchTrouble } from './SearchTrouble.tsx'

interface HitListProps {
  engine: SearchEngine
  query: SearchQuery
  boards: readonly BoardName[]
  /** Which part of what was found this is, from 1. */
  part: number
  page: SearchPage
  /** How many parts are shown. */
  shown: number
  /** Whether somebody has just asked for more: then the first of it gets the focus, since the button for it is gone. */
  isAsked: boolean
  /** Shows so many parts. */
  onMore: (parts: number) => void
}

/** A part of what was found, and what follows it. */
export function HitList(props: HitListProps) {
  const { engine, query, boards, part, page, shown, isAsked, onMore } = props
  const list = useRef<HTMLOListElement>(null)
  const isFocused = isAsked && part > 1 && part === shown

  // Only once it is in the document is there something to focus.
  useEffect(() => {
    if (isFocused) list.current?.querySelector('a')?.focus()
  }, [isFocused])

  const first = (part - 1) * SEARCH_PAGE + 1
  return (
    <>
      <ol
        ref={list}
        start={first}
        aria-label={part === 1 ? m.results() : m.results_from({ shown: formatNumber(first) })}
        className={styles.list}
      >
        {page.hits.map((hit) => (
          <HitRow
            key={`${hit.headline.board}/${hit.headline.id}`}
            engine={engine}
            query={query}
            hit={hit}
            board={boardName(boards, hit.headline.board)}
          />
        ))}
      </ol>
      {page.next !== null &&
        (part < shown ? (
          <NextPart {...props} after={page.next} />
        ) : (
          <button type="button" onClick={() => onMore(part + 1)} className={styles.button}>
            {m.more_results()}
          </button>
        ))}
    </>
  )
}

function NextPart({ after, ...props }: HitListProps & { after: string }) {
  const { source } = useReader()
  const { engine, query, part } = props
  const { data, error, refetch } = useQuery(searchQueries(source).found(engine, query, after))
  if (error) return <SearchTrouble error={error} tryAgain={() => void refetch()} />
  if (!data) return <p role="status">{m.searching()}</p>
  return <HitList {...props} part={part + 1} page={data} />
}
