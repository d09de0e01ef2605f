import { formatYear } from '#app/i18n/calendar-format.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { useReader } from '#app/reader.ts'
import { searchQueries } from '#app/search-data.ts'
import type { BoardName } from '#sources/news-source.ts'
import type { SearchEngine, SearchQuery } from '#sources/search.ts'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { boardName, conditionsOf } from './describe-query.ts'
import { SearchLink } from './SearchLink.tsx'
import styles from './Narrowing.module.css'

/** Up to how many articles all that match are counted without being asked to: of more, it is a lot to fetch. */
const COUNTED_AT_ONCE = 20_000

interface NarrowingProps {
  engine: SearchEngine
  query: SearchQuery
  boards: readonly BoardName[]
}

/** What a search is narrowed by, and how much there is of it by board and by year. */
export function Narrowing({ engine, query, boards }: NarrowingProps) {
  const { source, queries } = useReader()
  const { data: holdings } = useQuery(queries.holdings())
  const [isAsked, setAsked] = useState(false)
  const total = holdings?.reduce((sum, { articles }) => sum + articles, 0) ?? Infinity
  const found = useQuery({ ...searchQueries(source).found(engine, query, null), enabled: false })
  const isCounted = isAsked || total <= COUNTED_AT_ONCE
  const { data: counts, isFetching } = useQuery({
    ...searchQueries(source).counts(engine, query),
    // What was found comes first.
    enabled: isCounted && found.data !== undefined,
  })
  // `NothingFound` offers what there is to change.
  if (found.data?.hits.length === 0 && found.data.next === null) return null
  const conditions = conditionsOf(query, boards)
  return (
    <aside aria-label={m.narrow()} className={styles.narrowing}>
      {conditions.length > 0 && (
        <section aria-labelledby="narrowed-by">
          <h2 id="narrowed-by">{m.narrowed_by()}</h2>
          <ul className={styles.conditions}>
            {conditions.map(({ name, without }) => (
              <li key={name}>
                <SearchLink query={without}>{m.without_condition({ name })}</SearchLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      {!isCounted && holdings && (
        <button type="button" className={styles.count} onClick={() => setAsked(true)}>
          {m.count_all()}
        </button>
      )}
      {isCounted && isFetching && !counts && <p className={styles.waiting}>{m.counting()}</p>}
      {counts && query.board === null && counts.boards.length > 1 && (
        <Group name={m.boards()} id="narrow-boards">
          {counts.boards.map(({ board, count }) => (
            <li key={board}>
              <SearchLink query={{ ...query, board }}>{boardName(boards, board)}</SearchLink>
              <span className={styles.amount}>{formatNumber(count)}</span>
            </li>
          ))}
        </Group>
      )}
      {counts && query.from === null && query.to === null && counts.years.length > 1 && (
        <Group name={m.years()} id="narrow-years">
          {counts.years.map(({ year, count }) => {
            const date = String(year).padStart(4, '0')
            return (
              <li key={year}>
                <SearchLink query={{ ...query, from: date, to: date }}>{formatYear(year)}</SearchLink>
                <span className={styles.amount}>{formatNumber(count)}</span>
              </li>
            )
          })}
        </Group>
      )}
    </aside>
  )
}

function Group({ name, id, children }: { name: string; id: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <ul className={styles.choices}>{children}</ul>
    </section>
  )
}
