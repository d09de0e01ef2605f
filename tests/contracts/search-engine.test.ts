import type { Article } from '#archive/article.ts'
import { createStaticArchive } from '#sources/static-archive/static-archive.ts'
import { readArticle } from '#tests/fixtures/records/read-archive.ts'
import { writeRecords } from '#tests/fixtures/records/write-records.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFullScan } from './full-scan-engine.ts'
import { SEARCHED_RECORDS } from './meilisearch/searched-archive.ts'
import { testSearchEngine } from './search-engine.ts'
import { serveFolder, type ServedFolder } from './serve-folder.ts'

const never = new AbortController().signal

let dir: string
let served: ServedFolder
let articles: Article[]

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'gapan-searched-'))
  await writeRecords(dir, SEARCHED_RECORDS, { boards: ['news', 'talk'] })
  served = await serveFolder(dir)
  articles = await Promise.all(SEARCHED_RECORDS.map(({ board, id }) => readArticle(dir, id, board)))
})

afterAll(async () => {
  await served.close()
  await rm(dir, { recursive: true })
})

async function openStatic() {
  const source = createStaticArchive({ base: served.base, fetch: (url, init) => fetch(url, init) })
  const engine = await source.search(never)
  if (!engine) throw new Error('The archive has no index.')
  return engine
}

testSearchEngine('a full scan', () => createFullScan(articles))
testSearchEngine('an index of files', openStatic)

test('an archive is searched by the same engine as long as it has the same index', async () => {
  const source = createStaticArchive({ base: served.base, fetch: (url, init) => fetch(url, init) })
  expect(await source.search(never)).toBe(await source.search(never))
})
