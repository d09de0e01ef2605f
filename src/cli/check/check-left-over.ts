import type { Manifest } from '#archive/manifest.ts'
import {
  ARCHIVE_FOLDERS,
  DAYS_OF_YEAR_PATH,
  isArchiveFile,
  onThisDayPath,
  TOP_INDEX_PATH,
} from '#archive/paths.ts'
import { topPath } from '#archive/top.ts'
import { isTemporary, UNFINISHED_PATH } from '#cli/archive-writer/archive-folder.ts'
import { isNamed, isOwnPath } from '#cli/archive-writer/sweep.ts'
import { walkFiles } from '#cli/archive-writer/walk-files.ts'
import type { Finding } from '#cli/findings.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CheckContext } from './check-context.ts'

/**
 * Looks for files that nothing names, and for traces of a run that was cut off.
 * @param known the files of series and of the search index that are named; `null` where that is not known
 */
export async function* checkLeftOver(
  manifest: Manifest,
  context: CheckContext,
  known: Readonly<Record<'series' | 'search', ReadonlySet<string> | null>>,
): AsyncGenerator<Finding> {
  const { dir, index, namedFiles, days, tops } = context
  const dayPaths = new Set([DAYS_OF_YEAR_PATH, ...[...days.files(manifest).keys()].map(onThisDayPath)])
  const topIndex = tops.index(manifest.boards.map(({ id }) => id))
  const topPaths = new Set([
    TOP_INDEX_PATH,
    ...[...tops.lists(topIndex)].map(({ by, scope }) => topPath(by, scope)),
  ])
  const named = {
    manifest,
    hasArticle: (board: string, id: number) =>
      index.sequenceOf(board, id) !== undefined || (index.boards.has(board) && !index.isComplete(board)),
    hasSlugs: (path: string) => index.boards.has(path.split('/')[1] ?? ''),
    // Of a row that can't be read, nobody knows the day.
    hasDay: (path: string) => dayPaths.has(path) || !index.isComplete(),
    hasSeries: (path: string) => known.series?.has(path) ?? true,
    hasSearch: (path: string) => known.search?.has(path) ?? true,
    hasRelatedRules: true,
    hasTop: (path: string) => topPaths.has(path) || !index.isComplete(),
    hasFile: (path: string) => namedFiles.has(path),
  }
  for (const folder of ARCHIVE_FOLDERS) {
    for await (const path of walkFiles(dir, folder)) {
      if (isTemporary(path)) yield leftOver(path, 'a temporary file of a run that was cut off')
      else if (!isOwnPath(path)) yield leftOver(path, 'a file that no archive has')
      // What an unreadable article names isn't known.
      else if (isArchiveFile(path) && (context.unreadable > 0 || !index.isComplete())) continue
      else if (!isNamed(path, named)) yield leftOver(path, 'a file that nothing names')
    }
  }
  if (existsSync(join(dir, UNFINISHED_PATH))) {
    yield leftOver(UNFINISHED_PATH, 'an import that was cut off: run it again')
  }
}

function leftOver(file: string, found: string): Finding {
  return { file, where: 'file', rule: 'orphan-file', expected: 'no such file', found }
}
