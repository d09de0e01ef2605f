import { inFolder } from '#tests/fixtures/records/write-records.ts'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bytesOf, folderState, touchedFiles } from './file-changes.ts'

test('a file counts as touched when it came, went, or was written again with the same content', () =>
  inFolder(async (dir) => {
    await mkdir(join(dir, 'a/b'), { recursive: true })
    for (const path of ['left.txt', 'a/gone.txt', 'a/b/again.txt']) await writeFile(join(dir, path), 'text')
    const before = await folderState(dir)
    expect([...before.keys()].toSorted()).toEqual(['a/b/again.txt', 'a/gone.txt', 'left.txt'])
    expect(bytesOf(before)).toBe(12)
    expect(touchedFiles(before, await folderState(dir))).toEqual([])

    await rm(join(dir, 'a/gone.txt'))
    await writeFile(join(dir, 'a/new.txt'), 'text')
    await writeFile(join(dir, 'again.tmp'), 'text')
    await rename(join(dir, 'again.tmp'), join(dir, 'a/b/again.txt'))
    expect(touchedFiles(before, await folderState(dir))).toEqual(['a/b/again.txt', 'a/gone.txt', 'a/new.txt'])
  }))
