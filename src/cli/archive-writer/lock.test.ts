import { filesOf, inFolder } from '#tests/fixtures/records/write-records.ts'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LOCK_PATH, refuseWhileLocked, withLock } from './lock.ts'

test('a lock has the number of its process, and nothing of it is left at the end', () =>
  inFolder(async (dir) => {
    const seen = await withLock(dir, () => readFile(join(dir, LOCK_PATH), 'utf8'))
    expect(seen).toBe(String(process.pid))
    expect((await filesOf(dir)).size).toBe(0)
  }))

test('a lock with our own number that we do not hold was left by a process before us', () =>
  inFolder(async (dir) => {
    await writeFile(join(dir, LOCK_PATH), String(process.pid))
    expect(await withLock(dir, () => Promise.resolve('done'))).toBe('done')
    expect((await filesOf(dir)).size).toBe(0)
  }))

test('a second task of the same process is kept out, and the lock stays with the first', () =>
  inFolder(async (dir) => {
    await withLock(dir, async () => {
      await expect(withLock(`${dir}/.`, () => Promise.resolve())).rejects.toThrow(/Another import/)
      expect(await readFile(join(dir, LOCK_PATH), 'utf8')).toBe(String(process.pid))
    })
    expect(await withLock(dir, () => Promise.resolve('done'))).toBe('done')
  }))

test('whoever only reads is kept out while somebody writes, and leaves no lock', () =>
  inFolder(async (dir) => {
    await withLock(dir, async () => {
      await expect(refuseWhileLocked(dir)).rejects.toThrow(/Another import/)
    })
    await writeFile(join(dir, LOCK_PATH), String(process.ppid))
    await expect(refuseWhileLocked(dir)).rejects.toThrow(/Another import/)
    await writeFile(join(dir, LOCK_PATH), 'nobody')
    await refuseWhileLocked(dir)
    await refuseWhileLocked(join(dir, 'missing'))
    expect([...(await filesOf(dir)).keys()]).toEqual([LOCK_PATH])
  }))
