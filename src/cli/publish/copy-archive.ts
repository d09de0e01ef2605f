import { ARCHIVE_FOLDERS, FRONT_PATH, MANIFEST_PATH } from '#archive/paths.ts'
import { isTemporary } from '#cli/archive-writer/archive-folder.ts'
import { isOwnPath } from '#cli/archive-writer/sweep.ts'
import { Fault } from '#cli/fault.ts'
import type { Finding } from '#cli/findings.ts'
import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { SiteFiles } from './site-files.ts'

/** Files of an archive that name others: they come after what they name. */
const INDEX_FILE = /^headlines\/[^/]+\/notices\.json$|^series\/(?:index|[0-9a-f]{16}\/series)\.json$/u

/**
 * Copies an archive into the site, as `archive/…`, so that the reader finds there what no page has, and whoever wants it
 * all has it all. What else lies in its folders is told, and not put on the web; nor are links, which may lead anywhere.
 * @param part what others are named by comes last
 */
export function copyArchive(
  archive: string,
  files: SiteFiles,
  part: 'content' | 'index',
  signal: AbortSignal,
  report: (finding: Finding) => void,
): void {
  for (const folder of ARCHIVE_FOLDERS) {
    for (const { path, isFile } of walk(archive, folder)) {
      signal.throwIfAborted()
      if (!isFile || !isOwnPath(path)) {
        if (part === 'content') report(leftOut(path, isFile ? 'another file' : 'a link'))
        continue
      }
      if (INDEX_FILE.test(path) !== (part === 'index')) continue
      // The files of a search index are named by what they hold.
      files.copy(join(archive, path), `archive/${path}`, folder === 'search')
    }
  }
  if (part === 'content') return
  for (const path of [FRONT_PATH, MANIFEST_PATH]) {
    // Where one is a link, the site gets the file, not the link.
    files.copy(realpathSync(join(archive, path)), `archive/${path}`)
  }
}

/** @throws Fault where an archive lacks what every archive has */
export function refuseIncomplete(archive: string): void {
  if (existsSync(join(archive, FRONT_PATH))) return
  throw new Fault(`The archive has no ${FRONT_PATH}, which every import writes: import again, then publish.`)
}

function leftOut(file: string, found: string): Finding {
  return { file, where: 'file', rule: 'file-left-out', expected: 'a file that an import writes', found }
}

/** Files and links below a folder; not those whose names begin with a point, which systems put there. */
function* walk(root: string, folder: string): Generator<{ readonly path: string; readonly isFile: boolean }> {
  if (!existsSync(join(root, folder))) return
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
  for (const entry of entries) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* walk(root, path)
    else if (!entry.name.startsWith('.') && !isTemporary(path)) yield { path, isFile: entry.isFile() }
  }
}
