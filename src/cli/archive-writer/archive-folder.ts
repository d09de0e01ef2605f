import { appendFileSync, closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { mkdir, rename, rm, unlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** What a file is called while it is being written. */
const TEMPORARY_SUFFIX = '.gapan-tmp'

/** What the file store calls a file while it is being copied. */
const COPYING = /^files\/.*\/\.[0-9a-f-]{36}\.part$/u

/** Where a part of the search index is until it is whole and has its name. */
export const BUILDING_PATH = `search/building${TEMPORARY_SUFFIX}`

/** Whether a file was being written. One that is found later was left by a run that was cut off. */
export function isTemporary(path: string): boolean {
  return path.endsWith(TEMPORARY_SUFFIX) || path.startsWith(`${BUILDING_PATH}/`) || COPYING.test(path)
}

/** Names the files that a run is rewriting, until the manifest that tells of it has been written. */
export const UNFINISHED_PATH = '.gapan-unfinished'

/** What has been done to the files of an archive. */
export interface FileTally {
  written: number
  kept: number
  deleted: number
  /** In the files that were written. */
  bytes: number
}

/** The JSON files of an archive: no spaces, one newline at the end, so that the same content is the same bytes. */
export function fileText(content: unknown): string {
  return `${JSON.stringify(content)}\n`
}

/** The folder of an archive, written so that a run which is cut off at any point leaves every file whole. */
export class ArchiveFolder {
  readonly tally: FileTally = { written: 0, kept: 0, deleted: 0, bytes: 0 }
  readonly #dir: string
  readonly #made = new Set<string>()
  readonly #unfinished: ReadonlySet<string>

  constructor(dir: string) {
    this.#dir = dir
    const journal = join(dir, UNFINISHED_PATH)
    this.#unfinished = new Set(existsSync(journal) ? readFileSync(journal, 'utf8').split('\n') : [])
  }

  /**
   * The text of a file, or `null` where there is none. Synchronous: an import compares every file with what
   * is there, and small files come five times as fast that way as through promises.
   */
  read(path: string): string | null {
    try {
      return readFileSync(join(this.#dir, path), 'utf8')
    } catch (cause) {
      if (isMissing(cause)) return null
      throw cause
    }
  }

  /** The last bytes of a file of ASCII there, or `null` where there is no such file. */
  readEnd(path: string, bytes: number): string | null {
    let file: number
    try {
      file = openSync(join(this.#dir, path), 'r')
    } catch (cause) {
      if (isMissing(cause)) return null
      throw cause
    }
    try {
      const end = Buffer.alloc(bytes)
      const read = readSync(file, end, 0, bytes, Math.max(0, fstatSync(file).size - bytes))
      return end.toString('latin1', 0, read)
    } finally {
      closeSync(file)
    }
  }

  /** Writes a file: temporary file in the same folder, then rename. */
  async write(path: string, content: string | Uint8Array): Promise<void> {
    const target = join(this.#dir, path)
    const folder = dirname(target)
    if (!this.#made.has(folder)) {
      await mkdir(folder, { recursive: true })
      this.#made.add(folder)
    }
    await writeFile(target + TEMPORARY_SUFFIX, content)
    await rename(target + TEMPORARY_SUFFIX, target)
    this.tally.written += 1
    this.tally.bytes += Buffer.byteLength(content)
  }

  keep(): void {
    this.tally.kept += 1
  }

  /** Writes a file if it differs from what is there. */
  async update(path: string, text: string): Promise<void> {
    if (this.read(path) === text) this.keep()
    else await this.write(path, text)
  }

  async delete(path: string): Promise<void> {
    await rm(join(this.#dir, path))
    this.tally.deleted += 1
  }

  /**
   * Takes note that a file which a manifest names by revision is about to be rewritten. If this run is cut off,
   * the next finds the new bytes in place and could not tell that the revision has yet to be raised.
   */
  beginRewrite(path: string): void {
    appendFileSync(join(this.#dir, UNFINISHED_PATH), `${path}\n`)
  }

  /** Whether an earlier run was cut off after it may have rewritten this file. */
  wasCutOff(path: string): boolean {
    return this.#unfinished.has(path)
  }

  /** The manifest is written: nothing is left to be told by the next run. */
  async endRewrites(): Promise<void> {
    try {
      await unlink(join(this.#dir, UNFINISHED_PATH))
    } catch (cause) {
      if (!isMissing(cause)) throw cause
    }
  }
}

/** Whether a file operation failed because there is no such file or folder. */
export function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')
}
