import { Fault } from '#cli/fault.ts'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export const LOCK_PATH = '.gapan-lock'

/**
 * Runs a task while no other import can write to the same archive. A lock whose process is gone is taken over.
 * @throws Fault where another import is at work
 */
export async function withLock<T>(dir: string, task: () => Promise<T>): Promise<T> {
  await mkdir(dir, { recursive: true })
  const path = join(dir, LOCK_PATH)
  await takeLock(path)
  try {
    return await task()
  } finally {
    await rm(path, { force: true })
  }
}

async function takeLock(path: string): Promise<void> {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' })
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause
    const owner = Number(await readFile(path, 'utf8').catch(() => ''))
    if (isRunning(owner)) {
      throw new Fault(
        `Another import is writing to this archive (process ${owner}): wait for it to end. If there is none, delete ${path}.`,
      )
    }
    await rm(path, { force: true })
    await writeFile(path, String(process.pid), { flag: 'wx' })
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    // A process of somebody else can't be asked, but it is there.
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}
