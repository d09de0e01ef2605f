import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { cloudFrontFiles } from './cloudfront.ts'

const HASH = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='
const files = (base: string) =>
  cloudFrontFiles({
    site: { origin: 'https://naru.example', base },
    root: '/srv/naru',
    styleHashes: [HASH],
    scriptHashes: [],
    connectTo: [],
    boards: ['news'],
    slugs: [],
    mergedSeries: [],
    pages: true,
  })

/** Runs a function as CloudFront does, on an address as it was asked for. */
function run(code: string, address: string, response?: object): unknown {
  const [uri = '', search = ''] = address.split('?')
  const querystring: Record<string, { value: string; multiValue?: object[] }> = {}
  for (const pair of search.split('&').filter(Boolean)) {
    const [name = '', value = ''] = pair.split('=')
    querystring[name] = querystring[name] ? { ...querystring[name], multiValue: [{}, {}] } : { value }
  }
  const event = { request: { uri, querystring }, response }
  return JSON.parse(runInNewContext(`${code}; JSON.stringify(handler(${JSON.stringify(event)}))`) as string)
}

describe.each(['/', '/old/news/'])('at %s', (base) => {
  const asked = (path: string) => run(files(base).request, base + path)

  test.each([
    ['', '/index.html'],
    ['news', '/news.html'],
    ['news/12', '/news/12.html'],
    ['series/%EC%82%B0%EC%B1%85', '/series/%EC%82%B0%EC%B1%85.html'],
    ['assets/reader-1.js', '/assets/reader-1.js'],
    ['archive/headlines/news/3.json?n=4', '/archive/headlines/news/3.json'],
    ['news/feed.atom', '/news/feed.atom'],
    ['robots.txt', '/robots.txt'],
    ['news/404', '/news/404.html'],
    ['_x', '/_x.html'],
    ['archive/calendar/news/2010.json', '/archive/calendar/news/2010.json'],
    ['archive/on/days.json', '/archive/on/days.json'],
    ['archive/top/index.json', '/archive/top/index.json'],
    ['.gapan/nginx.conf', '/missing'],
    ['404', '/missing'],
    ['_headers', '/missing'],
  ])('/%s is the object %s', (path, object) => {
    expect(asked(path)).toMatchObject({ uri: object })
  })

  test.each([
    ['bbs/board.php?bo_table=news&wr_id=12', 'news/12'],
    ['bbs/board.php?bo_table=news', 'news'],
    ['bbs/rss.php?bo_table=news', 'news/feed.atom'],
    ['news/12/', 'news/12'],
    ['news/12.html', 'news/12'],
    ['news/', 'news'],
    ['index.html', ''],
  ])('/%s leads to /%s', (path, target) => {
    expect(asked(path)).toMatchObject({ statusCode: 301, headers: { location: { value: base + target } } })
  })

  test.each([
    'bbs/board.php',
    'bbs/board.php?bo_table=/evil.example&wr_id=1',
    'bbs/board.php?bo_table=news&wr_id=abc',
    'bbs/board.php?bo_table=news&wr_id=',
    'bbs/board.php?bo_table=news&bo_table=/evil.example',
  ])('/%s leads nowhere', (path) => {
    expect(asked(path)).not.toHaveProperty('statusCode')
  })

  test('answers get the headers of the table', () => {
    const answered = (path: string) => run(files(base).response, path, { headers: {} }) as { headers: object }
    expect(answered('/news/12.html').headers).toMatchObject({
      'content-security-policy': { value: expect.stringContaining(`style-src 'self' '${HASH}'`) },
      'strict-transport-security': { value: 'max-age=31536000' },
      'cache-control': { value: 'public, max-age=0, must-revalidate' },
    })
    for (const at of ['/', base]) {
      expect(answered(`${at}feed.atom`).headers).toMatchObject({
        'content-type': { value: 'application/atom+xml; charset=utf-8' },
        'access-control-allow-origin': { value: '*' },
      })
      expect(answered(`${at}archive/headlines/news/3.json?n=4`).headers).toMatchObject({
        'cache-control': { value: 'public, max-age=31536000, immutable, s-maxage=60' },
      })
      expect(answered(`${at}archive/headlines/news/3.json`).headers).toMatchObject({
        'cache-control': { value: 'public, max-age=3600, s-maxage=60' },
      })
    }
  })
})

test('both functions are small enough for CloudFront', () => {
  const { request, response } = files('/old/news/')
  expect(Math.max(request.length, response.length)).toBeLessThan(10_000)
})
