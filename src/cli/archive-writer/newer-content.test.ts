import { paragraphs } from '#archive/body/body.ts'
import { countsSchema } from '#archive/counts.ts'
import {
  articleRecord,
  articleRecords,
  commentRecord,
  linkingBody,
} from '#tests/fixtures/records/article-records.ts'
import {
  findingsOf,
  readArticle,
  readBoard,
  readChunk,
  readParsed,
} from '#tests/fixtures/records/read-archive.ts'
import { changedPaths, filesOf, inFolder, writeRecords } from '#tests/fixtures/records/write-records.ts'
import { expect, test } from 'vitest'

/** Paths whose text differs but for those of the search index, which has a test of its own. */
const changedContent = (...looks: Parameters<typeof changedPaths>) =>
  changedPaths(...looks).filter((path) => !path.startsWith('search/'))

const LATER = '2020-02-01T00:00:00+09:00'
const LATER_STILL = '2020-03-01T00:00:00+09:00'

test('new counts go beside the content and leave it alone', () =>
  inFolder(async (dir) => {
    const files = [{ name: 'a.hwp', url: null, bytes: null, type: 'application/x-hwp', downloads: 3 }]
    const links = [{ url: 'https://naru.example/', clicks: 1 }]
    await writeRecords(
      dir,
      articleRecords(150, () => ({ attachments: files, links })),
    )
    const before = await filesOf(dir)
    const more = articleRecords(150, (id) => ({
      views: id + 1000,
      attachments: files.map((file) => ({ ...file, downloads: 9 })),
      links: links.map((link) => ({ ...link, clicks: 8 })),
    }))
    await writeRecords(dir, more, { capturedAt: LATER })
    expect(changedContent(before, await filesOf(dir))).toEqual([
      'archive.json',
      'counts/news/0.json',
      'counts/news/1.json',
      'front.json',
      'top/views/all.json',
      'top/views/boards/news.json',
      'top/views/years/2010.json',
    ])
    const { countedAt, counts } = await readParsed(dir, 'counts/news/1.json', countsSchema)
    expect(countedAt).toBe(LATER)
    expect(counts[0]).toEqual({
      id: 101,
      views: 1101,
      recommendations: 0,
      comments: 0,
      downloads: [9],
      clicks: [8],
    })
    expect((await readBoard(dir)).counts).toEqual([[0, 1, 1]])
    expect(await findingsOf(dir)).toEqual([])

    // Counted again, nothing new: the file of newer counts stays as it is.
    const kept = await filesOf(dir)
    await writeRecords(dir, more, { capturedAt: LATER_STILL })
    expect(changedContent(kept, await filesOf(dir))).toEqual(['archive.json'])
    expect((await readBoard(dir)).counts).toEqual([[0, 1, 1]])

    await writeRecords(
      dir,
      articleRecords(150, () => ({ views: 5, attachments: files, links })),
      { capturedAt: LATER_STILL },
    )
    expect((await readBoard(dir)).counts).toEqual([[0, 1, 2]])
  }))

test('a number of newer counts is never used again, even when all counts are as they were written', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(3))
    await writeRecords(
      dir,
      articleRecords(3, () => ({ views: 70 })),
      { capturedAt: LATER },
    )
    await writeRecords(dir, articleRecords(3), { capturedAt: LATER_STILL })
    expect((await readBoard(dir)).counts).toEqual([[0, 0, 2]])
    expect((await readParsed(dir, 'counts/news/0.json', countsSchema)).counts).toEqual([])
    await writeRecords(
      dir,
      articleRecords(3, () => ({ views: 71 })),
      { capturedAt: LATER_STILL },
    )
    expect((await readBoard(dir)).counts).toEqual([[0, 0, 3]])
    expect(await findingsOf(dir)).toEqual([])
  }))

test('an edited title gives its sealed chunk a new revision and its neighbours the new title', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(250))
    const before = await filesOf(dir)
    const edited = articleRecords(250, (id) => (id === 50 ? { title: '고쳐 쓴 제목', views: 999 } : {}))
    await writeRecords(dir, edited, { capturedAt: LATER })
    expect(changedContent(before, await filesOf(dir))).toEqual([
      'archive.json',
      'articles/news/0/49.json',
      'articles/news/0/50.json',
      'articles/news/0/51.json',
      'front.json',
      'headlines/news/0.json',
      'on/02-19.json',
      'top/views/all.json',
      'top/views/boards/news.json',
      'top/views/years/2010.json',
    ])
    expect(await readBoard(dir)).toMatchObject({ revisions: [[0, 0, 1]], counts: [] })
    expect((await readArticle(dir, 49)).next?.title).toBe('고쳐 쓴 제목')
    expect((await readArticle(dir, 50)).provenance.importedAt).toBe(LATER)
    expect((await readArticle(dir, 52)).provenance.importedAt).not.toBe(LATER)
  }))

test('an edited body that no list shows touches one file', () =>
  inFolder(async (dir) => {
    const long = '강가의 긴 글. '.repeat(40)
    await writeRecords(
      dir,
      articleRecords(120, () => ({ body: paragraphs(long) })),
    )
    const before = await filesOf(dir)
    const edited = articleRecords(120, (id) => ({ body: paragraphs(id === 5 ? `${long} 덧붙임.` : long) }))
    await writeRecords(dir, edited, { capturedAt: LATER })
    expect(changedContent(before, await filesOf(dir))).toEqual(['archive.json', 'articles/news/0/5.json'])
    expect((await readBoard(dir)).revisions).toEqual([])
  }))

test('articles that are taken down keep their places, and one that comes back takes its old one', () =>
  inFolder(async (dir) => {
    const all = articleRecords(130)
    await writeRecords(dir, all)
    const before = await filesOf(dir)
    await writeRecords(
      dir,
      all.filter(({ id }) => id !== 40 && id !== 130),
      { capturedAt: LATER },
    )
    expect((await readChunk(dir, 0))[39]).toEqual({ board: 'news', id: 40, removed: true })
    expect((await readChunk(dir, 0))[40]).toMatchObject({ id: 41, title: articleRecord(41).title })
    expect(await readBoard(dir)).toMatchObject({ articles: 128, rows: 130, revisions: [[0, 1, 1]] })
    expect((await readArticle(dir, 39)).next?.id).toBe(41)
    expect((await filesOf(dir)).has('articles/news/0/40.json')).toBe(false)
    expect(await findingsOf(dir)).toEqual([])

    await writeRecords(dir, [...all, articleRecord(131)], { capturedAt: LATER_STILL })
    const after = await filesOf(dir)
    expect(after.get('headlines/news/0.json')).toBe(before.get('headlines/news/0.json'))
    expect((await readArticle(dir, 131)).sequence).toBe(130)
    expect((await readBoard(dir)).revisions).toEqual([[0, 1, 2]])
    expect(await findingsOf(dir)).toEqual([])
  }))

test('new comments change the article, its list takes the newer count', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(110))
    const before = await filesOf(dir)
    const commented = articleRecords(110, (id) =>
      id === 9 ? { discussion: [commentRecord(900), commentRecord(901)] } : {},
    )
    await writeRecords(dir, commented, { capturedAt: LATER })
    expect(changedContent(before, await filesOf(dir))).toEqual([
      'archive.json',
      'articles/news/0/9.json',
      'counts/news/0.json',
      'top/comments/all.json',
      'top/comments/boards/news.json',
      'top/comments/years/2010.json',
      'top/index.json',
    ])
    expect((await readArticle(dir, 9)).comments).toBe(2)
    expect((await readParsed(dir, 'counts/news/0.json', countsSchema)).counts).toEqual([
      { id: 9, views: 9, recommendations: 0, comments: 2 },
    ])
    expect(await readBoard(dir)).toMatchObject({ comments: 2, revisions: [] })
    expect(await findingsOf(dir)).toEqual([])
  }))

test('views that a kept file has of another article are told by the newer counts of that one', () =>
  inFolder(async (dir) => {
    const linking = (views: number) => articleRecord(5, { views, body: linkingBody('news/40') })
    const rest = (views: number) =>
      articleRecords(40, (id) => (id === 40 ? { views } : {})).filter(({ id }) => id !== 5)
    await writeRecords(dir, [linking(5), ...rest(40)])
    // The last article gets a next one and its chunk one more row: both are written, with the new count. The fifth stays.
    await writeRecords(dir, [linking(5), ...rest(90), articleRecord(41)], { capturedAt: LATER })
    expect((await readArticle(dir, 40)).views).toBe(90)
    expect((await readArticle(dir, 5)).related.find(({ id }) => id === 40)?.views).toBe(40)
    expect((await readParsed(dir, 'counts/news/0.json', countsSchema)).counts).toMatchObject([
      { id: 40, views: 90 },
    ])
    expect(await findingsOf(dir)).toEqual([])
  }))
