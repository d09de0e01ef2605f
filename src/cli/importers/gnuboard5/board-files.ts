import { Fault } from '#cli/fault.ts'
import { realpath, stat } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'

/** The two folders of a GNUboard's `data` that hold what people uploaded. */
export type UploadFolder = 'file' | 'editor'

/** Finds uploads on this machine, and nothing outside their folder. */
export interface BoardFiles {
  /**
   * @param names what follows `data/file/` or `data/editor/`, foreign text
   * @returns the file's true path, or `null`
   */
  find(folder: UploadFolder, names: readonly string[]): Promise<string | null>
}

/**
 * @param dir the board's `data` folder, or the folder that holds it
 * @throws {Fault} where it is no such folder
 */
export async function openBoardFiles(dir: string): Promise<BoardFiles> {
  const root = (await dataFolder(dir)) ?? (await dataFolder(join(dir, 'data')))
  if (root === null) {
    throw new Fault(
      `${basename(dir) || dir} holds neither file/ nor editor/; --files takes the data folder of the board.`,
    )
  }
  return {
    async find(folder, names) {
      if (names.length === 0 || !names.every(isPlainName)) return null
      try {
        const path = await realpath(join(root, folder, ...names))
        // A symbolic link may lead anywhere.
        if (!path.startsWith(join(root, folder) + sep)) return null
        return (await stat(path)).isFile() ? path : null
      } catch {
        return null
      }
    },
  }
}

async function dataFolder(dir: string): Promise<string | null> {
  for (const folder of ['file', 'editor'] satisfies UploadFolder[]) {
    try {
      if ((await stat(join(dir, folder))).isDirectory()) return await realpath(dir)
    } catch {
      // Not there; the other may be.
    }
  }
  return null
}

function isPlainName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[/\\\0]/u.test(name)
}
