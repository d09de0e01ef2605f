import { existsSync } from 'node:fs'
import { lstat, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentOf, inWorkshop } from './run-publish.ts'

test('an article that can’t be read is told and left out; with --strict nothing is published', async () => {
  await inWorkshop(async ({ archive, importTexts, publish, site }) => {
    await importTexts()
    await writeFile(join(archive, 'articles/news/0/3.json'), '{"board": "news", "id"')
    const strict = await publish('--strict')
    expect(strict.code).toBe(1)
    expect(strict.text).toContain('Nothing was published')
    expect(await contentOf(site).catch(() => new Map())).toEqual(new Map())
    const { code, text } = await publish()
    expect(code).toBe(1)
    expect(text).toMatch(/\/news\/3: page: page-left-out/u)
    const files = await contentOf(site)
    expect(files.has('news/3.html')).toBe(false)
    expect(files.has('news/4.html')).toBe(true)
  })
})

test('an article that can no longer be read keeps the page that it had', async () => {
  await inWorkshop(async ({ archive, importTexts, publish, site }) => {
    await importTexts()
    await publish()
    const before = (await contentOf(site)).get('news/3.html')
    await writeFile(join(archive, 'articles/news/0/3.json'), '{"board": "news", "id"')
    expect((await publish()).code).toBe(1)
    expect((await contentOf(site)).get('news/3.html')).toBe(before)
    // And the finding does not go away by itself.
    expect((await publish()).code).toBe(1)
  })
})

test('a file of another article than its name says is told, and is neither page nor entry', async () => {
  await inWorkshop(async ({ archive, importTexts, publish, site }) => {
    await importTexts()
    const file = join(archive, 'articles/news/0/5.json')
    await writeFile(file, (await readFile(file, 'utf8')).replace('"board":"news"', '"board":"talk"'))
    const { code, text } = await publish()
    expect(code).toBe(1)
    expect(text).toContain('/news/5: page: page-left-out')
    expect(text).toContain('it holds talk/5')
    const files = await contentOf(site)
    expect(files.has('news/5.html')).toBe(false)
    expect(files.get('news/feed.json')).not.toContain('/talk/5"')
  })
})

test('what an import did not write is told, and not put on the web', async () => {
  await inWorkshop(async ({ archive, importTexts, publish, site }) => {
    await importTexts()
    await mkdir(join(archive, 'files/zz'))
    await writeFile(join(archive, 'files/zz/page.html'), '<script src="e.js"></script>')
    await writeFile(join(archive, 'articles/news/draft.txt'), 'not yet')
    await writeFile(join(archive, 'articles/news/.DS_Store'), 'of a system')
    const article = join(archive, 'articles/news/0/1.json')
    await rename(article, join(archive, 'elsewhere.json'))
    await symlink('../../../elsewhere.json', article)
    const { code, text } = await publish()
    expect(code).toBe(1)
    expect(text).toMatch(/files\/zz\/page\.html: file: file-left-out: .+ found another file/u)
    expect(text).toContain('articles/news/draft.txt: file: file-left-out')
    expect(text).toMatch(/articles\/news\/0\/1\.json: file: file-left-out: .+ found a link/u)
    expect(text).not.toContain('DS_Store')
    const paths = [...(await contentOf(join(site, 'archive'))).keys()]
    expect(paths.filter((path) => !path.endsWith('.json') && !/^(?:files|search)\//u.test(path))).toEqual([])
    expect(paths.filter((path) => path.endsWith('.html') || path === 'articles/news/0/1.json')).toEqual([])
  })
})

test('an archive whose manifest is a link gives its site the file', async () => {
  await inWorkshop(async ({ archive, importTexts, publish, site }) => {
    await importTexts()
    await rename(join(archive, 'archive.json'), join(archive, 'real.json'))
    await symlink('real.json', join(archive, 'archive.json'))
    expect((await publish()).code).toBe(0)
    expect((await lstat(join(site, 'archive/archive.json'))).isFile()).toBe(true)
  })
})

test('an archive without its front page is refused in words, and nothing is written', async () => {
  await inWorkshop(async ({ archive, importTexts, publish, site }) => {
    await importTexts()
    await rm(join(archive, 'front.json'))
    const { code, text } = await publish()
    expect(code).toBe(2)
    expect(text).toContain('The archive has no front.json')
    expect(existsSync(site)).toBe(false)
  })
})

test('no page has a character that no document may have', async () => {
  await inWorkshop(async ({ archive, importTexts, publish, site }) => {
    await importTexts()
    const file = join(archive, 'articles/news/0/3.json')
    const article = JSON.parse(await readFile(file, 'utf8')) as { title: string }
    await writeFile(file, JSON.stringify({ ...article, title: `A\0B ${article.title}` }))
    expect((await publish()).code).toBe(0)
    const page = await readFile(join(site, 'news/3.html'), 'utf8')
    expect(page).toContain('AB ')
    expect(page).not.toContain('\0')
  })
})

test('a link in the folder of the site is replaced, and not written through', async () => {
  await inWorkshop(async ({ texts, importTexts, publish, site }) => {
    await importTexts()
    await publish()
    const outside = join(texts, 'outside.txt')
    await rm(join(site, 'robots.txt'))
    await symlink(outside, join(site, 'robots.txt'))
    expect((await publish()).code).toBe(0)
    expect(existsSync(outside)).toBe(false)
    expect((await lstat(join(site, 'robots.txt'))).isFile()).toBe(true)
  })
})

test('a site within its archive is refused also where a link hides it', async () => {
  await inWorkshop(async ({ archive, texts, importTexts, publish }) => {
    await importTexts()
    const link = join(texts, 'link')
    await symlink(archive, link)
    const { code, text } = await publish('--archive', link, '--out', join(archive, 'site'))
    expect(code).toBe(2)
    expect(text).toContain('within the archive')
  })
})

test('a list that can no longer be read takes no page away', async () => {
  await inWorkshop(async ({ archive, importTexts, publish, site }) => {
    await importTexts()
    await publish()
    await writeFile(join(archive, 'headlines/news/0.json'), '[{"board": "news"')
    expect((await publish()).code).toBe(1)
    expect((await contentOf(site)).has('news/3.html')).toBe(true)
  })
})

test('old addresses that can’t be read are told, and the rest is published', async () => {
  await inWorkshop(async ({ archive, importTexts, publish, site }) => {
    await importTexts()
    await mkdir(join(archive, 'slugs/news'), { recursive: true })
    await writeFile(join(archive, 'slugs/news/0a.json'), '{"the-ferry": "no number"}')
    const { code, text } = await publish()
    expect(code).toBe(1)
    expect(text).toContain('slugs/news/0a.json: file: old-addresses-left-out')
    expect((await contentOf(site)).has('news/3.html')).toBe(true)
  })
})
