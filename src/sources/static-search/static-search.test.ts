import { paragraphs } from '#archive/body/body.ts'
import { SourceError } from '#sources/source-error.ts'
import { makeArticle } from '#tests/components/make.ts'
import { fetchFolder, indexArticles, searchIndexed } from '#tests/contracts/indexed-articles.ts'
import { NO_QUERY } from '#tests/contracts/search-query.ts'
import { inFolder } from '#tests/fixtures/records/write-records.ts'
import { gunzipSync, gzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const never = new AbortController().signal

const articles = Array.from({ length: 60 }, (_, index) =>
  makeArticle({
    id: index + 1,
    sequence: index,
    title: `나룻배 ${index} 도선장`,
    body: paragraphs(index % 7 === 0 ? '대통령이 왔다.' : '대통이 통령을 보았다.'),
    views: index % 10,
    publishedAt: `2010-01-01T00:00:${String(index).padStart(2, '0')}Z`,
  }),
)

test('hits come newest first in pages, and a page is the same when it is asked for again', () =>
  inFolder(async (dir) => {
    const { choice } = await indexArticles(dir, articles)
    const engine = searchIndexed(dir, choice, articles)
    const query = { ...NO_QUERY, text: '나룻배' }
    const first = await engine.find(query, null, never)
    const second = await engine.find(query, first.next, never)
    const third = await engine.find(query, second.next, never)
    const ids = [first, second, third].flatMap(({ hits }) => hits.map(({ headline }) => headline.id))
    expect(ids).toEqual(Array.from({ length: 60 }, (_, index) => 60 - index))
    expect(third.next).toBeNull()
    expect(await engine.find(query, first.next, never)).toEqual(second)
  }))

test('what has the pairs of a word and not the word is taken back when its text is read', () =>
  inFolder(async (dir) => {
    const { choice } = await indexArticles(dir, articles)
    const engine = searchIndexed(dir, choice, articles)
    const query = { ...NO_QUERY, text: '대통령' }
    const { hits } = await engine.find(query, null, never)
    const excerpts = await Promise.all(hits.map((hit) => engine.excerpt(query, hit, never)))
    for (const [index, { headline }] of hits.entries()) {
      expect(excerpts[index] !== null).toBe((headline.id - 1) % 7 === 0)
    }
    expect((await engine.count(query, never)).isExact).toBe(false)
  }))

test('only as much is read as a page of hits takes', () =>
  inFolder(async (dir) => {
    const { choice } = await indexArticles(dir, articles)
    const asked: string[] = []
    const read = fetchFolder(dir)
    const engine = searchIndexed(dir, choice, articles, (url, init) => {
      asked.push(url)
      return read(url, init)
    })
    const query = { ...NO_QUERY, text: '도선장', from: '2011' }
    await engine.find(query, null, never)
    expect(asked).toEqual([`search/${choice.index}.json`])
    await engine.find({ ...query, from: null }, null, never)
    const { length } = asked
    await engine.find({ ...query, from: null }, null, never)
    expect(asked).toHaveLength(length)
    expect(new Set(asked).size).toBe(length)
  }))

/** With so many words that the files which they are in have a directory. */
const longArticles = articles.map((article, index) => ({
  ...article,
  body: paragraphs(Array.from({ length: 3000 }, (_, word) => `word${index}x${word}`).join(' ')),
}))

test('a word is looked for in the file that has it, and in no other', () =>
  inFolder(async (dir) => {
    const { choice } = await indexArticles(dir, longArticles)
    const asked: string[] = []
    const read = fetchFolder(dir)
    const engine = searchIndexed(dir, choice, longArticles, (url, init) => {
      if (url.includes('terms/')) asked.push(url)
      return read(url, init)
    })
    const { hits } = await engine.find({ ...NO_QUERY, text: 'word17x299' }, null, never)
    expect(hits.map(({ headline }) => headline.id)).toEqual([18])
    const segments = new Set(asked.map((url) => url.split('/')[2]))
    const directories = asked.filter((url) => /\/d\d+\.bin$/u.test(url))
    // Of one segment the index itself tells which file it is.
    expect([segments.size, directories.length]).toEqual([3, 2])
    expect(asked).toHaveLength(segments.size + directories.length)
  }))

const BOMB = gzipSync(Buffer.alloc(20_000_000, 0x73))

const WAYS: ReadonlyArray<readonly [how: string, kind: string, change: (content: Buffer) => Buffer]> = [
  ['cut off', 'unreadable', (content) => content.subarray(0, content.length - 9)],
  ['a web page', 'unreadable', () => Buffer.from('<!doctype html><title>Log in</title>')],
  ['empty', 'unreadable', () => Buffer.alloc(0)],
  ['something else, packed', 'unreadable', () => gzipSync('{"hello":1}')],
  ['of 20 MB, packed', 'unreadable', () => BOMB],
]

test.each(['terms/', '/d0.bin', 'documents/', 'views/', '.json'])(
  'a damaged file in %s is an error that names it',
  (part) =>
    inFolder(async (dir) => {
      const { choice } = await indexArticles(dir, longArticles)
      for (const [how, kind, change] of WAYS) {
        let changed = ''
        const engine = searchIndexed(dir, choice, longArticles, async (url, init) => {
          if (!url.includes(part)) return fetchFolder(dir)(url, init)
          changed = url
          return new Response(new Uint8Array(change(readFileSync(join(dir, url)))))
        })
        const query = { ...NO_QUERY, text: '나룻배', sort: 'views' } as const
        const error = await engine.find(query, null, never).catch((cause: unknown) => cause)
        expect(error, how).toBeInstanceOf(SourceError)
        expect(error, how).toMatchObject({ kind })
        expect(changed).not.toBe('')
      }
    }),
)

test('a host that has unpacked the files already is understood, and what failed is asked for again', () =>
  inFolder(async (dir) => {
    const { choice } = await indexArticles(dir, articles)
    let isDown = true
    const engine = searchIndexed(dir, choice, articles, async (url) => {
      if (isDown) return new Response('', { status: 404 })
      const content = readFileSync(join(dir, url))
      return new Response(new Uint8Array(url.endsWith('.bin') ? gunzipSync(content) : content))
    })
    const query = { ...NO_QUERY, text: '나룻배' }
    await expect(engine.find(query, null, never)).rejects.toMatchObject({ kind: 'not-found' })
    isDown = false
    expect((await engine.find(query, null, never)).hits).toHaveLength(20)
  }))

test('an aborted search ends with the reason of its signal', () =>
  inFolder(async (dir) => {
    const { choice } = await indexArticles(dir, articles)
    const controller = new AbortController()
    const engine = searchIndexed(dir, choice, articles, () => new Promise(() => {}))
    const query = { ...NO_QUERY, text: '나룻배' }
    const search = engine.find(query, null, controller.signal)
    const reason = new Error('enough')
    controller.abort(reason)
    await expect(search).rejects.toBe(reason)
    await expect(engine.count(query, controller.signal)).rejects.toBe(reason)
  }))

test('best first: in the title before often before once, the rare word before the common one', () =>
  inFolder(async (dir) => {
    const texts = ['등대를 보았다', '등대 등대 등대 등대', '강가', '강가 등대 배', '강가에 서서']
    const found = texts.map((text, index) =>
      makeArticle({
        id: index + 1,
        sequence: index,
        title: index === 2 ? '등대' : '소식',
        body: paragraphs(text),
      }),
    )
    const { choice } = await indexArticles(dir, found)
    const engine = searchIndexed(dir, choice, found)
    const ids = async (text: string) =>
      (await engine.find({ ...NO_QUERY, text, sort: 'relevance' }, null, never)).hits.map(
        ({ headline }) => headline.id,
      )
    expect(await ids('등대')).toEqual([3, 2, 4, 1])
    expect(await ids('강가 등대')).toEqual([3, 4])
  }))

test('an index that another has taken the place of is left for that', () =>
  inFolder(async (dir) => {
    const { choice: old } = await indexArticles(dir, articles.slice(0, 30))
    const engine = searchIndexed(dir, old, articles)
    const query = { ...NO_QUERY, text: '나룻배' }
    await rm(join(dir, 'search'), { recursive: true })
    const { choice } = await indexArticles(dir, articles)
    await expect(engine.find(query, null, never)).rejects.toMatchObject({ kind: 'not-found' })
    const { search: _, ...manifest } = JSON.parse(await readFile('public/archive/archive.json', 'utf8'))
    await writeFile(join(dir, 'archive.json'), JSON.stringify({ ...manifest, search: choice }))
    const answers = await Promise.all([engine.find(query, null, never), engine.count(query, never)])
    expect(answers[0].hits[0]?.headline.id).toBe(60)
    expect(answers[1].total).toBe(60)
  }))
