import type { Manifest } from '#archive/manifest.ts'
import { Fault } from '#cli/fault.ts'
import type { Stage } from './stage.ts'

/** What an import may take down without being asked twice: so many articles, or this part of the archive. */
const USUAL_LOSS = { articles: 20, part: 0.1 }

/** What an import took out of the archive. */
export interface TakenDown {
  readonly articles: number
  readonly boards: number
}

/**
 * Guards an archive against a source that is empty, partial or another one.
 * @throws Fault where the source lacks so much of the archive that this can hardly be meant
 */
export function refuseLoss({ boards }: Manifest, stage: Stage, dir: string): void {
  const had = boards.reduce((sum, { articles }) => sum + articles, 0)
  const brought = (id: string) => stage.boards.find(({ record }) => record.id === id)?.byId.size ?? 0
  const left = boards.reduce((sum, { id, articles }) => sum + Math.min(articles, brought(id)), 0)
  const lost = had - left
  if (lost <= USUAL_LOSS.articles || lost <= had * USUAL_LOSS.part) return
  throw new Fault(
    `${dir} has ${had} articles, of which the source brings at most ${left}: nothing was changed. If that is meant, add --allow-removal.`,
  )
}

/** The boards of an archive that the source no longer has. */
export function goneBoards(old: Manifest | null, { boards }: Stage): Manifest['boards'] {
  return (old?.boards ?? []).filter(({ id }) => !boards.some(({ record }) => record.id === id))
}

/** The boards that were ever removed, each with a revision that none of its files has had. */
export function retiredBoards(old: Manifest | null, stage: Stage): Record<string, number> {
  const retired = { ...old?.retired }
  for (const { id, revisions, counts } of goneBoards(old, stage)) {
    const used = [...revisions, ...counts].map(([, , revision]) => revision)
    retired[id] = 1 + Math.max(retired[id] ?? 0, ...used)
  }
  return retired
}
