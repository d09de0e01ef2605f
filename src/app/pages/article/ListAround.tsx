import { lazyPage } from '#app/lazy-page.tsx'
import { useReader } from '#app/reader.ts'
import type { BoardName } from '#sources/news-source.ts'
import { useSuspenseQuery } from '@tanstack/react-query'

interface ListAroundProps {
  board: BoardName
  page: number
  /** The article that is being read. */
  currentId: number
}

/** What the list is drawn with, which the pages of boards have too. An article is read without it. */
const { load, Component: HeadlineList } = lazyPage(() =>
  import('#app/features/headlines/HeadlineList.tsx').then(({ HeadlineList }) => HeadlineList),
)

/** A page of a board below one of its articles, whose row is marked. */
export function ListAround({ board, page, currentId }: ListAroundProps) {
  // Asked for beside the data; where it doesn't come, drawing tells.
  void load().catch(() => undefined)
  const { data } = useSuspenseQuery(useReader().queries.listPage({ board: board.id, page }))
  return <HeadlineList headlines={data.headlines} currentId={currentId} label={board.title} />
}
