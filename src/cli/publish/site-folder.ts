import { isMissing } from '#cli/archive-writer/archive-folder.ts'
import { Fault } from '#cli/fault.ts'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { COMPRESSED_EXTENSIONS, compressedCopies, isCompressible } from './compress.ts'
import { EMPTY_STATE, siteStateSchema, type SiteState } from './site-state.ts'

/** The folder in which publish keeps what is its own; no server needs to show it. */
export const PRIVATE_FOLDER = '.gapan'
const STATE_FILE = `${PRIVATE_FOLDER}/site.json`
/** Is there while pages are being written: which of them have been cannot be told from the state. */
const UNFINISHED_FILE = `${PRIVATE_FOLDER}/unfinished`

const TEMPORARY_SUFFIX = '.gapan-tmp'

/** What has been done to the files of a site. */
export interface SiteTally {
  written: number
  bytes: number
  deleted: number
}

/**
 * The folder of a published site. Every file is put in place whole, under a temporary name first, so that what is there
 * can be read at any moment, whatever happens to the run. Only files that publish wrote are ever deleted.
 */
export class SiteFolder {
  readonly dir: string
  readonly tally: SiteTally = { written: 0, bytes: 0, deleted: 0 }
  readonly #compress: boolean
  readonly #made = new Set<string>()

  /** @param compress whether text files get compressed copies */
  constructor(dir: string, compress: boolean) {
    this.dir = dir
    this.#compress = compress
  }

  has(path: string): boolean {
    return existsSync(join(this.dir, path))
  }

  /** @param isKept whether the file's content belongs to its name for ever */
  write(path: string, content: string | Buffer, isKept = false): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    this.#put(path, (temporary) => writeFileSync(temporary, bytes))
    this.tally.bytes += bytes.byteLength
    if (this.#compress && isCompressible(path, bytes.byteLength)) {
      for (const [extension, copy] of compressedCopies(bytes, isKept)) {
        this.#put(path + extension, (temporary) => writeFileSync(temporary, copy))
        this.tally.bytes += copy.byteLength
      }
    }
  }

  /** Takes a file from elsewhere. @param isKept whether its content belongs to its name for ever */
  copy(from: string, path: string, isKept = false): void {
    if (this.#compress && isCompressible(path, Infinity)) return this.write(path, readFileSync(from), isKept)
    this.#put(path, (temporary) => copyFileSync(from, temporary))
  }

  /** Deletes a file of the site with its compressed copies, and folders that it leaves empty. */
  delete(path: string): void {
    for (const extension of ['', ...COMPRESSED_EXTENSIONS]) {
      try {
        rmSync(join(this.dir, path + extension))
        this.tally.deleted += 1
      } catch (cause) {
        if (!isMissing(cause)) throw cause
      }
    }
    let folder = dirname(path)
    while (
      folder !== '.' &&
      existsSync(join(this.dir, folder)) &&
      readdirSync(join(this.dir, folder)).length === 0
    ) {
      rmSync(join(this.dir, folder), { recursive: true })
      folder = dirname(folder)
    }
  }

  #put(path: string, fill: (temporary: string) => void): void {
    const target = join(this.dir, path)
    const folder = dirname(target)
    if (!this.#made.has(folder)) {
      mkdirSync(folder, { recursive: true })
      this.#made.add(folder)
    }
    const temporary = target + TEMPORARY_SUFFIX
    try {
      fill(temporary)
      renameSync(temporary, target)
    } catch (cause) {
      rmSync(temporary, { force: true })
      throw cause
    }
    this.tally.written += 1
  }

  /**
   * What publish remembers of the site; nothing where the folder is new or empty.
   * @throws Fault where the folder has files that publish did not write
   */
  readState(): SiteState {
    const file = join(this.dir, STATE_FILE)
    if (!existsSync(file)) {
      if (existsSync(this.dir) && readdirSync(this.dir).some((name) => !name.startsWith('.'))) {
        throw new Fault(
          `${this.dir} has files that gapan publish did not write: choose an empty folder, or one that it made.`,
        )
      }
      return EMPTY_STATE
    }
    const state = v.safeParse(siteStateSchema, JSON.parse(readFileSync(file, 'utf8')))
    if (!state.success) {
      throw new Fault(
        `${file} can't be understood, so that it is not known which files are whose: publish into an empty folder.`,
      )
    }
    if (!existsSync(join(this.dir, UNFINISHED_FILE))) return state.output
    // A run was cut off: its files are known, and none of its pages is taken for what it was.
    return forgetStamps(state.output)
  }

  /** From here on pages change; until `finish`, a run that is cut off has to be made good by the next. */
  begin(): void {
    mkdirSync(join(this.dir, PRIVATE_FOLDER), { recursive: true })
    // Even a first run that is cut off leaves a folder which the next one knows for its own.
    if (!this.has(STATE_FILE)) writeFileSync(join(this.dir, STATE_FILE), JSON.stringify(EMPTY_STATE))
    writeFileSync(join(this.dir, UNFINISHED_FILE), '')
  }

  /** Remembers the site as it is now. */
  finish(state: SiteState): void {
    this.#put(STATE_FILE, (temporary) => writeFileSync(temporary, JSON.stringify(state)))
    rmSync(join(this.dir, UNFINISHED_FILE), { force: true })
  }
}

function forgetStamps(state: SiteState): SiteState {
  const groups = Object.entries(state.groups).map(([key, group]) => [
    key,
    {
      ...group,
      stamp: '',
      pages: group.pages.map(([path, , published, imported]) => [path, '', published, imported]),
    },
  ])
  const pages = state.pages.map(([path, , published, imported]) => [path, '', published, imported])
  const files = Object.keys(state.files).map((path) => [path, ''])
  return v.parse(siteStateSchema, {
    ...state,
    groups: Object.fromEntries(groups),
    pages,
    files: Object.fromEntries(files),
  })
}
