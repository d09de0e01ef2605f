import { Fault } from '#cli/fault.ts'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'

export const LOCK_PATH = '.gapan-lock'

/** How long another process may need between looking at a dead lock and taking it. */
const TAKE_OVER_MS = 200

/** What file systems without hard links say. */
const NO_LINKS: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])

const IMPORT = 'import is writing to this archive'

/** The locks of this very process. */
const held = new Set<string>()

/**
 * Runs a task while no other of its kind can write to the same folder. A lock whose process is gone is taken over.
 * @param other what another would be doing, for the message: `import is writing to this archive`
 * @throws Fault where another is at work
 */
export async function withLock<T>(dir: string, task: () => Promise<T>, other = IMPORT): Promise<T> {
  const path = join(resolve(dir), LOCK_PATH)
  if (held.has(path)) throw anotherRun(other, process.pid, path)
  held.add(path)
  try {
    await mkdir(dir, { recursive: true })
    await takeLock(path, other)
    try {
      return await task()
    } finally {
      await rm(path, { force: true })
    }
  } finally {
    held.delete(path)
  }
}

/**
 * Looks whether somebody is writing to a folder that is only to be read, in which no lock can be left.
 * @throws Fault where another is at work
 */
export async function refuseWhileLocked(dir: string, other = IMPORT): Promise<void> {
  const path = join(resolve(dir), LOCK_PATH)
  const owner = await ownerOf(path)
  if (held.has(path) || (owner !== process.pid && isRunning(owner))) throw anotherRun(other, owner, path)
}

/** A lock has its owner's number from its first moment on: it is written beside its place, then linked or renamed into it. */
async function takeLock(path: string, other: string): Promise<void> {
  const own = `${path}.${process.pid}`
  try {
    await writeFile(own, String(process.pid))
    if (await placeNew(own, path)) return
    const owner = await ownerOf(path)
    // A container gives the same few numbers again and again: our own in a lock is that of a process before us.
    if (owner !== process.pid && isRunning(owner)) throw anotherRun(other, owner, path)
    await rename(own, path)
    // Of several that take over the same dead lock, the last has it.
    await setTimeout(TAKE_OVER_MS)
    const winner = await ownerOf(path)
    if (winner !== process.pid) throw anotherRun(other, winner, path)
  } finally {
    await rm(own, { force: true })
  }
}

/** @returns whether the lock is ours; not where there is one already */
async function placeNew(own: string, path: string): Promise<boolean> {
  try {
    await link(own, path)
    return true
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false
    if (!NO_LINKS.has(codeOf(cause))) throw cause
  }
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false
    throw cause
  }
}

async function ownerOf(path: string): Promise<number> {
  return Number(await readFile(path, 'utf8').catch(() => ''))
}

function anotherRun(other: string, owner: number, path: string): Fault {
  return new Fault(
    `Another ${other} (process ${owner}): wait for it to end. If there is none, delete ${path}.`,
  )
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    // A process of somebody else can't be asked, but it is there.
    return codeOf(cause) === 'EPERM'
  }
}

function codeOf(cause: unknown): unknown {
  return cause instanceof Error && 'code' in cause ? cause.code : undefined
}
