import type { Bookmark } from '#app/storage/bookmark.ts'
import { makeArticle, makeSource } from '#tests/components/make.ts'
import { createFullScan } from '#tests/contracts/full-scan-engine.ts'
import { SourceError } from '#sources/source-error.ts'
import { expect, test } from 'vitest'
import { checkBookmarks, updateBookmarks, type CheckFinding, type CheckOptions } from './check-bookmarks.ts'

const AT = '2010-03-26T07:30:00+09:00'

function bookmark(fields: Partial<Bookmark>): Bookmark {
  return {
    board: 'news',
    id: 7,
    title: 'The ferry is back',
    lang: 'en',
    publishedAt: AT,
    savedAt: '2026-11-28T10:00:00.000Z',
    folder: [],
    labels: [],
    note: '',
    ...fields,
  }
}

const MOVE = { kind: 'moved', from: 'Naru News', at: null, by: null } as const
/** What the archive has. */
const ARTICLES = [
  makeArticle({ id: 7 }),
  makeArticle({ id: 8, title: 'A better title' }),
  makeArticle({ board: 'talk', id: 90, title: '배가 "다시" 왔다 - 나루', lang: 'ko', moves: [MOVE] }),
  // The same headline of another day is another article.
  makeArticle({ board: 'talk', id: 91, title: 'Weather', publishedAt: '2011-01-01T00:00:00+09:00' }),
]

const source = makeSource({
  article: async ({ board, id }) => {
    const found = ARTICLES.find((article) => article.board === board && article.id === id)
    if (!found) throw new SourceError('not-found', `${board}/${id}`, 'no such article')
    return found
  },
  search: async () => createFullScan(ARTICLES),
})

async function check(
  bookmarks: readonly Bookmark[],
  options: Partial<CheckOptions> = {},
): Promise<Map<number, CheckFinding>> {
  const found = new Map<number, CheckFinding>()
  await checkBookmarks(bookmarks, {
    source,
    signal: new AbortController().signal,
    isCopy: () => false,
    onFound: ({ id }, finding) => void found.set(id, finding),
    ...options,
  })
  return found
}

test('what is as it was, has another title, moved and is gone are told apart', async () => {
  const found = await check([
    bookmark({}),
    bookmark({ id: 8 }),
    bookmark({ id: 9, title: '배가 "다시" 왔다 - 나루' }),
    bookmark({ id: 10, title: 'Weather' }),
    bookmark({ id: 11, title: 'Nobody knows' }),
    bookmark({ id: 12, title: '' }),
  ])
  expect(Object.fromEntries(found)).toMatchObject({
    7: { kind: 'same' },
    8: { kind: 'retitled', now: { board: 'news', id: 8, title: 'A better title' } },
    9: { kind: 'moved', now: { board: 'talk', id: 90, lang: 'ko', publishedAt: AT } },
    10: { kind: 'gone' },
    11: { kind: 'gone' },
    12: { kind: 'gone' },
  })
})

test('without a date only an article that says it was moved is taken for the one', async () => {
  const found = await check([
    bookmark({ id: 9, title: '배가 "다시" 왔다 - 나루', publishedAt: null }),
    bookmark({ id: 10, title: 'Weather', publishedAt: null }),
  ])
  expect([...found.values()].map(({ kind }) => kind).toSorted()).toEqual(['gone', 'moved'])
})

test('a copy is no answer; neither is a fault, nor a search that fails', async () => {
  expect(await check([bookmark({})], { isCopy: () => true })).toEqual(new Map([[7, { kind: 'unasked' }]]))
  const inTrouble = makeSource({
    article: async ({ id }) => {
      throw new SourceError(id === 7 ? 'server' : 'not-found', 'file', 'trouble')
    },
    search: async () => {
      throw new SourceError('unreachable', 'search', 'no answer')
    },
  })
  const found = await check([bookmark({}), bookmark({ id: 8 })], { source: inTrouble })
  expect([...found.values()]).toEqual([{ kind: 'unasked' }, { kind: 'unasked' }])
})

test('few are asked at a time, and without a network not all are waited for', async () => {
  let asking = 0
  let most = 0
  let asked = 0
  const counting = makeSource({
    article: async () => {
      asked += 1
      asking += 1
      most = Math.max(most, asking)
      await new Promise((resolve) => setTimeout(resolve, 1))
      asking -= 1
      throw new SourceError('unreachable', 'file', 'no answer')
    },
  })
  const many = Array.from({ length: 50 }, (_, index) => bookmark({ id: index + 1 }))
  const found = await check(many, { source: counting })
  expect(found.size).toBe(50)
  expect(most).toBe(4)
  expect(asked).toBeLessThan(12)
})

test('whoever stops it hears nothing more', async () => {
  const stop = new AbortController()
  const found = await check(
    Array.from({ length: 50 }, (_, index) => bookmark({ id: index + 1 })),
    { signal: stop.signal, onFound: () => stop.abort() },
  )
  expect(found.size).toBe(0)
})

test('titles and addresses are brought up to date, and what its reader wrote stays', () => {
  const old = bookmark({ id: 9, labels: ['sea'], note: 'Read again', savedAt: '2025-01-01T00:00:00Z' })
  const now = { board: 'talk', id: 90, title: 'New', lang: 'ko', publishedAt: AT }
  const moved = { bookmark: old, finding: { kind: 'moved', now } as const }
  expect(updateBookmarks([old, bookmark({})], [moved])).toEqual([bookmark({}), { ...old, ...now }])
  const there = bookmark({ board: 'talk', id: 90, labels: ['river'], note: 'Mine', folder: ['Trips'] })
  expect(updateBookmarks([old, there], [moved])).toEqual([
    {
      ...now,
      savedAt: old.savedAt,
      folder: ['Trips'],
      labels: ['river', 'sea'],
      note: 'Mine\nRead again',
    },
  ])
  // Removed, or edited, since it was looked at.
  expect(updateBookmarks([there], [moved])).toEqual([there])
  const edited = { ...old, note: 'Other' }
  expect(updateBookmarks([edited], [moved])).toEqual([{ ...edited, ...now }])
  const gone = { bookmark: old, finding: { kind: 'gone' } as const }
  expect(updateBookmarks([old], [gone])).toEqual([old])
})
