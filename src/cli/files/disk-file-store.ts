import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { filePath } from '#archive/paths.ts'
import type { FileStore, StoredFile } from './file-store.ts'
import { documentType } from './file-types.ts'
import { IMAGE_HEAD_BYTES, readImage } from './image-file.ts'

/** A file store in a folder of this machine. */
export interface DiskFileStore extends FileStore {
  /** How many files were written; those that the archive had already are not. */
  readonly written: number
}

/**
 * Keeps files under an archive's `files/`. A file gets its name only when it is whole (temporary file,
 * then rename), and one that is there with the same content is left alone. Files that no article
 * names in the end are the archive writer's to remove. Throws what the file system says when the
 * archive can't be written.
 */
export function createDiskFileStore(archiveDir: string): DiskFileStore {
  let written = 0
  /** What is being written now: two articles may bring the same file at the same time. */
  const inProgress = new Map<string, Promise<void>>()

  async function store(
    described: Described,
    write: (temporary: string) => Promise<void>,
  ): Promise<StoredFile> {
    const { file } = described
    const target = join(archiveDir, file.url)
    const running = inProgress.get(file.url) ?? place(target, file.bytes, write)
    inProgress.set(file.url, running)
    try {
      await running
    } finally {
      inProgress.delete(file.url)
    }
    return file
  }

  async function place(target: string, bytes: number, write: (temporary: string) => Promise<void>) {
    const present = await stat(target).catch(() => null)
    // The name is the content's hash, so the size only tells whether a run was cut off.
    if (present?.isFile() && present.size === bytes) return
    await mkdir(dirname(target), { recursive: true })
    const temporary = join(dirname(target), `.${randomUUID()}.part`)
    try {
      await write(temporary)
      await rename(temporary, target)
    } catch (error) {
      await rm(temporary, { force: true })
      throw error
    }
    written += 1
  }

  return {
    get written() {
      return written
    },
    async addFile(path, name) {
      const described = await describeFile(path, name)
      return described && store(described, (temporary) => copyChecked(path, temporary, described.sha256))
    },
    async addBytes(bytes, name) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const described = describe(sha256, bytes.byteLength, bytes.subarray(0, IMAGE_HEAD_BYTES), name)
      return store(described, (temporary) => writeFile(temporary, bytes, { flag: 'wx' }))
    },
  }
}

interface Described {
  readonly file: StoredFile
  readonly sha256: string
}

function describe(sha256: string, bytes: number, head: Uint8Array, name: string): Described {
  const image = readImage(head)
  const { extension, type } = image ?? documentType(name)
  const { height, width } = image ?? { width: null, height: null }
  return { sha256, file: { url: filePath(sha256, extension), bytes, type, width, height } }
}

/** Reads a file once to know it; `null` where it can't be read. */
async function describeFile(path: string, name: string): Promise<Described | null> {
  try {
    const found = await stat(path)
    if (!found.isFile()) return null
    const head = await readHead(path)
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of createReadStream(path)) {
      if (!(chunk instanceof Uint8Array)) continue
      hash.update(chunk)
      bytes += chunk.byteLength
    }
    return describe(hash.digest('hex'), bytes, head, name)
  } catch (error) {
    if (isFileProblem(error)) return null
    throw error
  }
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(IMAGE_HEAD_BYTES), 0, IMAGE_HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Copies while hashing again: a file that changes under our hands must not get the name of what it was. */
async function copyChecked(path: string, temporary: string, sha256: string): Promise<void> {
  const hash = createHash('sha256')
  const target = await open(temporary, 'wx')
  await pipeline(
    createReadStream(path),
    async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        yield chunk
      }
    },
    target.createWriteStream(),
  )
  if (hash.digest('hex') !== sha256) throw new Error(`${path} changed while it was copied`)
}

/** Problems of the file itself; a full disk or too many open files are ours. */
const FILE_PROBLEMS: ReadonlySet<string> = new Set(['EACCES', 'EIO', 'EISDIR', 'ELOOP', 'ENAMETOOLONG', 'ENOENT', 'ENOTDIR', 'EPERM', 'ERR_INVALID_ARG_VALUE']) // prettier-ignore

function isFileProblem(error: unknown): boolean {
  return error instanceof Error && 'code' in error && FILE_PROBLEMS.has(String(error.code))
}
