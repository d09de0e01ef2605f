import { ARCHIVE_FOLDERS, FRONT_PATH, MANIFEST_PATH } from '#archive/paths.ts'
import { isTemporary } from '#cli/archive-writer/archive-folder.ts'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { SiteFiles } from './site-files.ts'

/** Files of an archive that name others: they come after what they name. */
const INDEX_FILE = /^headlines\/[^/]+\/notices\.json$|^series\/(?:index|[0-9a-f]{16}\/series)\.json$/u

/**
 * Copies an archive into the site, as `archive/…`, so that the reader finds there what no page has, and whoever wants it
 * all has it all.
 * @param part what others are named by comes last
 */
export function copyArchive(
  archive: string,
  files: SiteFiles,
  part: 'content' | 'index',
  signal: AbortSignal,
): void {
  for (const folder of ARCHIVE_FOLDERS) {
    for (const path of walk(archive, folder)) {
      signal.throwIfAborted()
      if (INDEX_FILE.test(path) !== (part === 'index')) continue
      // The files of a search index are named by what they hold.
      files.copy(join(archive, path), `archive/${path}`, folder === 'search')
    }
  }
  if (part === 'content') return
  for (const path of [FRONT_PATH, MANIFEST_PATH]) files.copy(join(archive, path), `archive/${path}`)
}

function* walk(root: string, folder: string): Generator<string> {
  if (!existsSync(join(root, folder))) return
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
  for (const entry of entries) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* walk(root, path)
    else if (entry.isFile() && !isTemporary(path)) yield path
  }
}
