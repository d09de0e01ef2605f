import type { SearchChoice } from '#archive/search/choice.ts'
import { ADMIN_KEY, MeilisearchServer, SEARCH_KEY } from '#tests/contracts/meilisearch-server.ts'
import { articleRecords } from '#tests/fixtures/records/article-records.ts'
import { filesOf, inFolder, writeRecords } from '#tests/fixtures/records/write-records.ts'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { run } from './run.ts'

let server: MeilisearchServer

beforeEach(async () => {
  server = await MeilisearchServer.start()
  vi.stubEnv('MEILISEARCH_KEY', ADMIN_KEY)
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await server.close()
})

async function searchExport(...args: string[]) {
  let stdout = ''
  let stderr = ''
  const code = await run(['search-export', ...args], {
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
    signal: new AbortController().signal,
    debug: false,
  })
  return { code, stdout, stderr }
}

const choice = (over: object = {}): SearchChoice => ({
  engine: 'meilisearch',
  url: server.url,
  index: 'naru',
  key: SEARCH_KEY,
  ...over,
})

test('an archive that names no server is sent to the one that is given, and what is left to do is said', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(3))
    const before = await filesOf(dir)
    const { code, stdout, stderr } = await searchExport('--archive', dir, '--meilisearch', `${server.url}/`)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(
      /^3 articles sent, 0 sent without their text, 0 unchanged, 0 removed in \d+\.\d s\n/u,
    )
    expect(stdout).toContain(`"search": {"engine": "meilisearch", "url": "${server.url}", "index": "posts"`)
    expect(stdout).not.toContain(ADMIN_KEY)
    expect(server.documents('posts').size).toBe(3)
    // Nothing of a run is left in the archive, the key least of all.
    expect(await filesOf(dir)).toEqual(before)
  }))

test('an archive that names a server needs no more than that', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(3), { search: choice() })
    const { code, stdout } = await searchExport('--archive', dir)
    expect(code).toBe(0)
    expect(stdout).not.toContain('site file')
    expect(server.documents('naru').size).toBe(3)
  }))

test('findings end it with 1', () =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(3), { search: choice() })
    await writeFile(join(dir, 'articles/news/0/2.json'), '[')
    const { code, stdout } = await searchExport('--archive', dir)
    expect(code).toBe(1)
    expect(stdout).toContain('2 articles sent')
    expect(stdout).toContain('Finding: articles/news/0/2.json: file: unreadable-file')
  }))

test.each([
  ['the one that writes', ADMIN_KEY, [], /is the one that articles are sent with/u],
  ['one that can delete', 'wide', ['search', 'documents.delete'], /can do this besides: documents\.delete/u],
  ['one that can do all', 'all', ['*'], /can do this besides: \*/u],
])('a key for everybody that is %s is refused before anything is sent', (_, key, actions, message) =>
  inFolder(async (dir) => {
    if (actions.length > 0) server.keys.set(key, { actions, indexes: ['*'] })
    await writeRecords(dir, articleRecords(3), { search: choice({ key }) })
    const { code, stderr } = await searchExport('--archive', dir)
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
    expect(stderr).toContain('docs/search.md')
    expect(server.indexes.size).toBe(0)
  }),
)

test('without a right to see keys, a key for everybody is refused that has it itself', () =>
  inFolder(async (dir) => {
    const actions = [
      'documents.*',
      'documents.add',
      'documents.get',
      'indexes.get',
      'settings.update',
      'tasks.get',
    ]
    server.keys.set('writer', { actions, indexes: ['*'] })
    vi.stubEnv('MEILISEARCH_KEY', 'writer')
    await writeRecords(dir, articleRecords(3), { search: choice({ key: ADMIN_KEY }) })
    expect(await searchExport('--archive', dir)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('can see and make keys'),
    })
    await writeRecords(dir, articleRecords(3), { search: choice() })
    expect(await searchExport('--archive', dir)).toMatchObject({ code: 0 })
  }))

test('a key for everybody that can’t search this index is a finding', () =>
  inFolder(async (dir) => {
    server.keys.set('narrow', { actions: ['search'], indexes: ['other', 'nar'] })
    server.keys.set('wide', { actions: ['search'], indexes: ['na*'] })
    await writeRecords(dir, articleRecords(3), { search: choice({ key: 'narrow' }) })
    const { code, stdout } = await searchExport('--archive', dir)
    expect(code).toBe(1)
    expect(stdout).toContain('search-key: expected a key for the index naru, found other, nar')
    await writeRecords(dir, articleRecords(3), { search: choice({ key: 'wide' }) })
    expect((await searchExport('--archive', dir)).code).toBe(0)
  }))

test.each([
  [[], '--archive DIR is missing'],
  [['--archive', 'DIR'], '--meilisearch URL is missing, and the archive names no server'],
  [['--archive', 'DIR', '--meilisearch', 'search.example'], '--meilisearch: its content: expected an http'],
  [['--archive', 'DIR', '--meilisearch', 'http://a/?b'], '--meilisearch: its content: expected an http'],
  [
    ['--archive', 'DIR', '--meilisearch', 'http://a', '--index', 'a/b'],
    '--index: its content: expected the name',
  ],
  [['--archive', 'DIR', '--meilisearch', 'http://a', '--key', 'x'], "Unknown option '--key'"],
  [['--archive', 'DIR/none', '--meilisearch', 'http://a'], "can't be read"],
])('%j is a fault told in one sentence', (args, message) =>
  inFolder(async (dir) => {
    await writeRecords(dir, articleRecords(1))
    const { code, stderr } = await searchExport(...args.map((arg) => arg.replace('DIR', dir)))
    expect(code).toBe(2)
    expect(stderr).toContain(message)
  }),
)

test('without a key in the environment nothing is asked', () =>
  inFolder(async (dir) => {
    vi.stubEnv('MEILISEARCH_KEY', '')
    await writeRecords(dir, articleRecords(1))
    const { code, stderr } = await searchExport('--archive', dir, '--meilisearch', server.url)
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('MEILISEARCH_KEY is not set'),
    })
    expect(server.requests).toEqual([])
  }))

test('help names the variable that holds the key', async () => {
  expect((await searchExport('--help')).stdout).toContain(
    'MEILISEARCH_KEY=… gapan search-export --archive DIR',
  )
})
