import { Neighbours } from '#app/features/article/Neighbours.tsx'
import { SeriesNeighbours } from '#app/features/article/SeriesNeighbours.tsx'
import { lateCode } from '#app/late-code.tsx'
import { useDrawn } from '#app/ui/use-drawn.ts'
import type { Article } from '#archive/article.ts'
import { Suspense } from 'react'
import { useLocation } from 'react-router'

/**
 * Where to go on from an article: along the list that the reader came from, and to the articles before and after it in its
 * series and its board.
 */
export function WayOn({ article }: { article: Article }) {
  const { state } = useLocation()
  const isDrawn = useDrawn()
  const inSeries = <SeriesNeighbours article={article} />
  const inBoard = <Neighbours article={article} />
  const neighbours = (
    <>
      {inSeries}
      {inBoard}
    </>
  )
  if (!isDrawn || !hasList(state)) return neighbours
  return (
    <Suspense fallback={neighbours}>
      <lateCode.inList.Component article={article} inSeries={inSeries} inBoard={inBoard} />
    </Suspense>
  )
}

/** Whether there is something that may be a list: what it is, is looked at by whoever needs it. */
function hasList(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'list' in state
}
