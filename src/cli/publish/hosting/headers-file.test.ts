import { ARCHIVE_FOLDERS } from '#archive/paths.ts'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { headersFile } from './headers-file.ts'
import { PAGE_RULE, ruleOf } from './headers.ts'

const options = {
  site: { origin: 'https://naru.example', base: '/' },
  root: '/srv/naru',
  styleHashes: [],
  scriptHashes: [],
  connectTo: [],
  boards: ['news'],
  slugs: [],
  mergedSeries: [],
  pages: true,
}

const PATHS = [
  '',
  'news/12',
  'assets/reader.js',
  'archive/archive.json',
  'archive/front.json',
  'archive/headlines/news/0.json',
  'archive/headlines/2010/120.json',
  'archive/headlines/2010/notices.json',
  'archive/counts/news/9.json',
  'archive/articles/news/0/1.json',
  'archive/slugs/news/0a.json',
  'archive/files/ab/cd.webp',
  'sw.js',
  'manifest.webmanifest',
  'icon.svg',
  'feed.atom',
  'news/feed.json',
  'series/a/feed.atom',
  'sitemap.xml',
  'sitemaps/2010-2.xml',
  'robots.txt',
]

interface Block {
  readonly pattern: RegExp
  readonly lines: readonly string[]
}

/** As both hosts read it: `*` is anything, `:name` one segment. */
function blocks(file: string): Block[] {
  return file
    .split('\n\n')
    .map((text) => text.trim().split('\n'))
    .filter(([path = '']) => path.startsWith('/'))
    .map(([path = '', ...lines]) => ({
      pattern: new RegExp(
        `^${path.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll(/:\w+/g, '[^/]+')}$`,
      ),
      lines: lines.map((line) => line.trim()),
    }))
}

test.each(PATHS)(
  '/%s gets the lifetime of its rule from one block, or that of pages from the host',
  (path) => {
    const lifetimes = blocks(headersFile(options))
      .filter(({ pattern }) => pattern.test(`/${path}`))
      .flatMap(({ lines }) => lines.filter((line) => line.startsWith('Cache-Control: ')))
    const { patterns, cacheControl } = ruleOf(path)
    expect(lifetimes).toEqual(patterns.length === 0 ? [] : [`Cache-Control: ${cacheControl}`])
  },
)

test.each(PATHS)('/%s gets no header from two blocks unless the later takes the earlier back', (path) => {
  const given = new Set<string>()
  for (const { lines } of blocks(headersFile(options)).filter(({ pattern }) => pattern.test(`/${path}`))) {
    for (const line of lines.filter((line) => line.startsWith('! '))) given.delete(line.slice(2))
    for (const line of lines.filter((line) => !line.startsWith('! '))) {
      const [name = ''] = line.split(':')
      expect(given, line).not.toContain(name)
      given.add(name)
    }
  }
})

test('a site under a path has that path in every block', () => {
  const file = headersFile({ ...options, site: { origin: 'https://naru.example', base: '/old/' } })
  expect(file.split('\n').filter((line) => line.startsWith('/') && !line.startsWith('/old/'))).toEqual([])
})

test('what Cloudflare Pages would leave out without an error is a fault', () => {
  const styleHashes = Array.from(
    { length: 40 },
    (_, n) => `sha256-${createHash('sha256').update(String(n)).digest('base64')}`,
  )
  expect(() => headersFile({ ...options, styleHashes })).toThrow(/a line of \d+ characters/)
  expect(headersFile({ ...options, styleHashes: styleHashes.slice(0, 20) })).toContain('Cache-Control')
})

test('what lies in a folder of an archive is never taken for a page', () => {
  const paths = ARCHIVE_FOLDERS.map((folder) => `archive/${folder}/news/0.json`)
  expect(paths.filter((path) => ruleOf(path) === PAGE_RULE)).toEqual([])
})
