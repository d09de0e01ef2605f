import { oldAddressTarget } from '#app/old-addresses.ts'
import { securityHeaders } from '#cli/publish/hosting/headers.ts'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, type Answer } from './ask.ts'
import { freePort } from './nginx.ts'
import { publishTinySite, STYLE_HASH, type PublishedSite } from './published-site.ts'

interface Server {
  close(): Promise<void>
}

/** Starts a server of one kind for the site in `root`, which was published for `url`. */
export type StartServer = (site: { readonly root: string; readonly url: string }) => Promise<Server>

const FOR_EVER = 'public, max-age=31536000, immutable'
const FOR_A_MINUTE = 'public, max-age=60, stale-while-revalidate=300'
const FILE = 'archive/files/ab/0123456789abcdef0123456789abcdef'

/** What a server with a configuration of ours does, whatever its kind. */
export function serverContract(start: StartServer): void {
  describe.each(['/', '/news/', '/old.board/news/'])('at %s', (base) => {
    let site: PublishedSite
    let server: Server
    let origin: string
    const get = (path: string, options?: Parameters<typeof ask>[2]): Promise<Answer> =>
      ask(origin, base + path, options)

    beforeAll(async () => {
      origin = `http://127.0.0.1:${await freePort()}`
      site = await publishTinySite({ site: { origin, base } })
      server = await start({ root: site.root, url: origin })
    })
    afterAll(async () => {
      await server.close()
      await site.remove()
    })

    test.each([
      ['', 'front', 'text/html; charset=utf-8', 'public, max-age=0, must-revalidate'],
      ['about', 'about', 'text/html; charset=utf-8', 'public, max-age=0, must-revalidate'],
      ['news', 'news board', 'text/html; charset=utf-8', 'public, max-age=0, must-revalidate'],
      ['news/1204', 'article 1204', 'text/html; charset=utf-8', 'public, max-age=0, must-revalidate'],
      ['news/page/1', 'page 1', 'text/html; charset=utf-8', 'public, max-age=0, must-revalidate'],
      [
        'series/%EC%82%B0%EC%B1%85',
        'series',
        'text/html; charset=utf-8',
        'public, max-age=0, must-revalidate',
      ],
      ['assets/reader-Bx12.js', '// reader', 'text/javascript; charset=utf-8', FOR_EVER],
      ['assets/reader-Cx34.css', '/* styles */', 'text/css; charset=utf-8', FOR_EVER],
      ['archive/archive.json', '{', 'application/json', FOR_A_MINUTE],
      ['archive/front.json', '{', 'application/json', FOR_A_MINUTE],
      ['archive/headlines/news/notices.json', '[', 'application/json', FOR_A_MINUTE],
      ['archive/headlines/news/notices.json?n=1', '[', 'application/json', FOR_A_MINUTE],
      ['archive/articles/news/1/1204.json', '{', 'application/json', FOR_A_MINUTE],
      ['archive/slugs/news/0a.json', '{', 'application/json', FOR_A_MINUTE],
      ['archive/calendar/news/2010.json', '{', 'application/json', FOR_A_MINUTE],
      ['archive/on/days.json', '{', 'application/json', FOR_A_MINUTE],
      ['archive/series/index.json', '{', 'application/json', FOR_A_MINUTE],
      ['archive/related/rules.json', '[', 'application/json', FOR_A_MINUTE],
      ['archive/top/index.json', '{', 'application/json', FOR_A_MINUTE],
      ['archive/headlines/news/12.json', '[', 'application/json', 'public, max-age=3600, s-maxage=60'],
      ['archive/headlines/news/12.json?next=1', '[', 'application/json', 'public, max-age=3600, s-maxage=60'],
      ['archive/headlines/news/12.json?n=45', '[', 'application/json', `${FOR_EVER}, s-maxage=60`],
      ['archive/headlines/news/0.json?n=45&r=2', '[', 'application/json', `${FOR_EVER}, s-maxage=60`],
      ['archive/counts/news/0.json?r=3', '[', 'application/json', `${FOR_EVER}, s-maxage=60`],
      [`${FILE}.webp`, 'RIFF', 'image/webp', FOR_EVER],
      [`${FILE}.avif`, 'ftyp', 'image/avif', FOR_EVER],
      [`${FILE}.hwp`, 'hwp', 'application/x-hwp', FOR_EVER],
      // Nobody knows in what its author wrote it.
      [`${FILE}.txt`, 'EUC-KR', 'text/plain', FOR_EVER],
      ['icon.svg', '<svg', 'image/svg+xml; charset=utf-8', 'public, max-age=86400'],
      ['manifest.webmanifest', '{', 'application/manifest+json', 'no-cache'],
      ['sw.js', '// worker', 'text/javascript; charset=utf-8', 'no-cache'],
      ['feed.atom', '<feed', 'application/atom+xml; charset=utf-8', 'public, max-age=300'],
      ['news/feed.atom', '<feed', 'application/atom+xml; charset=utf-8', 'public, max-age=300'],
      [
        'series/%EC%82%B0%EC%B1%85/feed.atom',
        '<feed',
        'application/atom+xml; charset=utf-8',
        'public, max-age=300',
      ],
      ['feed.json', '{', 'application/feed+json', 'public, max-age=300'],
      ['news/feed.json', '{', 'application/feed+json', 'public, max-age=300'],
      ['sitemap.xml', '<sitemapindex', 'application/xml; charset=utf-8', 'public, max-age=3600'],
      ['sitemaps/2010.xml', '<urlset', 'application/xml; charset=utf-8', 'public, max-age=3600'],
      ['robots.txt', 'User-agent', 'text/plain', 'public, max-age=3600'],
    ])('/%s is there, with its type and lifetime', async (path, text, type, cache) => {
      const { status, headers, body } = await get(path)
      expect(status).toBe(200)
      expect(body.toString()).toMatch(text)
      expect(headers['content-type']?.replace(/; charset=UTF-8/, '; charset=utf-8')).toBe(type)
      expect(headers['cache-control']).toBe(cache)
    })

    test.each([
      '',
      'news/1',
      'assets/reader-Cx34.css',
      'archive/archive.json',
      'nothing/here',
      'bbs/board.php?bo_table=news',
      '.gapan/files.json',
      'assets/none.js',
      'sw.js',
    ])('/%s has every security header once', async (path) => {
      const { headers } = await get(path)
      for (const [name, value] of securityHeaders({
        site: { origin, base },
        styleHashes: [STYLE_HASH],
        scriptHashes: [],
        connectTo: [],
      })) {
        expect(headers[name.toLowerCase()], name).toBe(value)
      }
      expect(headers['cross-origin-resource-policy']).toBe('same-origin')
      expect(headers).not.toHaveProperty('access-control-allow-origin')
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(headers).not.toHaveProperty('strict-transport-security')
    })

    test('other sites may read feeds, and show the pictures in them', async () => {
      for (const path of ['feed.atom', 'feed.json', 'news/feed.atom']) {
        const { headers } = await get(path)
        expect(headers).toMatchObject({
          'access-control-allow-origin': '*',
          'cross-origin-resource-policy': 'cross-origin',
          'x-content-type-options': 'nosniff',
        })
      }
      const { headers } = await get(`${FILE}.webp`)
      expect(headers['cross-origin-resource-policy']).toBe('cross-origin')
      expect(headers).not.toHaveProperty('access-control-allow-origin')
    })

    test.each([
      ['bbs/board.php?bo_table=news&wr_id=1204', 'news/1204'],
      ['bbs/board.php?wr_id=1204&page=4&bo_table=news', 'news/1204'],
      ['bbs/board.php?bo_table=news', 'news'],
      ['bbs/board.php?bo_table=news&page=12', 'news'],
      ['bbs/board.php?bo_table=news&xwr_id=5', 'news'],
      ['bbs/rss.php?bo_table=news', 'news/feed.atom'],
      ['bbs/rss.php?bo_table=news&wr_id=1', 'news/feed.atom'],
      ['news/1204/', 'news/1204'],
      ['news/1204.html', 'news/1204'],
      ['news/', 'news'],
      ['news.html', 'news'],
      ['about/', 'about'],
      ['news/page/1/', 'news/page/1'],
      ['news/page/1.html', 'news/page/1'],
      ['index.html', ''],
      ['news/%EB%82%98%EB%A3%BB%EB%B0%B0%EA%B0%80-%EB%8F%8C%EC%95%84%EC%99%94%EB%8B%A4/', 'news/1204'],
      ['news/%eb%82%98%eb%a3%bb%eb%b0%b0%ea%b0%80-%eb%8f%8c%ec%95%84%ec%99%94%eb%8b%a4', 'news/1204'],
      ['news/the%20ferry%20is%20back/', 'news/1'],
      ['news/the-ferry/', 'news/1'],
    ])('/%s leads to /%s', async (path, target) => {
      const { status, headers } = await get(path)
      expect([status, headers.location]).toEqual([301, base + target])
    })

    test.each([
      'nothing',
      'news/9',
      'news/feed.rss',
      'series',
      'assets/none.js',
      'archive/headlines/news/99.json?r=1',
      'feed.atom/',
      '404',
      '404.html',
      '_headers',
      '_redirects',
      'assets/reader-Bx12.js.gz',
      '.gapan/files.json',
      '.gapan/nginx.conf',
      '.gapan/',
      '.gapan',
      '%2egapan/files.json',
      'news/../.gapan/files.json',
      'news/..%2f.gapan/files.json',
      'archive/.gapan-lock',
      '.nojekyll',
      'news/unknown-slug/',
      'bbs/board.php',
      'bbs/board.php?bo_table=news&wr_id=',
      'bbs/board.php?bo_table=news&wr_id=abc',
      'bbs/board.php?bo_table=news&wr_id=007',
      'bbs/board.php?bo_table=news&wr_id=1%0d%0aSet-Cookie:x=1',
      'bbs/board.php?bo_table=news&wr_id=1234567890123456',
      'bbs/board.php?bo_table=../etc&wr_id=1',
      'bbs/board.php?bo_table=/evil.example&wr_id=1',
      'bbs/board.php?bo_table=%2fevil.example',
      'bbs/board.php?bo_table=//evil.example/&wr_id=1',
      'bbs/board.php?bo_table=news%0d%0aLocation:%20https://evil.example/',
      `bbs/board.php?bo_table=${'n'.repeat(41)}`,
      'bbs/board.php?bo_table=/x&bo_table=news',
      'bbs/board.php?bo_table=$args&wr_id=1',
      'bbs/board.php?bo_table={env.HOME}',
      'bbs/rss.php',
      'bbs/rss.php?bo_table=../x',
      'bbs/write.php?bo_table=news',
      'news/a%22;%20return%20200%20%22pwned/',
      'news/$%7Bevil%7D/',
      'news/line%0abreak/',
    ])('/%s is missing, and says so with the page for it', async (path) => {
      const { status, headers, body } = await get(path)
      expect(status).toBe(404)
      expect(body.toString()).toMatch(/^missing/)
      expect(headers['content-type']?.toLowerCase()).toBe('text/html; charset=utf-8')
      expect(headers['cache-control']).toBe('no-cache')
      expect(headers).not.toHaveProperty('location')
    })

    test('old addresses lead where the application leads them', async () => {
      const boards = ['news', 'NEWS', 'a-b', '', 'n_1']
      const ids = ['1', '1204', '0', '01', '-1', '1.0', 'x', '']
      for (const board of boards) {
        for (const id of [...ids, null]) {
          const address = `bbs/board.php?bo_table=${board}${id === null ? '' : `&wr_id=${id}`}`
          const target = oldAddressTarget(new URL(`https://naru.example/${address}`))
          const { headers } = await get(address)
          expect(headers.location ?? null, address).toBe(target && base + target.slice(1))
        }
      }
    })

    test('a path of two slashes leads to no other host', async () => {
      for (const path of [
        '//evil.example/',
        '//evil.example/1/',
        '/\\evil.example/',
        '//evil.example.html',
      ]) {
        const { headers } = await ask(origin, path)
        expect(headers.location ?? '/').toMatch(/^\/(?![/\\])/)
      }
    })

    test('what is below another path is missing', async () => {
      if (base === '/') return
      for (const path of ['/', '/index.html', '/assets/reader-Bx12.js', '/.gapan/files.json']) {
        expect((await ask(origin, path)).status, path).toBe(404)
      }
      expect((await ask(origin, base.slice(0, -1))).headers.location).toBe(base)
    })

    test('pages are compressed while they are sent, and code as it was compressed beforehand', async () => {
      const asked = { headers: { 'accept-encoding': 'gzip' } }
      for (const path of [
        'news/1',
        'archive/headlines/news/0.json',
        'feed.atom',
        'feed.json',
        'assets/reader-Cx34.css',
        'nothing',
      ]) {
        const { headers, body } = await get(path, asked)
        expect(headers['content-encoding'], path).toBe('gzip')
        expect(headers.vary, path).toBe('Accept-Encoding')
        expect(gunzipSync(body).length, path).toBeGreaterThan(body.length)
      }
      const { headers, body } = await get('assets/reader-Bx12.js', asked)
      expect(headers['content-encoding']).toBe('gzip')
      expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
      expect(gunzipSync(body).toString()).toBe('// compressed beforehand')
      expect((await get(`${FILE}.webp`, asked)).headers).not.toHaveProperty('content-encoding')
    })

    test('what a browser has already is not sent again, with the same headers', async () => {
      for (const asked of [{}, { 'accept-encoding': 'gzip' }]) {
        const first = await get('news/1', { headers: asked })
        const etag = first.headers.etag ?? ''
        expect(etag).not.toBe('')
        const again = await get('news/1', { headers: { ...asked, 'if-none-match': etag } })
        expect(again.status).toBe(304)
        expect(again.headers['cache-control']).toBe(first.headers['cache-control'])
        expect(again.headers['content-security-policy']).toBe(first.headers['content-security-policy'])
      }
    })

    test('HEAD has what GET has, and nothing can be sent', async () => {
      const { status, headers, body } = await get('news/1', { method: 'HEAD' })
      expect([status, body.length]).toEqual([200, 0])
      expect(headers['content-type']?.toLowerCase()).toBe('text/html; charset=utf-8')
      expect((await get('news/1', { method: 'POST' })).status).toBe(405)
    })
  })

  test('a site without pages shows the application for what the archive has', async () => {
    const origin = `http://127.0.0.1:${await freePort()}`
    const site = await publishTinySite({ site: { origin, base: '/' }, pages: false })
    const server = await start({ root: site.root, url: origin })
    try {
      for (const path of [
        '/news',
        '/news/1',
        '/news/1204',
        '/news/page/1',
        '/news/date/2010',
        '/news/date/2010/03',
        '/news/date/2010/03/26',
        '/about',
        '/search',
        '/on',
        '/on/03-26',
        '/series',
        '/series/%EB%B0%A4/year/2010',
        '/top',
        '/top/views',
        '/top/views/year/2010',
      ]) {
        const { status, body } = await ask(origin, path)
        expect([path, status]).toEqual([path, 200])
        expect(body.toString()).toMatch(/^front/)
      }
      expect((await ask(origin, '/news/the-ferry/')).headers.location).toBe('/news/1')
      for (const path of [
        '/news/x/y',
        '/news/feed.rss',
        '/assets/none.js',
        '/archive/articles/news/9/9.json',
      ]) {
        expect((await ask(origin, path)).status, path).toBe(404)
      }
    } finally {
      await server.close()
      await site.remove()
    }
  })
}
