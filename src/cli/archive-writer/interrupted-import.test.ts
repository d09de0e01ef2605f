import { manifestSchema } from '#archive/manifest.ts'
import { articleRecord, articleRecords } from '#tests/fixtures/records/article-records.ts'
import { findingsOf, readBoard, readChunk, readParsed } from '#tests/fixtures/records/read-archive.ts'
import { filesOf, inFolder, writeRecords } from '#tests/fixtures/records/write-records.ts'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const LATER = '2020-02-01T00:00:00+09:00'

test('a source that fails half-way leaves the archive as it was', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(20))
    const before = await filesOf(dir)
    const failing = writeRecords(dir, articleRecords(40), {
      before: ({ id }) => {
        if (id === 30) throw new Error('the dump ends here')
      },
    })
    await expect(failing).rejects.toThrow('the dump ends here')
    expect(await filesOf(dir)).toEqual(before)
  }))

test('a run that is cut off while it writes can be run again, and revisions tell of every rewritten chunk', () =>
  inFolder((dir) =>
    inFolder(async (whole) => {
      const edited = articleRecords(320, (id) =>
        id % 100 === 50 ? { title: `고친 글 ${id}`, views: 7 } : { views: id * 2 },
      )
      await writeRecords(whole, articleRecords(310))
      await writeRecords(whole, edited, { capturedAt: LATER })

      await writeRecords(dir, articleRecords(310))
      const stop = new AbortController()
      const stopped = writeRecords(dir, edited, {
        capturedAt: LATER,
        signal: stop.signal,
        written: (done) => done === 200 && stop.abort(),
      })
      await expect(stopped).rejects.toThrow(/aborted/)
      expect((await filesOf(dir)).has('.gapan-unfinished')).toBe(true)
      // The old manifest still names files that are all there and whole.
      const { boards } = await readParsed(dir, 'archive.json', manifestSchema)
      expect(boards[0]?.rows).toBe(310)
      expect(await readChunk(dir, 3)).toHaveLength(10)

      await writeRecords(dir, edited, { capturedAt: LATER })
      expect(await filesOf(dir)).toEqual(await filesOf(whole))
      expect((await readBoard(dir)).revisions).toEqual([[0, 2, 1]])
      expect(await findingsOf(dir)).toEqual([])
    }),
  ))

test('a run that is cut off while it indexes leaves the index of before whole, and can be run again', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(300))
    const { search } = await readParsed(dir, 'archive.json', manifestSchema)
    const before = [...(await filesOf(dir))].filter(([path]) => path.startsWith('search/'))
    const stop = new AbortController()
    const stopped = writeRecords(dir, articleRecords(900), {
      signal: stop.signal,
      indexed: (done) => done === 600 && stop.abort(),
    })
    await expect(stopped).rejects.toThrow(/aborted/)
    expect((await readParsed(dir, 'archive.json', manifestSchema)).search).toEqual(search)
    expect([...(await filesOf(dir))]).toEqual(expect.arrayContaining(before))

    await writeRecords(dir, articleRecords(900))
    expect(await findingsOf(dir)).toEqual([])
    expect([...(await filesOf(dir)).keys()].filter((path) => path.includes('gapan-tmp'))).toEqual([])
  }))

test.each(['{"formatVersion":2}', '{"formatVersion":1}', 'no JSON at all'])(
  'an archive whose manifest is %s is not overwritten',
  (manifest) =>
    inFolder(async (dir) => {
      await writeFile(join(dir, 'archive.json'), manifest)
      await expect(writeRecords(dir, articleRecords(2))).rejects.toThrow(/continued|archive's manifest/)
      expect([...(await filesOf(dir)).values()]).toEqual([manifest])
    }),
)

test.each(['headlines/news/0.json', 'articles/news/0/50.json', 'front.json'])(
  'a broken %s is written anew',
  (path) =>
    inFolder(async (dir) => {
      await writeRecords(dir, articleRecords(120))
      const before = await filesOf(dir)
      await writeFile(join(dir, path), '{"broken"')
      await writeRecords(dir, articleRecords(120))
      expect((await filesOf(dir)).get(path)).toBe(before.get(path))
      expect(await findingsOf(dir)).toEqual([])
    }),
)

test('a broken chunk does not shift what stands after a place of an article that was taken down', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(220))
    const rest = articleRecords(220).filter(({ id }) => id !== 20)
    await writeRecords(dir, rest)
    const before = await readChunk(dir, 1)
    await writeFile(join(dir, 'headlines/news/0.json'), 'null')
    await writeRecords(dir, rest)
    expect((await readChunk(dir, 0))[19]).toEqual({ board: 'news', id: 20, removed: true })
    expect(await readChunk(dir, 1)).toEqual(before)
    expect(await findingsOf(dir)).toEqual([])
  }))

test('two imports into one archive do not run at the same time, and a lock left by a dead process is taken over', () =>
  inFolder(async (dir) => {
    await writeFile(join(dir, '.gapan-lock'), String(process.ppid))
    await expect(writeRecords(dir, [articleRecord(1)])).rejects.toThrow(/Another import/)
    // No process has a number this high: Linux counts to 4,194,304 at most.
    await writeFile(join(dir, '.gapan-lock'), '99999999')
    await writeRecords(dir, [articleRecord(1)])
    expect((await filesOf(dir)).has('.gapan-lock')).toBe(false)
  }))
