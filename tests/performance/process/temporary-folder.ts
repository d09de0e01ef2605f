import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const STOPS = ['SIGINT', 'SIGTERM'] as const

/** Gives a measurement a folder of its own, removed at its end, however it ends. */
export async function inTemporaryFolder<T>(task: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'gapan-benchmark-'))
  const stop = () => {
    rmSync(folder, { recursive: true, force: true })
    process.exit(130)
  }
  for (const signal of STOPS) process.once(signal, stop)
  try {
    return await task(folder)
  } finally {
    for (const signal of STOPS) process.off(signal, stop)
    await rm(folder, { recursive: true, force: true })
  }
}
