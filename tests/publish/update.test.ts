import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentOf, inWorkshop, NEW_POST, timesOf } from './run-publish.ts'

/** What publish keeps for itself changes with every run. */
const OWN = '.gapan/site.json'

test('what has not changed is not made again, and not touched', async () => {
  await inWorkshop(async ({ importTexts, publish, site }) => {
    await importTexts()
    await publish('--compress')
    const before = await timesOf(site)
    expect((await publish('--compress')).text).toMatch(/Files: 1 written/u)
    const after = await timesOf(site)
    expect([...after].filter(([path, time]) => before.get(path) !== time).map(([path]) => path)).toEqual([
      OWN,
    ])
  })
})

test('one more post touches the pages that show it, and no other', async () => {
  await inWorkshop(async ({ texts, importTexts, publish, site }) => {
    await importTexts()
    await publish()
    const before = await contentOf(site)
    await writeFile(join(texts, 'culture/last-boat.md'), NEW_POST)
    await importTexts('2025-01-01T00:00:00+09:00')
    const { code, text } = await publish()
    expect(code, text).toBe(0)
    const after = await contentOf(site)
    const changed = [...after.keys()].filter((path) => after.get(path) !== before.get(path) && path !== OWN)
    const pages = changed.filter((path) => path.endsWith('.html'))
    expect(pages.toSorted()).toEqual(
      [
        '404.html',
        'about.html',
        'culture.html',
        'culture/9001.html',
        'culture/page/1.html',
        'culture/date/2024.html',
        'culture/date/2024/12.html',
        'on.html',
        'on/12-30.html',
        // The times beside it lead to it now.
        'culture/date/2023.html',
        'culture/date/2023/10.html',
        'on/01-02.html',
        'on/12-22.html',
        // So small an archive has room in its lists of the most viewed.
        'top/views.html',
        'top/views/board/culture.html',
        'top/views/year/2024.html',
        'index.html',
        ...neighboursOf(after),
      ].toSorted(),
    )
    // Where an article has the new one beside it, so do the feeds that it is in: they are made anew as of now.
    const boards = new Set(['culture', ...neighboursOf(after).map((path) => path.split('/')[0])])
    const feeds = changed.filter((path) => path.includes('feed.') && !path.startsWith('series/'))
    expect(new Set(feeds.map((path) => path.replace(/\/?feed\.(?:atom|json)$/u, '')))).toEqual(
      new Set(['', ...boards]),
    )
    // So small a site that most of its lists have the new one; `npm run bench -- publish` counts those of 10,000 posts.
    expect(changed.length).toBeLessThan(80)
    expect(after.get('sitemaps/2024.xml')).toContain('/culture/9001<')
  })
})

test('of an article whose text was changed the page is made anew, and its neighbours are not even looked at', async () => {
  await inWorkshop(async ({ texts, importTexts, publish, site }) => {
    for (let post = 9100; post < 9200; post += 1) {
      const day = String((post % 28) + 1).padStart(2, '0')
      const text = `---\nid: ${post}\ntitle: Boat ${post}\ndate: 2016-02-${day}T08:00:00+09:00\n---\n\n${'It leaves. '.repeat(60)}\n`
      await writeFile(join(texts, `culture/${post}.md`), text)
    }
    await importTexts()
    await publish()
    const before = await contentOf(site)
    const file = join(texts, 'culture/9150.md')
    await writeFile(file, `${await readFile(file, 'utf8')}\nIt came back.\n`)
    await importTexts('2025-01-01T00:00:00+09:00')
    const { text } = await publish()
    const lookedAt = Number(/([\d,]+) looked at again/u.exec(text)?.[1])
    expect(lookedAt).toBeLessThan(40)
    const after = await contentOf(site)
    expect(after.get('culture/9150.html')).toContain('It came back.')
    const articles = [...after.keys()].filter((path) => /^\w+\/\d+\.html$/u.test(path))
    expect(articles.filter((path) => after.get(path) !== before.get(path))).toEqual(['culture/9150.html'])
  })
})

/**
 * The article before the new one now leads to it; so small a board's first articles have the rest beside them; and some in other
 * boards have it among their related headlines.
 */
function neighboursOf(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, html]) =>
    /^\w+\/\d+\.html$/u.test(path) && path !== 'culture/9001.html' && html.includes('href="/culture/9001"')
      ? [path]
      : [],
  )
}
