import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Gives a measurement a folder of its own, removed at its end, Ctrl+C included. */
export async function inTemporaryFolder<T>(task: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'gapan-benchmark-'))
  const stop = () => {
    rmSync(folder, { recursive: true, force: true })
    process.exit(130)
  }
  process.once('SIGINT', stop)
  try {
    return await task(folder)
  } finally {
    process.off('SIGINT', stop)
    await rm(folder, { recursive: true, force: true })
  }
}
