import { expect, test } from 'vitest'
import { addressTarget } from './address-target.ts'

const homes = ['https://news.example.org/paper/', 'http://old.example.org/']
const article = { kind: 'article', article: { board: 'news', id: 123 } }

test.each([
  'https://news.example.org/paper/news/123',
  'https://news.example.org/paper/news/123/',
  'https://news.example.org/paper/news/123.html',
  'https://news.example.org/paper/news/123/index.html',
  'https://news.example.org/paper/news/123?utm_source=x&a=b',
  'https://news.example.org/paper/news/123#p-7',
  'https://news.example.org/paper/news/123#:~:text=%EB%82%98%EB%A3%A8',
  'https://news.example.org:443/paper//news/123',
  'http://news.example.org/paper/news/123',
  'HTTPS://NEWS.example.org/paper/n%65ws/123',
  ' https://news.example.org/paper/news/123 ',
  'https://news.example.org/paper/bbs/board.php?bo_table=news&wr_id=123&page=2#c_4',
  'http://old.example.org/bbs/board.php?wr_id=123&bo_table=news',
  'http://old.example.org/board/bbs/board.php?wr_id=123&bo_table=news',
  'https://old.example.org/news/123',
])('%s is an article', (address) => {
  expect(addressTarget(address, homes)).toEqual(article)
})

test.each([
  'https://news.example.org/paper',
  'https://news.example.org/paper/',
  'https://news.example.org/paper/news',
  'https://news.example.org/paper/news/page/12',
  'https://news.example.org/paper/news/0123',
  'https://news.example.org/paper/news/the-ferry-is-back/',
  'https://news.example.org/paper/series/5',
  'https://news.example.org/paper/search?q=news/123',
  'https://news.example.org/paper/news/123/comments',
  'https://news.example.org/paper/%ff%fe/5',
  'http://old.example.org/bbs/board.php?bo_table=news',
  'http://old.example.org/bbs/board.php?bo_table=search&wr_id=5',
])('%s is another page of the site', (address) => {
  expect(addressTarget(address, homes)).toEqual({ kind: 'other-page' })
})

test.each([
  'https://news.example.org/news/123',
  'https://news.example.org/papers/news/123',
  'https://news.example.org:8443/paper/news/123',
  'https://news.example.org.evil.example/paper/news/123',
  'https://evil.example/?https://news.example.org/paper/news/123',
  'ftp://news.example.org/paper/news/123',
  'javascript:alert(1)',
  'place:sort=8',
  'about:blank',
])('%s is elsewhere', (address) => {
  expect(addressTarget(address, homes)).toEqual({ kind: 'elsewhere' })
})

test.each(['', 'news/123', '/paper/news/123', 'https://'])('%j is no address', (address) => {
  expect(addressTarget(address, homes)).toEqual({ kind: 'no-address' })
})
