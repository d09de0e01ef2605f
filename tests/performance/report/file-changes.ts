import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** The files of a folder at a time, by path; the marks differ once a file was written again. */
export type FolderState = ReadonlyMap<string, { readonly bytes: number; readonly mark: string }>

export async function folderState(dir: string): Promise<FolderState> {
  const state = new Map<string, { bytes: number; mark: string }>()
  const folders = ['']
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = await readdir(join(dir, folder), { withFileTypes: true })
    const within = (name: string) => (folder === '' ? name : `${folder}/${name}`)
    folders.push(...entries.filter((entry) => entry.isDirectory()).map(({ name }) => within(name)))
    const files = entries.filter((entry) => entry.isFile()).map(({ name }) => within(name))
    await Promise.all(
      files.map(async (path) => {
        const { size, mtimeMs, ino } = await stat(join(dir, path))
        state.set(path, { bytes: size, mark: `${ino} ${mtimeMs} ${size}` })
      }),
    )
  }
  return state
}

/** Bytes of all files together. */
export function bytesOf(state: FolderState): number {
  let bytes = 0
  for (const file of state.values()) bytes += file.bytes
  return bytes
}

/** The files that came, went, or were written again, the same content included. */
export function touchedFiles(before: FolderState, after: FolderState): string[] {
  const paths = new Set([...before.keys(), ...after.keys()])
  return [...paths].filter((path) => before.get(path)?.mark !== after.get(path)?.mark).toSorted()
}
