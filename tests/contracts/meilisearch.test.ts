import type { MeilisearchChoice } from '#archive/search/choice.ts'
import { createMeilisearch } from '#sources/meilisearch/meilisearch.ts'
import type { SearchQuery } from '#sources/search.ts'
import { createStaticArchive } from '#sources/static-archive/static-archive.ts'
import { inFolder, writeRecords } from '#tests/fixtures/records/write-records.ts'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { ADMIN_KEY, MeilisearchServer, SEARCH_KEY } from './meilisearch-server.ts'
import { exportTo, SEARCHED_RECORDS } from './meilisearch/searched-archive.ts'
import { kindOf } from './news-source.ts'
import { testSearchEngine } from './search-engine.ts'
import { serveFolder } from './serve-folder.ts'

const never = new AbortController().signal
const QUERY: SearchQuery = {
  text: '등대',
  board: null,
  from: null,
  to: null,
  author: null,
  series: null,
  notices: false,
  attachments: false,
  sort: 'relevance',
}

let server: MeilisearchServer
const choice = (over: Partial<MeilisearchChoice> = {}): MeilisearchChoice => ({
  engine: 'meilisearch',
  url: server.url,
  index: 'posts',
  key: SEARCH_KEY,
  ...over,
})
const open = (over: Partial<MeilisearchChoice> = {}) =>
  createMeilisearch(choice(over), (url, init) => fetch(url, init))

beforeAll(async () => {
  server = await MeilisearchServer.start()
  await inFolder(async (dir) => {
    await writeRecords(dir, SEARCHED_RECORDS, { boards: ['news', 'talk'] })
    await exportTo({ url: server.url, key: ADMIN_KEY }, dir)
  })
})

afterEach(() => {
  server.instead = () => null
  server.requests.length = 0
})

afterAll(() => server.close())

testSearchEngine('what a Meilisearch in memory has', () => open())

test('unpaired quotes are a phrase, and an excerpt comes with its hit', async () => {
  const { hits } = await open().find({ ...QUERY, text: '"keeper walked' }, null, never)
  expect(hits.map(({ headline }) => headline.id)).toEqual([51])
  expect(hits[0]?.excerpt?.filter(({ isHit }) => isHit)).not.toEqual([])
})

test('an archive that names a server is searched there, and one that names none is not', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, SEARCHED_RECORDS, { boards: ['news', 'talk'], search: choice() })
    const served = await serveFolder(dir)
    try {
      const source = createStaticArchive({ base: served.base, fetch: (url, init) => fetch(url, init) })
      const engine = await source.search(never)
      expect((await engine?.find(QUERY, null, never))?.hits).toHaveLength(3)
    } finally {
      await served.close()
    }
  }))

test('a search is one request, with the key as a bearer, and so is a count', async () => {
  const engine = open()
  await engine.find(QUERY, null, never)
  await engine.count({ ...QUERY, board: 'news', from: '2013' }, never)
  expect(server.requests.map(({ method, path, key }) => [method, path, key])).toEqual([
    ['POST', '/indexes/posts/search', SEARCH_KEY],
    ['POST', '/multi-search', SEARCH_KEY],
  ])
  // The body of an article is as long as the article: only its excerpt comes.
  expect(JSON.parse(server.requests[0]?.body ?? '').attributesToRetrieve).not.toContain('body')
})

test('a query that asks for nothing asks no server', async () => {
  const engine = open()
  await engine.find({ ...QUERY, text: ' -"! ' }, null, never)
  await engine.count({ ...QUERY, text: '' }, never)
  expect(server.requests).toEqual([])
})

test('a place in the list that no answer gave is the beginning', async () => {
  const first = await open().find(QUERY, null, never)
  for (const after of ['x', '-20', '1e9', '']) expect(await open().find(QUERY, after, never)).toEqual(first)
})

test.each([
  [
    'a key that is no key',
    { key: 'wrong' },
    /refused the key \(403 invalid_api_key\): make one that can search/,
  ],
  [
    'an index that is not there',
    { index: 'other' },
    /no index "other": send the articles with gapan search-export/,
  ],
])('%s is told to whoever keeps the archive', async (_, over, message) => {
  const search = open(over).find(QUERY, null, never)
  await expect(search).rejects.toThrow(message)
  await expect(kindOf(search)).resolves.toBe('server')
})

test.each([
  ['invalid_search_filter', 400, /lacks settings that the search needs \(invalid_search_filter\)/],
  ['too_many_search_requests', 429, /answered 429 \(too_many_search_requests\)/],
])('so is the error %s', async (code, status, message) => {
  server.instead = () => ({ status, body: JSON.stringify({ message: '', code, type: '', link: '' }) })
  await expect(open().find(QUERY, null, never)).rejects.toThrow(message)
})

test.each([
  ['a web page', '<!doctype html><title>Sign in</title>', /a web page came/],
  ['nothing', '', /no valid JSON/],
  ['other JSON', '{"hits": 3}', /hits: expected Array/],
  ['documents of something else', '{"hits": [{"id": 1, "title": "x"}]}', /did not send/],
])('%s in place of an answer is unreadable', async (_, body, message) => {
  server.instead = () => ({ status: 200, body })
  const search = open().find(QUERY, null, never)
  await expect(search).rejects.toThrow(message)
  await expect(kindOf(search)).resolves.toBe('unreadable')
})

test('one document that something else wrote costs that document', async () => {
  const documents = server.indexes.get('posts')?.documents
  documents?.set('strange', { key: 'strange', title: '등대', body: '등대', time: 9e9, board: 'news' })
  try {
    expect((await open().find(QUERY, null, never)).hits).toHaveLength(3)
  } finally {
    documents?.delete('strange')
  }
})

test('a server that fails once is asked again', async () => {
  let fails = 1
  server.instead = () => (fails-- > 0 ? { status: 503 } : null)
  expect((await open().find(QUERY, null, never)).hits).toHaveLength(3)
  expect(server.requests).toHaveLength(2)
})

test('a server that is not there is unreachable', async () => {
  const gone = await MeilisearchServer.start()
  const { url } = gone
  await gone.close()
  await expect(kindOf(open({ url }).find(QUERY, null, never))).resolves.toBe('unreachable')
})

test('a search that nobody waits for any more is called off, with the reason that was given', async () => {
  const reason = new Error('typed on')
  const stop = new AbortController()
  let ended: unknown
  const engine = createMeilisearch(
    choice(),
    (_, { signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          ended = signal.aborted
          reject(new Error('aborted'))
        })
      }),
  )
  const search = engine.find(QUERY, null, stop.signal)
  stop.abort(reason)
  await expect(search).rejects.toBe(reason)
  expect(ended).toBe(true)
  await expect(engine.count(QUERY, AbortSignal.abort(reason))).rejects.toBe(reason)
})
