import { TOP_INDEX_PATH } from '#archive/paths.ts'
import { topIndexSchema, topListSchema, topPath } from '#archive/top.ts'
import { articleRecord, articleRecords } from '#tests/fixtures/records/article-records.ts'
import { findingsOf, readParsed } from '#tests/fixtures/records/read-archive.ts'
import { changedPaths, filesOf, inFolder, writeRecords } from '#tests/fixtures/records/write-records.ts'
import { expect, test } from 'vitest'

const ALL = topPath('views', { of: 'all' })
const rowsOf = async (dir: string, path: string) =>
  (await readParsed(dir, path, topListSchema)).map(({ id, count }) => [id, count])
const changedTops = async (dir: string, before: ReadonlyMap<string, string>) =>
  changedPaths(before, await filesOf(dir)).filter((path) => path.startsWith('top/'))

test('lists are of the newest counts, though those of lists and articles stay as they were written', () =>
  inFolder(async (dir) => {
    const records = (views: (id: number) => number) =>
      articleRecords(120, (id) => ({ views: views(id), recommendations: null }))
    await writeRecords(
      dir,
      records((id) => id),
    )
    expect(await rowsOf(dir, ALL)).toEqual(
      Array.from({ length: 100 }, (_, place) => [120 - place, 120 - place]),
    )
    const newer = { capturedAt: '2020-02-01T00:00:00+09:00' }
    await writeRecords(
      dir,
      records((id) => (id === 7 ? 500 : id)),
      newer,
    )
    expect((await rowsOf(dir, ALL))[0]).toEqual([7, 500])
    expect(await readParsed(dir, TOP_INDEX_PATH, topIndexSchema)).toMatchObject({
      recommendations: { years: [], boards: [] },
    })
    expect(await findingsOf(dir)).toEqual([])
  }))

test('a new post that was hardly read touches no list; one that was read, its own', () =>
  inFolder(async (dir) => {
    const records = articleRecords(300, (id) => ({ views: 10 + id, recommendations: 2, publishedAt: '2010-03-26T09:00:00+09:00' })) // prettier-ignore
    await writeRecords(dir, records)
    const before = await filesOf(dir)
    const one = (views: number) =>
      articleRecord(301, { views, recommendations: 2, publishedAt: '2010-03-27T09:00:00+09:00' })
    await writeRecords(dir, [...records, one(3)])
    expect(await changedTops(dir, before)).toEqual([])
    await writeRecords(dir, [...records, one(3000)])
    expect(await changedTops(dir, before)).toEqual([
      'top/views/all.json',
      'top/views/boards/news.json',
      'top/views/years/2010.json',
    ])
  }))

test('what is taken down is gone from the lists, and a list without articles has no file', () =>
  inFolder(async (dir) => {
    const of = (id: number, board: string, year: number) =>
      articleRecord(id, { board, views: id, publishedAt: `${year}-03-26T09:00:00+09:00` })
    const records = [of(1, 'news', 2010), of(2, 'news', 2010), of(3, 'talk', 2011)]
    await writeRecords(dir, records, { boards: ['news', 'talk'] })
    await writeRecords(dir, records.slice(0, 1), { boards: ['news', 'talk'] })
    const paths = [...(await filesOf(dir)).keys()].filter((path) => path.startsWith('top/views/'))
    expect(paths).toEqual(['top/views/all.json', 'top/views/boards/news.json', 'top/views/years/2010.json'])
    expect(await rowsOf(dir, ALL)).toEqual([[1, 1]])
    expect(await findingsOf(dir)).toEqual([])
  }))
