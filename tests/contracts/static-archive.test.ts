import { createStaticArchive } from '#sources/static-archive/static-archive.ts'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kindOf, testNewsSource } from './news-source.ts'
import { serveFolder, type ServedFolder } from './serve-folder.ts'

const SAMPLE = 'public/archive'
const never = new AbortController().signal

let sample: ServedFolder

beforeAll(async () => {
  sample = await serveFolder(SAMPLE)
})

afterAll(() => sample.close())

function open(base = sample.base) {
  return createStaticArchive({ base, fetch: (url, init) => fetch(url, init) })
}

testNewsSource('the static archive', () => open())

/** A copy of the sample with one file replaced, served for as long as `use` takes. */
async function withDamage(file: string, content: string | null, use: (base: string) => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), 'gapan-damaged-'))
  await cp(SAMPLE, folder, { recursive: true })
  if (content === null) await rm(join(folder, file))
  else await writeFile(join(folder, file), content)
  const served = await serveFolder(folder)
  try {
    await use(served.base)
  } finally {
    await served.close()
    await rm(folder, { recursive: true })
  }
}

const manifest = await readFile(join(SAMPLE, 'archive.json'), 'utf8')

test.each<[string, string | null, string]>([
  ['missing', null, 'not-found'],
  ['cut off', manifest.slice(0, 500), 'unreadable'],
  ['empty', '', 'unreadable'],
  ['a web page', '<!doctype html><title>Log in</title>', 'unreadable'],
  ['of a newer format', '{"formatVersion": 2}', 'newer-format'],
  ['of no format', '{"hello": 1}', 'unreadable'],
  ['without boards', JSON.stringify({ ...JSON.parse(manifest), boards: undefined }), 'unreadable'],
  ['JSON of another kind', '[1,2,3]', 'unreadable'],
])('a manifest that is %s', async (_how, content, kind) => {
  await withDamage('archive.json', content, async (base) => {
    await expect(kindOf(open(base).overview(never))).resolves.toBe(kind)
  })
})

test('an article that is damaged leaves the others readable', async () => {
  await withDamage('articles/news/0/2.json', '{"board":"news","id":2', async (base) => {
    const source = open(base)
    await expect(kindOf(source.article({ board: 'news', id: 2 }, never))).resolves.toBe('unreadable')
    await expect(source.article({ board: 'news', id: 3 }, never)).resolves.toHaveProperty('title')
  })
})

test('a row that can’t be read costs one row and is counted', async () => {
  const file = 'headlines/news/0.json'
  const rows: unknown[] = JSON.parse(await readFile(join(SAMPLE, file), 'utf8'))
  const damaged = JSON.stringify(rows.with(3, { board: 'news', id: 'four' }))
  await withDamage(file, damaged, async (base) => {
    const list = await open(base).listPage({ board: 'news', page: 1 }, never)
    expect(list.unreadable).toBe(1)
    expect(list.headlines).toHaveLength(rows.length - 1)
  })
})

test('what an archive smuggles into a body does not get out of the source', async () => {
  const file = 'articles/news/0/2.json'
  const article = JSON.parse(await readFile(join(SAMPLE, file), 'utf8'))
  article.body.children.push({
    type: 'element',
    tagName: 'a',
    properties: { href: 'javascript:alert(1)', onClick: 'alert(2)', style: 'position:fixed' },
    children: [
      { type: 'element', tagName: 'script', properties: {}, children: [{ type: 'text', value: 'alert(3)' }] },
    ],
  })
  await withDamage(file, JSON.stringify(article), async (base) => {
    const { body } = await open(base).article({ board: 'news', id: 2 }, never)
    expect(body.children.at(-1)).toEqual({ type: 'element', tagName: 'a', properties: {}, children: [] })
  })
})

test('a server that does not answer is unreachable, and one that fails says so', async () => {
  const gone = await serveFolder(SAMPLE)
  await gone.close()
  await expect(kindOf(open(gone.base).overview(never))).resolves.toBe('unreachable')
  const failing = createStaticArchive({
    base: sample.base,
    fetch: async () => new Response('out of order', { status: 503 }),
  })
  await expect(kindOf(failing.overview(never))).resolves.toBe('server')
})

test('a failed answer is not kept', async () => {
  let isDown = true
  const source = createStaticArchive({
    base: sample.base,
    fetch: (url, init) => (isDown ? Promise.reject(new TypeError('down')) : fetch(url, init)),
  })
  await expect(kindOf(source.overview(never))).resolves.toBe('unreachable')
  isDown = false
  await expect(source.overview(never)).resolves.toHaveProperty('site')
})

test('turning the pages of one chunk asks for it once', async () => {
  const asked: string[] = []
  const source = createStaticArchive({
    base: sample.base,
    fetch: (url, init) => {
      asked.push(url)
      return fetch(url, init)
    },
  })
  await source.listPage({ board: 'news', page: 1 }, never)
  await source.listPage({ board: 'news', page: 'newest' }, never)
  expect(asked.filter((url) => url.includes('headlines/news/0.json'))).toHaveLength(1)
  expect(asked.filter((url) => url.includes('archive.json'))).toHaveLength(1)
})

test('headlines beside an article cost no lists but those around it', async () => {
  const asked: string[] = []
  const source = createStaticArchive({
    base: sample.base,
    fetch: (url, init) => {
      asked.push(url.slice(sample.base.length).replace(/\?.*/, ''))
      return fetch(url, init)
    },
  })
  // It has related headlines in other boards.
  const related = await source.related({ board: 'news', id: 1 }, never)
  expect(new Set(related.map(({ board }) => board)).size).toBeGreaterThan(1)
  expect(related.some(({ reason }) => reason.kind === 'shares')).toBe(true)
  expect(asked.toSorted()).toEqual(['archive.json', 'articles/news/0/1.json', 'headlines/news/0.json'])
})

test('an answer that could not be used is asked for again', async () => {
  let isDamaged = true
  const source = createStaticArchive({
    base: sample.base,
    fetch: async (url, init) => {
      const isArticle = url.endsWith('/articles/news/0/2.json')
      return isArticle && isDamaged ? Response.json({ board: 'news', id: 2 }) : fetch(url, init)
    },
  })
  await expect(kindOf(source.article({ board: 'news', id: 2 }, never))).resolves.toBe('unreadable')
  isDamaged = false
  await expect(source.article({ board: 'news', id: 2 }, never)).resolves.toHaveProperty('title')
})

test.each([
  [500, 3],
  [403, 1],
  [429, 1],
  [404, 1],
])('an answer of %i is asked for %i times', async (status, times) => {
  let asked = 0
  const source = createStaticArchive({
    base: sample.base,
    fetch: async (url, init) => {
      if (!url.includes('/articles/')) return fetch(url, init)
      asked += 1
      return new Response('', { status })
    },
  })
  const ref = { board: 'news', id: 2 }
  await Promise.allSettled([source.article(ref, never), source.related(ref, never)])
  expect(asked).toBe(times)
})
