import type { Manifest } from '#archive/manifest.ts'
import { TOP_INDEX_PATH } from '#archive/paths.ts'
import { hasTop, TOP_BY, topIndexSchema, topPath, topScopes, type TopScope } from '#archive/top.ts'
import type { Finding } from '#cli/findings.ts'
import { join } from 'node:path'
import { readPart, stampOf } from './archive-files.ts'
import { groupOf, type PageGroup } from './page-groups.ts'

/**
 * Groups the pages of the most viewed, recommended and discussed: each is one, so that a list that has not changed is not looked at.
 * @param frame what is on every page, and how pages are made
 */
export function* planTopGroups(
  archive: string,
  { boards }: Pick<Manifest, 'boards'>,
  frame: string,
  report: (finding: Finding) => void,
): Generator<PageGroup> {
  const index = readPart(topIndexSchema, join(archive, TOP_INDEX_PATH))
  if (!index) {
    const expected = 'which lists of the most viewed there are'
    report({ file: TOP_INDEX_PATH, where: 'file', rule: 'unreadable-top', expected, found: 'none' })
    return
  }
  const published = new Set(boards.map(({ id }) => id))
  const fileStamp = (by: (typeof TOP_BY)[number], scope: TopScope) =>
    stampOf(join(archive, topPath(by, scope)))
  const overview = []
  for (const by of TOP_BY) {
    const { years } = index[by]
    for (const scope of topScopes(index[by])) {
      if (scope.of === 'board' && !published.has(scope.board)) continue
      const path = addressOf(by, scope)
      const place = scope.of === 'year' ? years.indexOf(scope.year) : -1
      yield groupOf(
        path.slice(1),
        [path],
        [
          frame,
          fileStamp(by, scope),
          // Where else it leads.
          ...TOP_BY.filter((other) => hasTop(index, other, scope)),
          ...(scope.of === 'all' ? [JSON.stringify(index[by])] : []),
          ...(place < 0 ? [] : [years[place - 1] ?? '', years[place + 1] ?? '']),
        ],
      )
      if (scope.of === 'all') overview.push(by, fileStamp(by, scope))
    }
  }
  yield groupOf('top', ['/top'], [frame, ...overview])
}

function addressOf(by: string, scope: TopScope): string {
  switch (scope.of) {
    case 'all':
      return `/top/${by}`
    case 'year':
      return `/top/${by}/year/${scope.year}`
    case 'board':
      return `/top/${by}/board/${scope.board}`
  }
}
