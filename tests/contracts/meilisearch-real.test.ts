import { createMeilisearch } from '#sources/meilisearch/meilisearch.ts'
import { inFolder, writeRecords } from '#tests/fixtures/records/write-records.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportTo, SEARCHED_RECORDS } from './meilisearch/searched-archive.ts'
import { testSearchEngine } from './search-engine.ts'

/*
 * The same over a server that runs: MEILISEARCH_URL=http://localhost:7700 MEILISEARCH_MASTER_KEY=… npx vitest run
 * --project node tests/contracts/meilisearch-real.test.ts. It makes an index and a key of its own, and deletes both.
 */
const url = process.env['MEILISEARCH_URL']?.replace(/\/+$/u, '') ?? ''
const masterKey = process.env['MEILISEARCH_MASTER_KEY'] ?? ''
const index = `gapan-test-${process.pid}`
let key = ''

async function ask(method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(url + path, {
    method,
    headers: { Authorization: `Bearer ${masterKey}`, ...(body && { 'Content-Type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return response.status === 204 ? null : response.json()
}

describe.skipIf(url === '' || masterKey === '')('a Meilisearch server', () => {
  beforeAll(async () => {
    const made = await ask('POST', '/keys', { actions: ['search'], indexes: [index], expiresAt: null })
    key = Object(made).key
    await inFolder(async (dir) => {
      await writeRecords(dir, SEARCHED_RECORDS, { boards: ['news', 'talk'] })
      await exportTo({ url, key: masterKey, index }, dir, { pauseMs: 100 })
    })
  }, 120_000)

  afterAll(async () => {
    await ask('DELETE', `/indexes/${index}`)
    await ask('DELETE', `/keys/${key}`)
  })

  testSearchEngine('what it was sent', () =>
    createMeilisearch({ engine: 'meilisearch', url, index, key }, (address, init) => fetch(address, init)),
  )

  test('what it has is not sent again, and what the archive lost is removed', () =>
    inFolder(async (dir) => {
      const target = { url, key: masterKey, index }
      await writeRecords(dir, SEARCHED_RECORDS, { boards: ['news', 'talk'] })
      const again = { sent: 0, updated: 0, unchanged: SEARCHED_RECORDS.length, removed: 0 }
      expect(await exportTo(target, dir, { pauseMs: 100 })).toEqual(again)
      const fewer = SEARCHED_RECORDS.filter(({ id }) => id !== 53)
      await writeRecords(dir, fewer, { boards: ['news', 'talk'] })
      expect(await exportTo(target, dir, { pauseMs: 100 })).toMatchObject({ removed: 1 })
      expect(await exportTo(target, dir, { pauseMs: 100 })).toMatchObject({ sent: 0, removed: 0 })
    }))
})
