import { revisionOf } from '#archive/chunk-runs.ts'
import type { Manifest } from '#archive/manifest.ts'
import { chunkCount } from '#archive/pages.ts'
import { ARCHIVE_FOLDERS, articlePath, isArchiveFile } from '#archive/paths.ts'
import { isSearchPath } from '#archive/search/search-paths.ts'
import { readdir, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing, isTemporary, type ArchiveFolder } from './archive-folder.ts'
import { walkFiles } from './walk-files.ts'

/** What an archive names: everything else in its folders is left over. */
export interface NamedFiles {
  readonly manifest: Pick<Manifest, 'boards'>
  readonly hasArticle: (board: string, id: number) => boolean
  readonly hasSlugs: (path: string) => boolean
  /** Of the files of days of the year. */
  readonly hasDay: (path: string) => boolean
  readonly hasSeries: (path: string) => boolean
  readonly hasRelatedRules: boolean
  /** Of the files of the search index. */
  readonly hasSearch: (path: string) => boolean
  /** Of the lists of the most viewed and the like. */
  readonly hasTop: (path: string) => boolean
  readonly hasFile: (path: string) => boolean
}

/** Paths that only this program makes. A file of any other name in the archive's folders is somebody else's. */
const OWN_PATH =
  /^(?<folder>headlines|counts)\/(?<board>[A-Za-z0-9_]{1,40})\/(?<name>\d+|notices)\.json$|^articles\/(?<shelf>[A-Za-z0-9_]{1,40})\/\d+\/(?<id>\d+)\.json$|^slugs\/(?<slugs>[A-Za-z0-9_]{1,40})\/[0-9a-f]{2}\.json$|^calendar\/(?<calendar>[A-Za-z0-9_]{1,40})\/(?<year>\d{4})\.json$|^on\/(?<day>\d\d-\d\d|days)\.json$|^(?<series>series)\/(?:index|rules|index\/\d+|[0-9a-f]{16}\/(?:series|\d+|years\/\d{4}))\.json$|^(?<related>related\/rules\.json)$|^(?<top>top)\/(?:index|(?:views|recommendations|comments)\/(?:all|years\/\d{4}|boards\/[A-Za-z0-9_]{1,40}))\.json$/

/** Whether a file's name is one that the archive's programs give. */
export function isOwnPath(path: string): boolean {
  return OWN_PATH.test(path) || isSearchPath(path) || isArchiveFile(path)
}

/** Whether something in the archive names a file. */
export function isNamed(path: string, named: NamedFiles): boolean {
  const { manifest, hasArticle, hasSlugs, hasDay, hasSeries, hasRelatedRules, hasSearch, hasTop, hasFile } =
    named
  if (path.startsWith('search/')) return hasSearch(path)
  const { folder, board, name, shelf, id, slugs, calendar, year, day, series, related, top } =
    OWN_PATH.exec(path)?.groups ?? {}
  if (shelf !== undefined) return articlePath(shelf, Number(id)) === path && hasArticle(shelf, Number(id))
  if (slugs !== undefined) return hasSlugs(path)
  if (day !== undefined) return hasDay(path)
  if (calendar !== undefined && year !== undefined) {
    return manifest.boards.some(({ id: other, years }) => other === calendar && Object.hasOwn(years, year))
  }
  if (series !== undefined) return hasSeries(path)
  if (related !== undefined) return hasRelatedRules
  if (top !== undefined) return hasTop(path)
  if (folder === undefined) return hasFile(path)
  const entry = manifest.boards.find((candidate) => candidate.id === board)
  if (!entry) return false
  if (name === 'notices') return folder === 'headlines' && entry.notices > 0
  const chunk = Number(name)
  if (String(chunk) !== name) return false
  return folder === 'headlines' ? chunk < chunkCount(entry.rows) : revisionOf(entry.counts, chunk) > 0
}

/**
 * Deletes what nothing names any more and what a run that was cut off left, and folders that are empty then.
 * @returns how many articles were among it
 */
export async function sweep(dir: string, folder: ArchiveFolder, named: NamedFiles): Promise<number> {
  let articles = 0
  for (const name of await readdir(dir)) {
    if (isTemporary(name)) await folder.delete(name)
  }
  for (const top of ARCHIVE_FOLDERS) {
    const emptied = new Set<string>()
    for await (const path of walkFiles(dir, top)) {
      const isLeftOver = isTemporary(path) || (isOwnPath(path) && !isNamed(path, named))
      if (!isLeftOver) continue
      await folder.delete(path)
      if (!isTemporary(path) && path.startsWith('articles/')) articles += 1
      emptied.add(path.slice(0, path.lastIndexOf('/')))
    }
    for (const path of emptied) await removeEmpty(dir, path)
  }
  return articles
}

/** Removes a folder, and those above it within the archive, as long as they are empty. */
async function removeEmpty(dir: string, path: string): Promise<void> {
  try {
    await rmdir(join(dir, path))
  } catch (cause) {
    if (isMissing(cause) || (cause instanceof Error && 'code' in cause && cause.code === 'ENOTEMPTY')) return
    throw cause
  }
  const above = path.lastIndexOf('/')
  if (above > 0) await removeEmpty(dir, path.slice(0, above))
}
