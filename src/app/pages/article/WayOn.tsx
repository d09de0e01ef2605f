import { Neighbours } from '#app/features/article/Neighbours.tsx'
import { lateCode } from '#app/late-code.ts'
import type { Article } from '#archive/article.ts'
import { Suspense, useSyncExternalStore } from 'react'
import { useLocation } from 'react-router'

const NEVER_CHANGES = () => () => undefined

/**
 * Where to go on from an article: along the list that the reader came from, else to the articles before and after it in its
 * board.
 */
export function WayOn({ article }: { article: Article }) {
  const { state } = useLocation()
  // A published page that is reloaded is taken over as it stands, which knows of no list.
  const mayDiffer = useSyncExternalStore(
    NEVER_CHANGES,
    () => true,
    () => false,
  )
  const neighbours = <Neighbours article={article} />
  if (!mayDiffer || !hasList(state)) return neighbours
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
