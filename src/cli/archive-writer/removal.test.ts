import { manifestSchema } from '#archive/manifest.ts'
import type { Finding } from '#cli/findings.ts'
import { articleRecord, articleRecords } from '#tests/fixtures/records/article-records.ts'
import { findingsOf, readBoard, readParsed } from '#tests/fixtures/records/read-archive.ts'
import { filesOf, inFolder, writeRecords } from '#tests/fixtures/records/write-records.ts'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test.each([0, 100, 214])('a source with only %i of 240 articles changes nothing', (count) =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(240))
    const before = await filesOf(dir)
    const copied = join(dir, 'files/ab')
    const refused = writeRecords(dir, articleRecords(count), {
      before: () => {
        mkdirSync(copied, { recursive: true })
        writeFileSync(join(copied, `${'cd'.repeat(16)}.bin`), 'x')
      },
    })
    await expect(refused).rejects.toThrow(
      `${dir} has 240 articles, of which the source brings at most ${count}: nothing was changed. If that is meant, add --allow-removal.`,
    )
    expect(await filesOf(dir)).toEqual(before)
  }),
)

test('a source without a board of many articles changes nothing, however many another board has gained', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, [...articleRecords(10), ...articleRecords(25, () => ({ board: 'talk' }))], {
      boards: ['news', 'talk'],
    })
    await expect(writeRecords(dir, articleRecords(90))).rejects.toThrow('has 35 articles')
  }))

test.each([
  [25, 5],
  [240, 216],
])('of %i articles all but %i may go without being asked twice', (had, left) =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(had))
    const { takenDown } = await writeRecords(dir, articleRecords(left))
    expect(takenDown).toEqual({ articles: had - left, boards: 0 })
    expect((await readBoard(dir)).articles).toBe(left)
  }),
)

test('a board that comes back never uses a revision again, neither of a chunk nor of newer counts', () =>
  inFolder(async (dir) => {
    const boards = ['news', 'talk']
    const write = (title: string, views: number) =>
      writeRecords(
        dir,
        articleRecords(15, (id) => ({ title: `${title} ${id}`, views })),
        { boards },
      )
    const removeNews = () => writeRecords(dir, [], { boards: ['talk'] })
    const revisions = async () => {
      const { revisions: chunks, counts } = await readBoard(dir)
      return { chunks, counts }
    }
    await write('소식', 1)
    await write('소식', 2)
    await write('고친 소식', 2)
    expect((await readParsed(dir, 'archive.json', manifestSchema)).retired).toBeUndefined()
    expect((await revisions()).chunks).toEqual([[0, 0, 1]])

    expect((await removeNews()).takenDown).toEqual({ articles: 15, boards: 1 })
    expect((await readParsed(dir, 'archive.json', manifestSchema)).retired).toEqual({ news: 3 })
    await write('다른 소식', 3)
    expect(await revisions()).toEqual({ chunks: [[0, 0, 3]], counts: [] })
    await write('다른 소식', 4)
    expect(await revisions()).toEqual({ chunks: [[0, 0, 3]], counts: [[0, 0, 4]] })
    expect(await findingsOf(dir)).toEqual([])

    await removeNews()
    await write('또 다른 소식', 5)
    expect(await revisions()).toEqual({ chunks: [[0, 0, 5]], counts: [] })
  }))

test('a capture older than that of the archive is reported', () =>
  inFolder(async (dir) => {
    const findings: Finding[] = []
    const report = (finding: Finding) => findings.push(finding)
    await writeRecords(dir, [articleRecord(1)], { capturedAt: '2020-02-01T00:00:00+09:00', report })
    await writeRecords(dir, [articleRecord(1)], { capturedAt: '2020-01-31T15:00:00Z', report })
    expect(findings).toEqual([])
    await writeRecords(dir, [articleRecord(1)], { capturedAt: '2020-01-31T14:59:59Z', report })
    expect(findings).toMatchObject([{ file: 'records', where: 'capturedAt', rule: 'older-capture' }])
  }))

test('two boards whose names differ only by case are refused', () =>
  inFolder(async (dir) => {
    await expect(writeRecords(dir, [articleRecord(1)], { boards: ['news', 'News'] })).rejects.toThrow(
      'The boards news and News would have the same addresses',
    )
    expect((await filesOf(dir)).size).toBe(0)
  }))
