import { isMissing } from '#cli/archive-writer/archive-folder.ts'
import { Fault } from '#cli/fault.ts'
import {
  closeSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, isAbsolute, join, normalize, sep } from 'node:path'
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
 * The folder of a published site. What stands in it is replaced by whole files only, so that it can be read at any
 * moment, whatever happens to the run. Only files that publish wrote are ever deleted.
 */
export class SiteFolder {
  readonly dir: string
  readonly tally: SiteTally = { written: 0, bytes: 0, deleted: 0 }
  readonly #compress: boolean
  readonly #made = new Set<string>()
  #journal: number | null = null

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
    // As text: a buffer of every page would wait outside the heap for a collection that the heap sees no need of.
    const isNew = this.#put(path, (target) => writeFileSync(target, content))
    const bytes = Buffer.byteLength(content)
    this.tally.bytes += bytes
    if (this.#compress && isCompressible(path, bytes)) {
      for (const [extension, copy] of compressedCopies(Buffer.from(content), isKept)) {
        this.#put(path + extension, (target) => writeFileSync(target, copy), true)
        this.tally.bytes += copy.byteLength
      }
    } else if (!isNew) this.#dropCopies(path)
  }

  /** Takes a file from elsewhere. @param isKept whether its content belongs to its name for ever */
  copy(from: string, path: string, isKept = false): void {
    if (this.#compress && isCompressible(path, Infinity)) return this.write(path, readFileSync(from), isKept)
    const isNew = this.#put(path, (target) => linkOrCopy(from, target))
    if (!isNew) this.#dropCopies(path)
  }

  /** A server would give what a file once was, if a compressed copy of that stayed beside it. */
  #dropCopies(path: string): void {
    for (const extension of COMPRESSED_EXTENSIONS) rmSync(join(this.dir, path + extension), { force: true })
  }

  /** Deletes a file of the site with its compressed copies, and folders that it leaves empty. */
  delete(path: string): void {
    refuseOutside(path)
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

  /**
   * Puts a file in place: a new one directly, in place of another only when it is whole.
   * @param isCopy whether it is the compressed copy of another file, and comes and goes with it
   * @returns whether it is new
   */
  #put(path: string, fill: (target: string) => void, isCopy = false): boolean {
    refuseOutside(path)
    const target = join(this.dir, path)
    const folder = dirname(target)
    if (!this.#made.has(folder)) {
      mkdirSync(folder, { recursive: true })
      this.#made.add(folder)
    }
    // A link in its place is replaced too: what it leads to is not ours, be it there or not.
    const isNew = lstatSync(target, { throwIfNoEntry: false }) === undefined
    const place = isNew ? target : target + TEMPORARY_SUFFIX
    if (isNew && !isCopy) this.#note(path)
    // What an earlier run left there may be another name of a file of the archive, and must not be written into.
    if (!isNew) rmSync(place, { force: true })
    try {
      fill(place)
      if (!isNew) renameSync(place, target)
    } catch (cause) {
      rmSync(place, { force: true })
      throw cause
    }
    // Where both names are of one file already, renaming leaves both.
    if (!isNew) rmSync(place, { force: true })
    this.tally.written += 1
    return isNew
  }

  /** Takes note of a new file before it is there: a run that is cut off has no other way to say that it is ours. */
  #note(path: string): void {
    if (path.startsWith(PRIVATE_FOLDER)) return
    this.#journal ??= openSync(join(this.dir, UNFINISHED_FILE), 'a')
    writeSync(this.#journal, `${path}\n`)
  }

  /** Ends writing. */
  close(): void {
    if (this.#journal !== null) closeSync(this.#journal)
    this.#journal = null
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
    const state = v.safeParse(siteStateSchema, parseJson(readFileSync(file, 'utf8')))
    if (!state.success) {
      throw new Fault(
        `${file} can't be understood, so that it is not known which files are whose: publish into an empty folder.`,
      )
    }
    const journal = join(this.dir, UNFINISHED_FILE)
    if (!existsSync(journal)) return state.output
    // A run was cut off: the files that it began are known, and nothing is taken for what it was.
    const known = forgetStamps(state.output)
    const begun = readFileSync(journal, 'utf8').split('\n').slice(0, -1)
    return { ...known, files: { ...Object.fromEntries(begun.map((path) => [path, ''])), ...known.files } }
  }

  /** From here on pages change; until `finish`, a run that is cut off has to be made good by the next. */
  begin(): void {
    mkdirSync(join(this.dir, PRIVATE_FOLDER), { recursive: true })
    // Even a first run that is cut off leaves a folder which the next one knows for its own.
    if (!this.has(STATE_FILE)) this.#writeState(EMPTY_STATE)
    writeFileSync(join(this.dir, UNFINISHED_FILE), '', { flag: 'a' })
  }

  /** Remembers the site as it is now. */
  finish(state: SiteState): void {
    this.close()
    this.#writeState(state)
    rmSync(join(this.dir, UNFINISHED_FILE), { force: true })
  }

  #writeState(state: SiteState): void {
    const file = join(this.dir, STATE_FILE)
    writeFileSync(file + TEMPORARY_SUFFIX, JSON.stringify(state))
    renameSync(file + TEMPORARY_SUFFIX, file)
    this.tally.written += 1
  }
}

/** Names come from archives and from what an earlier run remembers: none of them may lead out of the site. */
function refuseOutside(path: string): void {
  if (isAbsolute(path) || normalize(path).split(sep)[0] === '..') {
    throw new Fault(`${path} would lie outside of the site: nothing was written there.`)
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * A file of the archive is the same file in the site where both are on one disk: that takes no room, and a fifth of the
 * time. An import never writes into a file that is there; it puts a new one in its place.
 */
function linkOrCopy(from: string, target: string): void {
  try {
    linkSync(from, target)
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && NOT_LINKED.has(cause.code))) throw cause
    copyFileSync(from, target)
  }
}

/** Another disk, or a file system without links. */
const NOT_LINKED: ReadonlySet<unknown> = new Set([
  'EXDEV',
  'EPERM',
  'EACCES',
  'EMLINK',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
])

/** The same site, of which nothing is taken for what it was. */
export function forgetStamps(state: SiteState): SiteState {
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
