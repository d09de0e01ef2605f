import type { Neighbour } from '#archive/article.ts'
import { TOP_INDEX_PATH } from '#archive/paths.ts'
import { topPath } from '#archive/top.ts'
import { fileText, type ArchiveFolder } from './archive-folder.ts'
import type { Entry } from './catalogue.ts'
import type { TopTally } from './top-tally.ts'

/**
 * Writes the lists of the most viewed, most recommended and most discussed.
 * @param order the boards of the site, in their order
 * @returns the paths of the files
 */
export async function writeTopLists(
  tally: TopTally<Entry>,
  order: readonly string[],
  folder: ArchiveFolder,
  toNeighbour: (entry: Entry) => Neighbour,
): Promise<Set<string>> {
  const index = tally.index(order)
  const paths = new Set([TOP_INDEX_PATH])
  for (const { by, scope, top } of tally.lists(index)) {
    const path = topPath(by, scope)
    const rows = top.map(({ article, count }) => ({ ...toNeighbour(article), count }))
    await folder.update(path, fileText(rows))
    paths.add(path)
  }
  await folder.update(TOP_INDEX_PATH, fileText(index))
  return paths
}
