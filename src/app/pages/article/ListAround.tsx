import { lateCode } from '#app/late-code.tsx'
import { boardList } from '#app/links/board-list.ts'
import { ListContext } from '#app/links/ListContext.tsx'
import { useReader } from '#app/reader.ts'
import type { BoardName } from '#sources/news-source.ts'
import { useSuspenseQuery } from '@tanstack/react-query'

interface ListAroundProps {
  board: BoardName
  page: number
  /** The article that is being read. */
  currentId: number
}

const { load, Component: HeadlineList } = lateCode.headlineList

/** A page of a board below one of its articles, whose row is marked. */
export function ListAround({ board, page, currentId }: ListAroundProps) {
  // Asked for beside the data; where it doesn't come, drawing tells.
  void load().catch(() => undefined)
  const { data } = useSuspenseQuery(useReader().queries.listPage({ board: board.id, page }))
  return (
    <ListContext list={boardList(data)}>
      <HeadlineList headlines={data.headlines} currentId={currentId} label={board.title} />
    </ListContext>
  )
}
