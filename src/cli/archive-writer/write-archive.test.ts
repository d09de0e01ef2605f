import { chunkSchema } from '#archive/headline.ts'
import type { Finding } from '#cli/findings.ts'
import { articleRecord, articleRecords, publishedOn } from '#tests/fixtures/records/article-records.ts'
import { findingsOf, readBoard, readChunk, readParsed } from '#tests/fixtures/records/read-archive.ts'
import { changedPaths, filesOf, inFolder, writeRecords } from '#tests/fixtures/records/write-records.ts'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { manifestSchema } from '#archive/manifest.ts'
import { MANIFEST_PATH, slugsPath } from '#archive/paths.ts'
import { slugShard, slugsSchema } from '#archive/slugs.ts'
import { expect, test } from 'vitest'

const LATER = '2020-02-01T00:00:00+09:00'

test('the same records make the same bytes in two folders, and the archive is sound', () =>
  inFolder((one) =>
    inFolder(async (other) => {
      const records = articleRecords(230, (id) => ({
        notice: id === 7,
        category: id % 2 === 0 ? '생활' : null,
      }))
      await writeRecords(one, records)
      await writeRecords(other, records)
      expect(await filesOf(other)).toEqual(await filesOf(one))
      expect(await findingsOf(one)).toEqual([])
      expect(await readBoard(one)).toMatchObject({
        articles: 230,
        rows: 230,
        years: { '2010': { articles: 230, chunks: [[0, 2]] } },
        categories: ['생활'],
        notices: 1,
        newestAt: publishedOn(230),
        revisions: [],
        counts: [],
      })
    }),
  ))

test('what finds the articles stands in the manifest as long as an import says so', () =>
  inFolder(async (dir) => {
    const search = {
      engine: 'meilisearch',
      url: 'https://search.example',
      index: 'posts',
      key: 'abc',
    } as const
    await writeRecords(dir, articleRecords(3), { search })
    expect((await readParsed(dir, MANIFEST_PATH, manifestSchema)).search).toEqual(search)
    expect(await findingsOf(dir)).toEqual([])
    expect([...(await filesOf(dir)).keys()].filter((path) => path.startsWith('search/'))).toEqual([])
    await writeRecords(dir, articleRecords(3))
    expect((await readParsed(dir, MANIFEST_PATH, manifestSchema)).search).toMatchObject({ engine: 'static' })
  }))

test('the same import again writes nothing', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(120))
    const { files } = await writeRecords(dir, articleRecords(120))
    expect(files).toMatchObject({ written: 0, deleted: 0, bytes: 0 })
  }))

test(
  'one more article among two thousand rewrites less than sixty files and no sealed chunk',
  () =>
    inFolder(async (dir) => {
      const title = (id: number) => (id % 3 === 0 ? { title: `[오늘의 강] ${id}` } : {})
      await writeRecords(dir, articleRecords(2050, title))
      const before = await filesOf(dir)
      const { files } = await writeRecords(dir, articleRecords(2051, title), { capturedAt: LATER })
      const changed = changedPaths(before, await filesOf(dir))
      expect(files.written + files.deleted).toBe(changed.length)
      expect(files.written).toBeLessThan(60)
      expect(changed.filter((path) => path.startsWith('headlines/'))).toEqual(['headlines/news/20.json'])
      expect((await readBoard(dir)).revisions).toEqual([])
      expect(await findingsOf(dir)).toEqual([])
    }),
  60_000,
)

test('an id lower than those that are there joins at the end', () =>
  inFolder(async (dir) => {
    await writeRecords(
      dir,
      articleRecords(5).filter(({ id }) => id !== 2),
    )
    await writeRecords(dir, articleRecords(5))
    expect((await readChunk(dir, 0)).map(({ id }) => id)).toEqual([1, 3, 4, 5, 2])
  }))

test('a notice that is unpinned leaves the list of notices', () =>
  inFolder(async (dir) => {
    await writeRecords(
      dir,
      articleRecords(10, (id) => ({ notice: id === 3 || id === 4 })),
    )
    expect((await readParsed(dir, 'headlines/news/notices.json', chunkSchema)).map(({ id }) => id)).toEqual([
      4, 3,
    ])
    await writeRecords(
      dir,
      articleRecords(10, (id) => ({ notice: id === 3 })),
    )
    expect((await readParsed(dir, 'headlines/news/notices.json', chunkSchema)).map(({ id }) => id)).toEqual([
      3,
    ])
    await writeRecords(dir, articleRecords(10))
    expect((await readBoard(dir)).notices).toBe(0)
    expect((await filesOf(dir)).has('headlines/news/notices.json')).toBe(false)
    expect(await findingsOf(dir)).toEqual([])
  }))

test('the front page has the newest of each board, the most viewed and the running series', () =>
  inFolder(async (dir) => {
    const records = [
      ...articleRecords(20, (id) => ({ views: id === 3 ? null : id % 7 })),
      ...articleRecords(4, (id) => ({ board: 'talk', title: `[수다] ${id}`, views: id === 2 ? 100 : 1 })),
    ]
    await writeRecords(dir, records, { boards: ['news', 'talk'] })
    const front = JSON.parse(await readFile(join(dir, 'front.json'), 'utf8'))
    expect(
      front.newest.map(({ headlines }: { headlines: Array<{ id: number }> }) =>
        headlines.map(({ id }) => id),
      ),
    ).toEqual([
      [20, 19, 18, 17, 16, 15],
      [4, 3, 2, 1],
    ])
    expect(front.mostViewed.map(({ board, id }: { board: string; id: number }) => `${board}/${id}`)).toEqual([
      'talk/2', 'news/6', 'news/13', 'news/20', 'news/5', 'news/12', 'news/19', 'news/4', 'news/11', 'news/18',
    ]) // prettier-ignore
    expect(front.series).toMatchObject([{ series: { name: '수다' }, articles: 4, newest: { id: 4 } }])
  }))

test('a board that is gone is removed whole, and files that nothing names go with it', () =>
  inFolder(async (dir) => {
    const url = `files/ab/${'cd'.repeat(16)}.png`
    await writeRecords(
      dir,
      [
        articleRecord(1),
        articleRecord(1, {
          board: 'talk',
          attachments: [{ name: 'x.png', url, bytes: 1, type: 'image/png', downloads: 0 }],
        }),
      ],
      { boards: ['news', 'talk'] },
    )
    await mkdir(join(dir, 'files/ab'), { recursive: true })
    await writeFile(join(dir, url), 'x')
    await writeFile(join(dir, 'files/ab/somebody-elses.txt'), 'x')
    await writeFile(join(dir, 'articles/news/0/1.json.gapan-tmp'), 'x')
    await writeFile(join(dir, 'files/ab/.0f3e5c1a-1111-4222-8333-444455556666.part'), 'x')
    await writeRecords(dir, [articleRecord(1)])
    await mkdir(join(dir, 'search/building.gapan-tmp'), { recursive: true })
    await writeFile(join(dir, 'search/building.gapan-tmp/0.bin'), 'x')
    await writeRecords(dir, [articleRecord(1)])
    const paths = [...(await filesOf(dir)).keys()]
    expect(
      paths.filter((path) => path.startsWith('search/')).map((path) => path.replace(/[0-9a-f]{16}/u, '*')),
    ).toEqual([
      'search/*.json',
      'search/documents/*.bin',
      'search/origins/*.bin',
      'search/terms/*/0.bin',
      'search/views/*.bin',
    ])
    expect(paths.filter((path) => !path.startsWith('search/'))).toEqual([
      'archive.json',
      'articles/news/0/1.json',
      'calendar/news/2010.json',
      'files/ab/somebody-elses.txt',
      'front.json',
      'headlines/news/0.json',
      'on/01-01.json',
      'on/days.json',
      'series/index.json',
      'top/index.json',
      'top/views/all.json',
      'top/views/boards/news.json',
      'top/views/years/2010.json',
    ])
  }))

test('an old slug leads to its article, the first that had it, for as long as that is there', () =>
  inFolder(async (dir) => {
    const slug = (id: number) => ({ slug: id === 4 ? '강의-소식-3' : `/강의-소식-${id}/` })
    const find = async (name: string) => {
      const path = slugsPath('news', slugShard(name))
      return (await filesOf(dir)).has(path) ? (await readParsed(dir, path, slugsSchema))[name] : undefined
    }
    await writeRecords(dir, articleRecords(5, slug))
    expect(await Promise.all([find('강의-소식-1'), find('강의-소식-3'), find('강의-소식-4')])).toEqual([
      1,
      3,
      undefined,
    ])
    expect(await findingsOf(dir)).toEqual([])
    await writeRecords(
      dir,
      articleRecords(5, slug).filter(({ id }) => id > 1),
    )
    expect(await find('강의-소식-1')).toBeUndefined()
    expect(await findingsOf(dir)).toEqual([])
  }))

test('an id that comes twice is taken once and reported', () =>
  inFolder(async (dir) => {
    const findings: Finding[] = []
    const second = articleRecord(1, { title: '같은 번호' })
    const { articles } = await writeRecords(dir, [articleRecord(1), second], {
      report: (finding) => findings.push(finding),
    })
    expect(articles).toBe(1)
    expect(findings).toMatchObject([{ file: 'records', where: 'news/1', rule: 'duplicate-id' }])
  }))
