// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { Sitemaps, SITEMAP_BYTES, type SitemapFile } from './sitemaps.ts'

const address = { origin: 'https://host.example', base: '/naru/' }
const IMPORTED = '2020-02-01T00:00:00+09:00'

/** What a parser finds in a sitemap or index: each address with its date. */
function rows({ text }: SitemapFile): Array<readonly [string | null | undefined, string | null | undefined]> {
  const document = new DOMParser().parseFromString(text, 'application/xml')
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined()
  expect(document.documentElement.namespaceURI).toBe('http://www.sitemaps.org/schemas/sitemap/0.9')
  return [...document.documentElement.children].map((row) => [
    row.querySelector('loc')?.textContent,
    row.querySelector('lastmod')?.textContent,
  ])
}

function filled(): Sitemaps {
  const sitemaps = new Sitemaps(address)
  const article = (path: string, publishedAt: string | null, lastModified = IMPORTED) =>
    sitemaps.addArticle({ path, publishedAt, lastModified })
  article('/news/3', '2011-01-01T00:30:00+09:00')
  article('/news/1', '2010-03-26T07:30:00+09:00')
  article('/news/2', '2010-03-27T07:30:00+09:00', '2020-01-31T23:00:00Z')
  article('/culture/17', null)
  sitemaps.addPage({ path: '/', lastModified: IMPORTED })
  sitemaps.addPage({ path: '/series/강&변', lastModified: null })
  return sitemaps
}

test('addresses stand by the year that their time itself says, with their dates, and the index names all files', () => {
  const files = [...filled().files()]
  expect(files.map((file) => [file.path, rows(file)])).toEqual([
    ['sitemaps/pages.xml', [['https://host.example/naru/', IMPORTED], ['https://host.example/naru/series/%EA%B0%95&%EB%B3%80', undefined]]],
    ['sitemaps/2010.xml', [['https://host.example/naru/news/1', IMPORTED], ['https://host.example/naru/news/2', '2020-01-31T23:00:00Z']]],
    ['sitemaps/2011.xml', [['https://host.example/naru/news/3', IMPORTED]]],
    ['sitemaps/undated.xml', [['https://host.example/naru/culture/17', IMPORTED]]],
    ['sitemap.xml', [
      ['https://host.example/naru/sitemaps/pages.xml', IMPORTED],
      // The later instant, though its text is the smaller one.
      ['https://host.example/naru/sitemaps/2010.xml', '2020-01-31T23:00:00Z'],
      ['https://host.example/naru/sitemaps/2011.xml', IMPORTED],
      ['https://host.example/naru/sitemaps/undated.xml', IMPORTED],
    ]],
  ]) // prettier-ignore
})

test('the same addresses make the same bytes, also when they are written twice', () => {
  const sitemaps = filled()
  const texts = [...sitemaps.files()]
  expect([...sitemaps.files()]).toEqual(texts)
  expect([...filled().files()]).toEqual(texts)
})

test('a year of more than 50,000 articles goes on in a second file', () => {
  const sitemaps = new Sitemaps(address)
  for (let id = 1; id <= 100_001; id += 1)
    sitemaps.addArticle({
      path: `/news/${id}`,
      publishedAt: '2010-03-26T07:30:00+09:00',
      lastModified: IMPORTED,
    })
  const files = [...sitemaps.files()]
  expect(files.map(({ path }) => path)).toEqual([
    'sitemaps/2010.xml',
    'sitemaps/2010-2.xml',
    'sitemaps/2010-3.xml',
    'sitemap.xml',
  ])
  const counts = files.map(({ text }) => text.split('<loc>').length - 1)
  expect(counts).toEqual([50_000, 50_000, 1, 3])
  expect(files[1]?.text).toContain('<loc>https://host.example/naru/news/50001</loc>')
})

test('a file of long addresses stays below 50 MB', () => {
  const sitemaps = new Sitemaps(address)
  const long = '가'.repeat(230)
  for (let id = 1; id <= 26_000; id += 1) sitemaps.addPage({ path: `/${long}/${id}`, lastModified: null })
  const sizes = [...sitemaps.files()].map(({ text }) => Buffer.byteLength(text))
  expect(sizes).toHaveLength(3)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(SITEMAP_BYTES)
  expect(Math.max(...sizes)).toBeGreaterThan(SITEMAP_BYTES - 4000)
})
