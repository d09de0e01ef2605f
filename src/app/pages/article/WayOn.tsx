import { Neighbours } from '#app/features/article/Neighbours.tsx'
import { lateCode } from '#app/late-code.ts'
import { useDrawn } from '#app/ui/use-drawn.ts'
import type { Article } from '#archive/article.ts'
import { Suspense } from 'react'
import { useLocation } from 'react-router'

/**
 * Where to go on from an article: along the list that the reader came from, else to the articles before and after it in its
 * board.
 */
export function WayOn({ article }: { article: Article }) {
  const { state } = useLocation()
  const isDrawn = useDrawn()
  const neighbours = <Neighbours article={article} />
  if (!isDrawn || !hasList(state)) return neighbours
  return (
    <Suspense fallback={neighbours}>
      <lateCode.inList.Component article={article}>{neighbours}</lateCode.inList.Component>
    </Suspense>
  )
}

/** Whether there is something that may be a list: what it is, is looked at by whoever needs it. */
function hasList(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'list' in state
}
