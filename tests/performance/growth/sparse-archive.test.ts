import { readBoard, readChunk } from '#tests/fixtures/records/read-archive.ts'
import { inFolder } from '#tests/fixtures/records/write-records.ts'
import { expect, test } from 'vitest'
import { writePosts } from '../posts/archive.ts'
import { writeSparseArchive } from './sparse-archive.ts'

test('a sparse archive has the manifest and the chunks of the whole one', () =>
  inFolder((whole) =>
    inFolder(async (sparse) => {
      await writePosts(whole, 1020)
      await writeSparseArchive(sparse, 1020, [0, 2])
      for (const id of ['news', 'world']) {
        const { comments: _estimated, ...board } = await readBoard(sparse, id)
        expect(await readBoard(whole, id)).toMatchObject(board)
      }
      for (const chunk of [0, 2, 3, 4]) {
        expect(await readChunk(sparse, chunk)).toEqual(await readChunk(whole, chunk))
      }
      await expect(readChunk(sparse, 1)).rejects.toThrow(/ENOENT/)
    }),
  ))

test('a board that is smaller than what is wanted of it is whole', () =>
  inFolder(async (dir) => {
    await writeSparseArchive(dir, 500, [0, 2])
    expect((await readBoard(dir, 'talk')).rows).toBe(50)
    expect(await readChunk(dir, 0, 'talk')).toHaveLength(50)
  }))
