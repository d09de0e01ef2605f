import { expect, test } from 'vitest'
import { redirectsFile } from './redirects-file.ts'

const options = {
  site: { origin: 'https://naru.example', base: '/' },
  root: '/srv/naru',
  styleHashes: [],
  scriptHashes: [],
  connectTo: [],
  boards: ['news', '../etc', 'a b', 'talk'],
  slugs: [{ board: 'news', slug: '나룻배 1', id: 12 }],
  mergedSeries: [{ series: '포토-나루', alias: '사진-나루' }],
  pages: true,
}

function rules(file: string): string[][] {
  return file
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' '))
}

test('old addresses of each board lead to it, and of nothing that is no board', () => {
  expect(rules(redirectsFile(options)).filter(([from]) => from?.startsWith('/bbs/'))).toEqual([
    ['/bbs/board.php', 'bo_table=news', 'wr_id=:id', '/news/:id', '301!'],
    ['/bbs/board.php', 'bo_table=news', '/news', '301!'],
    ['/bbs/rss.php', 'bo_table=news', '/news/feed.atom', '301!'],
    ['/bbs/board.php', 'bo_table=talk', 'wr_id=:id', '/talk/:id', '301!'],
    ['/bbs/board.php', 'bo_table=talk', '/talk', '301!'],
    ['/bbs/rss.php', 'bo_table=talk', '/talk/feed.atom', '301!'],
  ])
})

test('no target begins with what a visitor sent', () => {
  for (const rule of rules(redirectsFile(options))) {
    expect(rule.find((word, index) => index > 0 && word.startsWith('/'))).toMatch(/^\/[A-Za-z0-9_]/)
  }
})

test('slugs are percent-encoded, come first as Cloudflare asks, and are no more than it takes', () => {
  const slugs = Array.from({ length: 2500 }, (_, n) => ({ board: 'news', slug: `ferry-${n}`, id: n + 1 }))
  const file = redirectsFile({ ...options, slugs: [...options.slugs, ...slugs] })
  const [series, first, ...others] = rules(file)
  expect(series?.slice(0, 2).map(decodeURIComponent)).toEqual(['/series/포토-나루/', '/series/사진-나루'])
  expect(first).toEqual(['/news/%EB%82%98%EB%A3%BB%EB%B0%B0%201/', '/news/12', '301'])
  expect(others.filter(([from]) => from?.includes('ferry'))).toHaveLength(1998)
})

test('a site under a path keeps to it', () => {
  const file = redirectsFile({ ...options, site: { origin: 'https://naru.example', base: '/old/' } })
  const paths = rules(file).flatMap((rule) => rule.filter((word) => word.startsWith('/')))
  expect(paths.filter((path) => !path.startsWith('/old/'))).toEqual([])
})
