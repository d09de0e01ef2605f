import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentOf, gapan, inWorkshop, SITE_URL } from './run-publish.ts'

test('one more episode of a long series touches its newest pages, and no other of the series', async () => {
  await inWorkshop(async ({ texts, importTexts, publish, site }) => {
    const write = (episode: number) => {
      const date = new Date(Date.UTC(2015, 8, episode)).toISOString().slice(0, 10)
      const text = `---\nid: ${episode}\ntitle: "[강의 하루] ${date}"\ndate: ${date}T08:00:00+09:00\n---\n\nIt flows.\n`
      return writeFile(join(texts, `daily/${episode}.md`), text)
    }
    await mkdir(join(texts, 'daily'))
    await writeFile(join(texts, 'daily/board.yaml'), 'title: Daily\n')
    for (let episode = 1; episode <= 160; episode += 1) await write(episode)
    await importTexts()
    await publish()
    const before = await contentOf(site)
    await write(161)
    await importTexts()
    const { code, text } = await publish()
    expect(code, text).toBe(0)
    const after = await contentOf(site)
    const changed = [...after.keys()].filter((path) => after.get(path) !== before.get(path))
    const name = '강의-하루'
    expect(changed.filter((path) => /^series.*\.html$/u.test(path)).toSorted()).toEqual(
      [
        'series.html',
        `series/${name}.html`,
        `series/${name}/page/7.html`,
        `series/${name}/year/2016.html`,
      ].toSorted(),
    )
    expect([...after.keys()].filter((path) => path.startsWith(`series/${name}/year/`))).toHaveLength(2)
    const address = `${SITE_URL}/series/${encodeURIComponent(name)}`
    expect(after.get('sitemaps/pages.xml')).toContain(`<loc>${address}/page/7</loc>`)
    expect(after.get(`series/${name}/feed.atom`)).toContain(`href="${address}"`)
  })
})

test('where a merged series was, hosts are told where it went', async () => {
  await inWorkshop(async ({ texts, archive, publish, site }) => {
    const rules = join(texts, 'series.yaml')
    await writeFile(rules, 'series:\n  - name: Walks\n    prefixes: [Town Walks, Reading Room]\n')
    const imported = await gapan('import', 'markdown', texts, '--series', rules, '--archive', archive)
    expect(imported.code, imported.text).toBe(0)
    await publish()
    const files = await contentOf(site)
    expect(files.has('series/walks.html')).toBe(true)
    expect(files.has('series/town-walks.html')).toBe(false)
    expect(files.get('_redirects')).toContain('/series/town-walks/ /series/walks 301')
    expect(files.get('.gapan/nginx-slugs.map')).toContain('"/series/reading-room" "/series/walks"')
  })
})
