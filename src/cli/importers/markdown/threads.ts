import type { ArticleRecord } from '#cli/importers/importer.ts'

/** Digits of an id in a path: as many as the largest id can have, so that paths sort as ids do. */
const ID_DIGITS = 16

/**
 * Finds the thread of each post of a board that replies or is replied to.
 * @param repliesTo by id, the post that each replies to; `null` for those that reply to none. A post that
 * isn't there is left out: its replies begin threads. A ring of replies is no thread.
 */
export function findThreads(
  repliesTo: ReadonlyMap<number, number | null>,
): ReadonlyMap<number, NonNullable<ArticleRecord['thread']>> {
  const chains = new Map([...repliesTo.keys()].map((id) => [id, chainOf(id, repliesTo)]))
  const roots = new Set([...chains.values()].filter(({ length }) => length > 1).map(([root]) => root))
  const threads = new Map<number, NonNullable<ArticleRecord['thread']>>()
  for (const [id, chain] of chains) {
    const [root] = chain
    if (root === undefined || !roots.has(root)) continue
    const path = chain.map((post) => String(post).padStart(ID_DIGITS, '0')).join('/')
    threads.set(id, { key: String(root), path, depth: chain.length - 1 })
  }
  return threads
}

/** From the post that began the thread down to this one; the post alone where the way up is a ring. */
function chainOf(id: number, repliesTo: ReadonlyMap<number, number | null>): number[] {
  const chain = [id]
  const seen = new Set(chain)
  for (;;) {
    const above = repliesTo.get(chain[0] ?? id) ?? null
    if (above === null || !repliesTo.has(above)) return chain
    if (seen.has(above)) return [id]
    seen.add(above)
    chain.unshift(above)
  }
}
