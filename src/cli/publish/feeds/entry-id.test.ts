import type { Move } from '#archive/article.ts'
import { expect, test } from 'vitest'
import { entryIds, idAuthority, type Identified } from './entry-id.ts'

const authority = { origin: 'https://naru.example', base: '/' }
const moved: Move = { kind: 'moved', from: '소식', at: null, by: null }
const copied: Move = { kind: 'copied', from: '소식', at: null, by: null }

const ferry: Identified = {
  board: 'news',
  id: 123,
  title: '나룻배가 돌아왔다',
  author: '편집국',
  publishedAt: '2010-03-26T07:30:00+09:00',
  moves: [],
}

function idOf(article: Identified): string | undefined {
  return entryIds([article], authority)[0]
}

test('an id is a tag URI and stays the same when an editor moves the article to another board', () => {
  const id = idOf(ferry)
  // The literal: a change of the rule would show every entry of every feed as new.
  expect(id).toBe('tag:naru.example,2010-03-26:6f3783b5420f88871d6e6d45d9812ec7')
  expect(idOf({ ...ferry, board: 'talk', id: 9, moves: [moved] })).toBe(id)
})

test('another time, author or title makes another id', () => {
  const others = [
    { ...ferry, publishedAt: '2010-03-26T07:30:01+09:00' },
    { ...ferry, author: null },
    { ...ferry, author: '나루' },
    { ...ferry, title: '나룻배' },
  ]
  expect(new Set([ferry, ...others].map(idOf)).size).toBe(5)
})

test('an article without a time, or one that was ever copied, goes by its board and number', () => {
  expect(idOf({ ...ferry, publishedAt: null })).toBe('https://naru.example/news/123')
  expect(idOf({ ...ferry, moves: [moved, copied] })).toBe('https://naru.example/news/123')
  expect(idOf({ ...ferry, moves: [copied, moved] })).toBe('https://naru.example/news/123')
})

test('of articles that can not be told apart the first keeps its id when the other leaves the feed', () => {
  const twin = { ...ferry, id: 122 }
  const [first, second] = entryIds([ferry, twin], authority)
  expect(second).toBe('https://naru.example/news/122')
  expect(entryIds([ferry], authority)).toEqual([first])
})

test('ids are those of the site that was archived, else of the one that is published', () => {
  const published = { origin: 'https://mirror.example', base: '/naru/' }
  expect(idAuthority('https://naru.example', published)).toEqual(authority)
  expect(idAuthority('http://host.example:8080/a/site?x#y', published)).toEqual({
    origin: 'http://host.example:8080',
    base: '/a/site/',
  })
  for (const unusable of [null, 'naru.example', 'ftp://naru.example', 'about:blank'])
    expect(idAuthority(unusable, published)).toEqual(published)
})

test.each([
  ['http://localhost:4173', '/', /^tag:localhost,2010-03-26:[0-9a-f]{32}$/u],
  ['https://host.example', '/a/site/', /^tag:host\.example,2010-03-26:a\/site\/[0-9a-f]{32}$/u],
  ['http://[::1]:4173', '/', /^tag:1,2010-03-26:[0-9a-f]{32}$/u],
  ['https://나루.example', '/', /^tag:xn--[a-z0-9-]+\.example,2010-03-26:[0-9a-f]{32}$/u],
])('the host of %s%s is written as a tag URI lets it be', (origin, base, form) => {
  expect(entryIds([ferry], { origin, base })[0]).toMatch(form)
})
