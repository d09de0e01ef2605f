import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { useReader } from '#app/reader.ts'
import { searchQueries } from '#app/search-data.ts'
import type { BoardName } from '#sources/news-source.ts'
import type { SearchEngine, SearchQuery } from '#sources/search.ts'
import { useQuery } from '@tanstack/react-query'
import { boardName, conditionsOf } from './describe-query.ts'
import { otherWords } from './other-words.ts'
import { SearchLink } from './SearchLink.tsx'
import styles from './Results.module.css'

interface NothingFoundProps {
  engine: SearchEngine
  query: SearchQuery
  boards: readonly BoardName[]
}

/** What might be found where nothing was: other boards, fewer conditions, the words in another form. */
export function NothingFound({ engine, query, boards }: NothingFoundProps) {
  const { source } = useReader()
  const { data: counts } = useQuery({
    ...searchQueries(source).counts(engine, query),
    enabled: query.board !== null,
  })
  const elsewhere = (counts?.boards ?? []).filter(({ board, count }) => count > 0 && board !== query.board)
  const conditions = conditionsOf(query, boards)
  const words = otherWords(query.text)
  if (elsewhere.length + conditions.length + words.length === 0) return null
  return (
    <div className={styles.words}>
      <h2>{m.try_instead()}</h2>
      <ul className={styles.tips}>
        {elsewhere.map(({ board, count }) => (
          <li key={board}>
            <SearchLink query={{ ...query, board }}>{boardName(boards, board)}</SearchLink>{' '}
            {m.article_count({ count, shown: formatNumber(count) })}
          </li>
        ))}
        {conditions.map(({ name, without }) => (
          <li key={name}>
            <SearchLink query={without}>{m.without_condition({ name })}</SearchLink>
          </li>
        ))}
        {words.map((text) => (
          <li key={text}>
            <SearchLink query={{ ...query, text }}>{text}</SearchLink>
          </li>
        ))}
      </ul>
    </div>
  )
}
