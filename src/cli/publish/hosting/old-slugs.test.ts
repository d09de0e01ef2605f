import { expect, test } from 'vitest'
import { slugRedirects } from './old-slugs.ts'

test('a slug leads to its article, composed and in lower case as an archive looks it up', () => {
  const decomposed = '나룻배'.normalize('NFD')
  expect(slugRedirects([{ board: 'news', slug: `/${decomposed}-Ferry/`, id: 12 }])).toEqual([
    { from: 'news/나룻배-ferry', to: 'news/12' },
  ])
})

test('a merged series leads to the one that has its episodes; what is no slug leads nowhere', () => {
  const merged = [
    { series: '포토-나루', alias: '사진-나루' },
    { series: '../x', alias: 'a' },
    { series: 'a', alias: 'b"; return' },
  ]
  expect(slugRedirects([], merged)).toEqual([
    { from: 'series/포토-나루', to: `series/${encodeURIComponent('사진-나루')}` },
  ])
})

test('of two that servers take for one the first in the board has the address', () => {
  const slugs = [
    { board: 'news', slug: 'ferry', id: 3 },
    { board: 'NEWS', slug: 'ferry', id: 4 },
    { board: 'talk', slug: 'ferry', id: 5 },
  ]
  expect(slugRedirects(slugs).map(({ to }) => to)).toEqual(['news/3', 'talk/5'])
})

test.each([
  'a"b',
  "a'b",
  'a\\b',
  'a\nb',
  'a\u2028b',
  '\ud800',
  'a\u0000b',
  '${x}',
  '{x}',
  'a;b',
  'a#b',
  'a%2fb',
  'a?b',
  'a`b',
  '../x',
  '.gapan',
  'a/b',
  '12',
  'page',
  'feed.atom',
  'x.html',
  '',
  '/',
  'x'.repeat(501),
])('%j reaches no configuration', (slug) => {
  expect(slugRedirects([{ board: 'news', slug, id: 1 }])).toEqual([])
})

test.each([
  ['../etc', 1],
  ['', 1],
  ['news', 0],
  ['news', 1.5],
  ['news', Number.NaN],
])('neither does board %j with id %d', (board, id) => {
  expect(slugRedirects([{ board, slug: 'ferry', id }])).toEqual([])
})
