import type { Manifest } from '#archive/manifest.ts'
import { TOP_INDEX_PATH } from '#archive/paths.ts'
import { TOP_BY, topIndexSchema, topListSchema, topPath } from '#archive/top.ts'
import type { Finding } from '#cli/findings.ts'
import { isDeepStrictEqual } from 'node:util'
import type { CheckContext } from './check-context.ts'
import { checkHeadlines, differing } from './check-dates.ts'
import { readChecked } from './read-checked.ts'

/** Checks that the lists of the most viewed, recommended and discussed are those of what the boards list. */
export async function* checkTop(
  { boards }: Pick<Manifest, 'boards'>,
  { dir, index, tops }: CheckContext,
): AsyncGenerator<Finding> {
  const expected = tops.index(boards.map(({ id }) => id))
  const found = yield* readChecked(dir, TOP_INDEX_PATH, topIndexSchema)
  // Of a row that can't be read, nobody knows the counts.
  const isKnown = index.isComplete()
  if (!found) return
  for (const by of isKnown ? TOP_BY : []) {
    if (isDeepStrictEqual(found[by], expected[by])) continue
    yield differing(TOP_INDEX_PATH, by, expected[by], found[by])
  }
  for (const { by, scope, top } of tops.lists(expected)) {
    const file = topPath(by, scope)
    const rows = yield* readChecked(dir, file, topListSchema)
    if (!rows || !isKnown) continue
    const counts = top.map(({ count }) => count)
    const foundCounts = rows.map(({ count }) => count)
    if (!isDeepStrictEqual(foundCounts, counts)) yield differing(file, 'count', counts, foundCounts)
    const articles = top.map(({ article }) => article)
    yield* checkHeadlines(file, 'rows', articles, rows, index)
  }
}
