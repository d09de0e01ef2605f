import type { Article } from '#archive/article.ts'
import { paragraphs } from '#archive/body/body.ts'
import { makeArticle } from '#tests/components/make.ts'
import { indexArticles, searchIndexed } from '#tests/contracts/indexed-articles.ts'
import { NO_QUERY } from '#tests/contracts/search-query.ts'
import { changedPaths, filesOf, inFolder } from '#tests/fixtures/records/write-records.ts'
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { SEGMENT_SIZES } from './segment-plan.ts'

const never = new AbortController().signal

function articleOf(id: number, over: Partial<Article> = {}): Article {
  return makeArticle({
    id,
    sequence: id - 1,
    title: `소식 ${id}`,
    body: paragraphs(`나룻배 이야기 ${id}, the ferry and word${id % 97}.`),
    publishedAt: `2010-01-01T${String(Math.floor(id / 3600) % 24).padStart(2, '0')}:${String(Math.floor(id / 60) % 60).padStart(2, '0')}:${String(id % 60).padStart(2, '0')}Z`,
    ...over,
  })
}

const articlesTo = (count: number, over: (id: number) => Partial<Article> = () => ({})) =>
  Array.from({ length: count }, (_, index) => articleOf(index + 1, over(index + 1)))

/** What the files of an index hold, unpacked, one after the other. */
function contentOf(dir: string, paths: Iterable<string>): string {
  return Array.from(paths, (path) => {
    const content = readFileSync(join(dir, path))
    return (path.endsWith('.bin') ? gunzipSync(content) : content).toString('latin1')
  }).join('\n')
}

const latin1 = (text: string) => Buffer.from(text).toString('latin1')

async function found(
  dir: string,
  choice: Parameters<typeof searchIndexed>[1],
  articles: readonly Article[],
  text: string,
) {
  const { hits } = await searchIndexed(dir, choice, articles).find({ ...NO_QUERY, text }, null, never)
  return hits.map(({ headline }) => headline.id)
}

test('the same articles give the same index, at once or one import after the other', () =>
  inFolder((dir) =>
    inFolder(async (other) => {
      const articles = articlesTo(60)
      const at = await indexArticles(dir, articles)
      let choice
      for (const count of [1, 7, 30, 31, 60]) {
        choice = (await indexArticles(other, articles.slice(0, count), choice)).choice
      }
      expect(choice).toEqual(at.choice)
      expect(contentOf(other, at.paths)).toBe(contentOf(dir, at.paths))
    }),
  ))

test(
  'one more article writes the newest segment anew and nothing else',
  () =>
    inFolder(async (dir) => {
      const { choice } = await indexArticles(dir, articlesTo(700), undefined, SEGMENT_SIZES)
      const before = await filesOf(dir)
      const { paths } = await indexArticles(dir, articlesTo(701), choice, SEGMENT_SIZES)
      const changed = changedPaths(before, await filesOf(dir))
      expect(changed.length).toBeLessThan(44)
      expect(changed.every((path) => paths.has(path))).toBe(true)
    }),
  30_000,
)

test('when all views have changed the terms stay as they are', () =>
  inFolder(async (dir) => {
    const { choice } = await indexArticles(dir, articlesTo(60))
    const before = await filesOf(dir)
    await indexArticles(
      dir,
      articlesTo(60, (id) => ({ views: id + 1000 })),
      choice,
    )
    const changed = changedPaths(before, await filesOf(dir))
    expect(changed.filter((path) => /terms|origins/u.test(path))).toEqual([])
    expect(changed.some((path) => path.startsWith('search/views/'))).toBe(true)
    expect(changed.some((path) => path.startsWith('search/documents/'))).toBe(true)
  }))

test('nothing of an article that is taken down is left in the files of the index', () =>
  inFolder(async (dir) => {
    const secret = { title: '비밀스러운 제목', author: '홍길동', body: paragraphs('unspeakable 낱말') }
    const articles = articlesTo(60, (id) => (id === 5 ? secret : {}))
    const first = await indexArticles(dir, articles)
    expect(contentOf(dir, first.paths)).toContain('unspeakable')
    const left = articles.filter(({ id }) => id !== 5)
    const { choice, paths } = await indexArticles(dir, left, first.choice)
    for (const word of ['unspeakable', '비밀', '홍길동', '낱말'])
      expect(contentOf(dir, paths)).not.toContain(latin1(word))
    expect(await found(dir, choice, left, '이야기')).not.toContain(5)
  }))

test(
  'an edited article is found as it is now, and its old title is nowhere',
  () =>
    inFolder(async (dir) => {
      const before = articlesTo(1200, (id) => (id === 5 ? { title: '옛날 제목' } : {}))
      const after = articlesTo(1200, (id) =>
        id === 5 ? { title: '새로운 제목', body: paragraphs('다른 글') } : {},
      )
      const first = await indexArticles(dir, before, undefined, SEGMENT_SIZES)
      const { choice, paths } = await indexArticles(dir, after, first.choice, SEGMENT_SIZES)
      expect(await found(dir, choice, after, '옛날')).toEqual([])
      expect(await found(dir, choice, after, '새로운')).toEqual([5])
      const shown = [...paths].filter((path) => path.startsWith('search/documents/'))
      expect(contentOf(dir, shown)).not.toContain(latin1('옛날'))
      // The segment that had it stays; it is the oldest of the hits of its time nevertheless.
      expect(
        JSON.parse(readFileSync(join(dir, `search/${choice.index}.json`), 'utf8')).segments[0].removed,
      ).toEqual([4])
      const all = await searchIndexed(dir, choice, after).count({ ...NO_QUERY, text: '소식' }, never)
      expect(all.total).toBe(1199)
    }),
  30_000,
)

test('an index of which anything is missing is made whole again', () =>
  inFolder(async (dir) => {
    const articles = articlesTo(60)
    let { choice, paths } = await indexArticles(dir, articles)
    for (const kind of ['terms', 'origins', 'documents', 'views']) {
      await rm(join(dir, [...paths].find((path) => path.startsWith(`search/${kind}/`)) ?? ''))
      ;({ choice, paths } = await indexArticles(dir, articles, choice))
      expect(contentOf(dir, paths).length).toBeGreaterThan(0)
      const engine = searchIndexed(dir, choice, articles)
      expect((await engine.count({ ...NO_QUERY, text: '나룻배', sort: 'views' }, never)).total).toBe(60)
    }
  }))
