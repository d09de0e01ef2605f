import { expect, test } from 'vitest'
import { pageAddress, pathWithin } from './site-paths.ts'

const site = new URL('https://naru.example.org/paper/')

test('a path is looked for within the site only', () => {
  expect(pathWithin(site, new URL('https://naru.example.org/paper/news/12?x#c_1'))).toBe('news/12')
  expect(pathWithin(site, new URL('https://naru.example.org/paper/'))).toBe('')
  expect(pathWithin(site, new URL('https://naru.example.org/papers/news'))).toBeNull()
  expect(pathWithin(site, new URL('https://other.example/paper/news'))).toBeNull()
})

test.each([
  ['', '/'],
  ['index.html', '/'],
  ['news', '/news'],
  ['news.html', '/news'],
  ['news/12', '/news/12'],
  ['news/12.html', '/news/12'],
  ['news/12/', '/news/12'],
  ['news/page/3', '/news/page/3'],
  ['bbs/board.php', '/bbs/board.php'],
])('%j is the page %j, whichever way a host shows it', (path, page) => {
  expect(pageAddress(path)).toBe(page)
})

test.each([
  'archive/archive.json',
  'archive/files/ab/0123456789abcdef0123456789abcdef.pdf',
  'assets/boot-1.js',
  'sw.js',
  'feed.atom',
  'news/feed.json',
  'icon-192.png',
  '.gapan/nginx.conf',
  'manifest.webmanifest',
])('%j is no page', (path) => {
  expect(pageAddress(path)).toBeNull()
})
