import { opendir } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing } from './archive-folder.ts'

/** Every file below a folder of an archive, as paths within the archive; none where the folder does not exist. */
export async function* walkFiles(dir: string, folder: string): AsyncGenerator<string> {
  let entries
  try {
    entries = await opendir(join(dir, folder))
  } catch (cause) {
    if (isMissing(cause)) return
    throw cause
  }
  for await (const entry of entries) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* walkFiles(dir, path)
    else yield path
  }
}
