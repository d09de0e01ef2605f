import { articlePath, chunkPath } from '#archive/paths.ts'
import { paragraphs } from '#archive/body/body.ts'
import type { Finding } from '#cli/findings.ts'
import { ADMIN_KEY, MeilisearchServer } from '#tests/contracts/meilisearch-server.ts'
import { exportTo } from '#tests/contracts/meilisearch/searched-archive.ts'
import { articleRecord, articleRecords } from '#tests/fixtures/records/article-records.ts'
import { inFolder, writeRecords } from '#tests/fixtures/records/write-records.ts'
import { rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Fault } from '#cli/fault.ts'

let server: MeilisearchServer

beforeEach(async () => {
  server = await MeilisearchServer.start()
})

afterEach(() => server.close())

const target = () => ({ url: server.url, key: ADMIN_KEY })
const sent = () => server.made('PUT /indexes/posts/documents')
const linesOf = (body = '') => body.split('\n').map((line) => Object(JSON.parse(line)))

test('an archive is sent as lines with its settings before, and nothing of it a second time', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(230))
    expect(await exportTo(target(), dir)).toEqual({ sent: 230, updated: 0, unchanged: 0, removed: 0 })
    expect(server.documents().size).toBe(230)
    expect(server.documents().get('news-7')).toMatchObject({
      title: '나루 소식 7호: the ferry runs again',
      sequence: 6,
    })
    expect(server.indexes.get('posts')?.primaryKey).toBe('key')
    expect(server.indexes.get('posts')?.settings).toMatchObject({
      searchableAttributes: ['title', 'body'],
      localizedAttributes: [{ locales: ['kor', 'eng'] }],
    })
    const requests = server.requests.length
    expect(await exportTo(target(), dir)).toEqual({ sent: 0, updated: 0, unchanged: 230, removed: 0 })
    expect(sent()).toHaveLength(1)
    // Comparing costs one request for a thousand rows, not one for each article.
    expect(server.requests.length - requests).toBeLessThan(10)
  }))

test('where only counts changed the text is not sent again', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(20))
    await exportTo(target(), dir)
    await writeRecords(
      dir,
      articleRecords(20, (id) => (id === 5 ? { views: 999 } : {})),
    )
    expect(await exportTo(target(), dir)).toEqual({ sent: 0, updated: 1, unchanged: 19, removed: 0 })
    const [line] = linesOf(sent().at(-1)?.body)
    expect(line).toMatchObject({ key: 'news-5', views: 999 })
    expect(line).not.toHaveProperty('body')
    expect(server.documents().get('news-5')).toMatchObject({
      views: 999,
      body: expect.stringContaining('강가'),
    })
  }))

test('an edit sends its article, a take-down removes it', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(120))
    await exportTo(target(), dir)
    const edited = { body: paragraphs('고친 글이다.'), sha256: 'f'.repeat(64) }
    const records = articleRecords(120, (id) => (id === 3 ? edited : {})).filter(({ id }) => id !== 111)
    await writeRecords(dir, records)
    const report = await exportTo(target(), dir)
    expect(report).toMatchObject({ sent: 1, removed: 1 })
    expect(server.documents().get('news-3')).toMatchObject({ body: '고친 글이다.' })
    expect(server.documents().has('news-111')).toBe(false)
    expect(server.documents().size).toBe(119)
    expect(await exportTo(target(), dir)).toMatchObject({ sent: 0, updated: 0, removed: 0 })
  }))

test('a board that is gone goes, and rows that it lost when it came back', () =>
  inFolder(async (dir) => {
    const other = [1, 2].map((id) => articleRecord(id, { board: 'talk' }))
    await writeRecords(dir, [...articleRecords(30), ...other], { boards: ['news', 'talk'] })
    await exportTo(target(), dir)
    await writeRecords(dir, articleRecords(30), { boards: ['news'] })
    expect(await exportTo(target(), dir)).toMatchObject({ sent: 0, unchanged: 30, removed: 2 })
    expect([...server.documents().keys()].every((key) => key.startsWith('news-'))).toBe(true)
    await rm(dir, { recursive: true })
    // The same ids, otherwise numbered: 1 to 10 are gone, and 11 is the first.
    await writeRecords(
      dir,
      articleRecords(30).filter(({ id }) => id > 10),
    )
    expect(await exportTo(target(), dir, { allowRemoval: true })).toMatchObject({ removed: 20 })
    expect([...server.documents().values()].map(({ id, sequence }) => [id, sequence]).slice(0, 2)).toEqual(
      expect.arrayContaining([[11, 0]]),
    )
    expect(server.documents().size).toBe(20)
    expect(await exportTo(target(), dir)).toEqual({ sent: 0, updated: 0, unchanged: 20, removed: 0 })
  }))

test('a run that is stopped leaves what it sent, and the next goes on from there', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(2500))
    const stop = new AbortController()
    server.instead = ({ method }) => {
      if (method === 'PUT') stop.abort()
      return null
    }
    await expect(exportTo(target(), dir, { signal: stop.signal })).rejects.toThrow(/abort/iu)
    server.instead = () => null
    const before = linesOf(sent()[0]?.body).length
    expect(before).toBe(1000)
    const report = await exportTo(target(), dir)
    expect(report).toEqual({ sent: 2500 - before, updated: 0, unchanged: before, removed: 0 })
    expect(server.documents().size).toBe(2500)
    for (const { body } of sent()) expect(linesOf(body).length).toBeLessThanOrEqual(1000)
  }))

test('long texts are sent in smaller batches', () =>
  inFolder(async (dir) => {
    const long = paragraphs('강가에 사람이 모였다. '.repeat(60_000))
    await writeRecords(
      dir,
      articleRecords(8, () => ({ body: long })),
    )
    await exportTo(target(), dir)
    expect(sent().length).toBeGreaterThan(1)
    for (const { body } of sent()) expect(body.length).toBeLessThan(4_100_000)
    expect(server.documents().size).toBe(8)
  }))

test.each([
  [429, { 'Retry-After': '1' }],
  [503, {}],
  [500, {}],
])('a server that answers %i is asked again', (status, headers) =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(3))
    let count = 0
    // Every question is refused once.
    server.instead = () => (++count % 2 === 1 ? { status, headers } : null)
    expect(await exportTo(target(), dir)).toMatchObject({ sent: 3 })
    expect(server.documents().size).toBe(3)
  }),
)

test('a server that goes on failing is a fault, and so is one that is not there', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(3))
    server.instead = () => ({ status: 503, body: '{"message":"busy","code":"too_busy"}' })
    await expect(exportTo(target(), dir)).rejects.toThrow(/answered 503: too_busy: busy/u)
    const gone = await MeilisearchServer.start()
    const { url } = gone
    await gone.close()
    const nowhere = exportTo({ url, key: ADMIN_KEY }, dir)
    await expect(nowhere).rejects.toBeInstanceOf(Fault)
    await expect(nowhere).rejects.toThrow(/^http:\/\/127\.0\.0\.1:\d+ does not answer: .*ECONNREFUSED/u)
  }))

test.each([
  [
    'another key',
    { key: 'wrong' },
    /refused the key in MEILISEARCH_KEY \(403 invalid_api_key\): docs\/search\.md/u,
  ],
  ['a search key', { key: 'search-key-of-the-test' }, /refused the key in MEILISEARCH_KEY/u],
])('%s is refused with what to do', (_, over, message) =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(3))
    await expect(exportTo({ ...target(), ...over }, dir)).rejects.toThrow(message)
  }),
)

test('something else than Meilisearch is told', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(3))
    server.instead = () => ({ status: 200, body: '<!doctype html>' })
    await expect(exportTo(target(), dir)).rejects.toThrow(/answers otherwise than Meilisearch does/u)
  }))

test('what the server could not take in is a fault with its words', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(3))
    server.instead = ({ path }) =>
      path === '/tasks/1'
        ? { status: 200, body: '{"status":"failed","error":{"code":"no_space_left","message":"full\\nup"}}' }
        : null
    await expect(exportTo(target(), dir)).rejects.toThrow(/task 1 failed\): no_space_left: full up/u)
  }))

test('an index of something else is left alone', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(3))
    const movies = { primaryKey: 'id', settings: {}, documents: new Map([['1', { id: 1 }]]) }
    server.indexes.set('posts', movies)
    await expect(exportTo(target(), dir)).rejects.toThrow(
      /was not made by gapan .*"id"\)\. Give another name with --index/u,
    )
    expect(server.requests).toHaveLength(1)
  }))

test('much of an index is removed only if that is allowed', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(60), { boards: ['news'] })
    await exportTo(target(), dir)
    await rm(dir, { recursive: true })
    await writeRecords(dir, [articleRecord(1, { board: 'talk' })], { boards: ['talk'] })
    const refused = exportTo(target(), dir)
    await expect(refused).rejects.toThrow(/^60 of the 60 articles .*--allow-removal/u)
    expect(server.documents().size).toBe(60)
    expect(await exportTo(target(), dir, { allowRemoval: true })).toMatchObject({ sent: 1, removed: 60 })
    expect([...server.documents().keys()]).toEqual(['talk-1'])
  }))

test('of another archive with the same boards nothing is removed either', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(30))
    await exportTo(target(), dir)
    const documents = server.indexes.get('posts')?.documents
    // More of them in the rows of the board than the index gives at a time.
    for (let id = 5001; id <= 6500; id += 1) {
      documents?.set(`news-${id}`, { key: `news-${id}`, id, board: 'news', sequence: id % 30 })
    }
    await expect(exportTo(target(), dir)).rejects.toThrow(/^1500 of the 1530 articles/u)
    expect(documents?.size).toBe(1530)
    expect(await exportTo(target(), dir, { allowRemoval: true })).toMatchObject({
      unchanged: 30,
      removed: 1500,
    })
    expect(documents?.size).toBe(30)
  }))

test('half a character in a text does not keep a batch from being taken', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, [articleRecord(1, { title: 'half \uD83D', author: '\uDE00' })])
    expect(await exportTo(target(), dir)).toMatchObject({ sent: 1 })
    expect(server.documents().get('news-1')).toMatchObject({ title: 'half \uFFFD', author: '\uFFFD' })
  }))

test('what can’t be read is reported, and stays in the index as it was', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(130))
    await exportTo(target(), dir)
    await writeFile(join(dir, articlePath('news', 5)), '{"id": 5')
    await rm(join(dir, chunkPath('news', 1)))
    // Whether it was taken down only the list can tell.
    await rm(join(dir, articlePath('news', 120)))
    const findings: Finding[] = []
    const report = await exportTo(target(), dir, { report: (finding) => findings.push(finding) })
    expect(report).toEqual({ sent: 0, updated: 0, unchanged: 99, removed: 0 })
    expect(findings.map(({ file, rule }) => [file, rule])).toEqual([
      ['headlines/news/1.json', 'missing-file'],
      ['articles/news/0/5.json', 'unreadable-file'],
    ])
    expect(server.documents().size).toBe(130)
  }))

test('an archive that changes meanwhile is to be sent again', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(3))
    const now = new Date()
    server.instead = ({ method }) => {
      if (method === 'PUT') void utimes(join(dir, 'archive.json'), now, new Date(now.getTime() + 5000))
      return null
    }
    await expect(exportTo(target(), dir)).rejects.toThrow(/changed while it was being sent/u)
  }))
