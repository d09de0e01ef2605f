import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { walkFiles } from './walk-files.ts'

/** The copied attachments and images that an archive has. */
export async function listFiles(dir: string): Promise<ReadonlySet<string>> {
  const files = new Set<string>()
  for await (const path of walkFiles(dir, 'files')) files.add(path)
  return files
}

/** Deletes files that were copied into an archive by an import that then failed: nothing names them. */
export async function forgetNewFiles(dir: string, before: ReadonlySet<string>): Promise<void> {
  for await (const path of walkFiles(dir, 'files')) {
    if (!before.has(path)) await rm(join(dir, path), { force: true })
  }
}
