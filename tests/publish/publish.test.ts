import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { contentOf, gapan, inWorkshop, NEW_POST, SITE_URL } from './run-publish.ts'

test('a site has a page for everything, feeds, sitemaps, and what its host wants to be told', async () => {
  await inWorkshop(async ({ importTexts, publish, site }) => {
    await importTexts()
    const { code, text } = await publish('--compress')
    expect(code, text).toBe(0)
    const files = await contentOf(site)
    for (const path of [
      'index.html', 'about.html', 'news.html', 'news/3.html', 'news/page/1.html', '404.html', 'feed.atom', 'news/feed.json',
      'series/night-sky/feed.atom', 'sitemap.xml', 'sitemaps/2014.xml', 'robots.txt', '_headers', '_redirects',
      '.gapan/nginx.conf', '.gapan/Caddyfile', 'archive/archive.json', 'icon.svg', 'news/3.html.br', 'news/3.html.gz',
    ]) {
      expect(files.has(path), path).toBe(true)
    } // prettier-ignore
    expect(files.get('sitemaps/2014.xml')).toContain(`<loc>${SITE_URL}/news/3</loc>`)
    expect(files.get('robots.txt')).toContain(`${SITE_URL}/sitemap.xml`)
    // The policy of the server names the styles of every page, or browsers would refuse them.
    const hash = /style-src 'self' '(sha256-[^']+)'/u.exec(files.get('news/3.html') ?? '')?.[1]
    expect(hash).toBeDefined()
    expect(files.get('_headers')).toContain(hash)
  })
})

test('pages may ask the server that searches, as soon as the archive names one and no longer', async () => {
  await inWorkshop(async ({ texts, importTexts, publish, site }) => {
    const policies = async () => {
      const files = await contentOf(site)
      return [
        'index.html',
        'news/3.html',
        '404.html',
        '_headers',
        '.gapan/nginx-headers.conf',
        '.gapan/Caddyfile',
      ].map((path) => /connect-src [^;]*/u.exec(files.get(path) ?? '')?.[0])
    }
    const siteFile = join(texts, 'site.yaml')
    const before = await readFile(siteFile, 'utf8')
    const search = {
      engine: 'meilisearch',
      url: 'https://search.example:444/meili',
      index: 'posts',
      key: 'abc',
    }
    await writeFile(siteFile, `${before}\nsearch: ${JSON.stringify(search)}\n`)
    await importTexts()
    const { code, text } = await publish()
    expect(code, text).toBe(0)
    expect(new Set(await policies())).toEqual(new Set(["connect-src 'self' https://search.example:444"]))
    await writeFile(siteFile, before)
    await importTexts()
    await publish()
    expect(new Set(await policies())).toEqual(new Set(["connect-src 'self'"]))
  })
})

test('a site has pages of its years, months, and days of the year; and of days where a month has more than its page lists', async () => {
  await inWorkshop(async ({ texts, importTexts, publish, site, archive }) => {
    await mkdir(join(texts, 'daily'))
    await writeFile(join(texts, 'daily/board.yaml'), 'title: Daily\n')
    for (let post = 1; post <= 130; post += 1) {
      const day = String((post % 26) + 1).padStart(2, '0')
      const text = `---\nid: ${post}\ntitle: Boat ${post}\ndate: 2016-02-${day}T08:00:00+09:00\n---\n\nIt leaves.\n`
      await writeFile(join(texts, `daily/${post}.md`), text)
    }
    await importTexts()
    const { code, text } = await publish()
    expect(code, text).toBe(0)
    const files = await contentOf(site)
    const pages = [...files.keys()].filter((path) => /^daily\/date\/.*\.html$/u.test(path))
    expect(pages).toHaveLength(2 + 26)
    for (const path of ['news/date/2014.html', 'news/date/2014/03.html', 'on.html', 'on/03-26.html']) {
      expect(files.has(path), path).toBe(true)
    }
    expect(files.has('on/02-29.html')).toBe(false)
    // The sample's own months have so little that their days are parts of their pages.
    expect([...files.keys()].filter((path) => /^news\/date\/\d+\/\d+\//u.test(path))).toEqual([])
    expect(files.get('news/date/2014/03.html')).toContain('id="day-26"')
    const month = files.get('daily/date/2016/02.html') ?? ''
    const days = Array.from({ length: 26 }, (_, day) => `id="day-${String(day + 1).padStart(2, '0')}"`)
    expect(days.filter((id) => !month.includes(id))).toEqual([])
    expect(files.get('sitemaps/pages.xml')).toContain('/daily/date/2016/02/26<')

    // One more is on its day, and leaves the other days of its month as they are.
    await writeFile(
      join(texts, 'daily/131.md'),
      `---\nid: 131\ntitle: One more\ndate: 2016-02-05T20:00:00+09:00\n---\n\nIt leaves.\n`,
    )
    await importTexts()
    await publish()
    const withOneMore = await contentOf(site)
    const isChanged = (path: string) => files.get(path) !== withOneMore.get(path)
    expect(
      [...withOneMore.keys()].filter((path) => /^daily\/date\/.*\.html$/u.test(path) && isChanged(path)),
    ).toEqual(['daily/date/2016.html', 'daily/date/2016/02.html', 'daily/date/2016/02/05.html'])

    // Some articles less, and the month's page lists all that it has.
    for (let post = 100; post <= 131; post += 1) await rm(join(texts, `daily/${post}.md`))
    const imported = await gapan('import', 'markdown', texts, '--archive', archive, '--allow-removal')
    expect(imported.code, imported.text).toBe(0)
    await publish()
    const after = [...(await contentOf(site)).keys()].filter((path) => /^daily\/date\/.*\.html$/u.test(path))
    expect(after.toSorted()).toEqual(['daily/date/2016.html', 'daily/date/2016/02.html'])
  })
})

test('a site has pages of what was viewed, recommended and discussed most, as many as there are lists', async () => {
  await inWorkshop(async ({ importTexts, publish, site, archive }) => {
    await importTexts()
    await publish('--no-compress')
    const lists = [...(await contentOf(archive)).keys()].filter((path) => /^top\/.*\/.*\.json$/u.test(path))
    const files = await contentOf(site)
    const pages = [...files.keys()].filter((path) => /^top.*\.html$/u.test(path))
    const pageOfList = (path: string) =>
      path.replace(/\/all\.json$|\.json$/u, '.html').replace(/\/(year|board)s\//u, '/$1/')
    expect(pages.toSorted()).toEqual(['top.html', ...lists.map(pageOfList)].toSorted())
    expect(files.get('sitemaps/pages.xml')).toContain('/top/views/board/news<')
  })
})

test('an article that is taken down takes its page with it, and a stranger’s file stays', async () => {
  await inWorkshop(async ({ archive, importTexts, publish, site, texts }) => {
    await writeFile(join(texts, 'culture/last-boat.md'), NEW_POST)
    await importTexts()
    await publish()
    await writeFile(join(site, 'CNAME'), 'naru.example.org')
    await rm(join(texts, 'culture/last-boat.md'))
    const imported = await gapan(
      'import',
      'markdown',
      texts,
      '--captured-at',
      '2025-01-02T00:00:00+09:00',
      '--archive',
      archive,
    )
    expect(imported.code, imported.text).toBe(0)
    await publish()
    const files = await contentOf(site)
    expect([...files.keys()].filter((path) => path.includes('9001'))).toEqual([])
    expect(files.get('CNAME')).toBe('naru.example.org')
  })
})

test('a folder with files of somebody else is not written to', async () => {
  await inWorkshop(async ({ importTexts, publish, site }) => {
    await importTexts()
    await mkdir(site)
    await writeFile(join(site, 'thesis.txt'), 'mine')
    const { code, text } = await publish()
    expect(code).toBe(2)
    expect(text).toContain('has files that gapan publish did not write')
    expect([...(await contentOf(site)).keys()]).toEqual(['thesis.txt'])
  })
})

test('a board that has the name of a page of the site is told and left out', async () => {
  await inWorkshop(async ({ texts, importTexts, publish, site }) => {
    await mkdir(join(texts, 'index'))
    await writeFile(join(texts, 'index/last-boat.md'), NEW_POST)
    await importTexts()
    const { code, text } = await publish()
    expect(code).toBe(1)
    expect(text).toContain('board index: board-left-out')
    const files = await contentOf(site)
    expect(files.get('index.html')).toContain('"kind":"front"')
    expect(files.has('index/9001.html')).toBe(false)
  })
})

test('an archive into which an import is writing is not published', async () => {
  await inWorkshop(async ({ archive, importTexts, publish, site }) => {
    await importTexts()
    await writeFile(join(archive, '.gapan-lock'), String(process.ppid))
    const { code, text } = await publish()
    expect(code).toBe(2)
    expect(text).toContain('Another import is writing to this archive')
    expect(await contentOf(site).catch(() => new Map())).toEqual(new Map())
  })
})

test('compressed copies go when they are no longer wanted, and none is older than its file', async () => {
  await inWorkshop(async ({ importTexts, publish, site }) => {
    await importTexts()
    await publish('--compress')
    await publish()
    const files = [...(await contentOf(site)).keys()]
    expect(files.filter((path) => /\.(?:br|gz)$/u.test(path))).toEqual([])
  })
})

test('without pages there are the reader and the archive, for every address', async () => {
  await inWorkshop(async ({ importTexts, publish, site }) => {
    await importTexts()
    await publish()
    const { code } = await publish('--no-pages')
    expect(code).toBe(0)
    const files = await contentOf(site)
    expect([...files.keys()].filter((path) => path.endsWith('.html')).toSorted()).toEqual([
      '404.html',
      'index.html',
    ])
    expect(files.get('index.html')).toContain('"page":null')
  })
})

test('the same archive gives the same site, wherever it is made', async () => {
  await inWorkshop(async (first) => {
    await inWorkshop(async (second) => {
      for (const { importTexts, publish } of [first, second]) {
        await importTexts()
        await publish()
      }
      const [a, b] = [await contentOf(first.site), await contentOf(second.site)]
      const differing = [...a.keys()].filter(
        (path) => a.get(path) !== b.get(path) && !path.startsWith('.gapan/'),
      )
      expect(differing).toEqual([])
      expect(b.size).toBe(a.size)
    })
  })
})

test.each([
  ['--url', 'ftp://host/', 'no address that a site can stand at'],
  ['--url', 'https://host/a?b=c', 'no address that a site can stand at'],
  ['--out', 'ARCHIVE/site', 'within the archive'],
])('%s %s is refused in words', async (option, value, words) => {
  await inWorkshop(async ({ archive, importTexts, publish }) => {
    await importTexts()
    const { code, text } = await publish(option, value.replace('ARCHIVE', archive))
    expect(code).toBe(2)
    expect(text).toContain(words)
  })
})

test('a run that was cut off is made good by the next', async () => {
  await inWorkshop(async (whole) => {
    await whole.importTexts()
    await whole.publish()
    await inWorkshop(async ({ importTexts, publish, site }) => {
      await importTexts()
      await publish()
      // As a run leaves it that dies while it writes pages: the mark, a page of another state, a temporary file.
      await writeFile(join(site, '.gapan/unfinished'), 'news/404404.html\n')
      await writeFile(join(site, 'news/404404.html'), 'an article that is no longer there')
      await appendFile(join(site, 'news/3.html'), '<!-- of another state -->')
      await rm(join(site, 'news/4.html'))
      await writeFile(join(site, 'news/5.html.gapan-tmp'), '<!doctype')
      expect((await publish()).code).toBe(0)
      const [a, b] = [await contentOf(whole.site), await contentOf(site)]
      const differing = [...a.keys()].filter(
        (path) => a.get(path) !== b.get(path) && !path.startsWith('.gapan/'),
      )
      expect(differing).toEqual([])
      expect(await readFile(join(site, 'news/4.html'), 'utf8')).toMatch(/<\/html>$/u)
      expect(b.has('news/404404.html')).toBe(false)
    })
  })
})

test('the compressed copies of a run that was killed stay with the next one', async () => {
  await inWorkshop(async ({ archive, importTexts, publish, site }) => {
    await importTexts()
    const args = ['publish', '--archive', archive, '--out', site, '--url', SITE_URL, '--compress']
    const killed = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args])
    const ended = once(killed, 'exit')
    while (!existsSync(join(site, 'news/1.html'))) await setTimeout(10)
    killed.kill('SIGKILL')
    expect(await ended).toEqual([null, 'SIGKILL'])
    expect((await publish('--compress')).code).toBe(0)
    const files = await contentOf(site)
    const lacking = [...files].filter(
      ([path, content]) =>
        /^(?:assets|news)\/.*\.(?:js|html)$/u.test(path) &&
        content.length >= 1000 &&
        !files.has(`${path}.br`),
    )
    expect(lacking.map(([path]) => path)).toEqual([])
    const state = JSON.parse(files.get('.gapan/site.json') ?? '') as { outdated: string[] }
    expect(state.outdated).toEqual([])
  })
})
