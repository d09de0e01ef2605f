import { workerSiteSchema, type WorkerSite } from '#worker/contract.ts'
import * as v from 'valibot'
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inWorkshop, NEW_POST } from './run-publish.ts'

/** What a published worker is told of its site. */
async function siteOfWorker(site: string): Promise<WorkerSite> {
  const [, json = ''] = /^self\.gapanSite=(.*);\n/u.exec(await readFile(join(site, 'sw.js'), 'utf8')) ?? []
  return v.parse(workerSiteSchema, JSON.parse(json))
}

test('a worker knows every script and style of its site, byte by byte, and can show the reader alone', async () => {
  await inWorkshop(async ({ importTexts, publish, site }) => {
    await importTexts()
    await publish()
    const { base, assets, shell } = await siteOfWorker(site)
    expect(base).toBe('/')
    expect(assets.length).toBeGreaterThan(10)
    for (const { path, integrity } of assets) {
      const digest = createHash('sha256')
        .update(await readFile(join(site, path)))
        .digest('base64')
      expect(integrity, path).toBe(`sha256-${digest}`)
    }
    const [, boot = 'no script'] = /<script type="module" src="\/([^"]+)"/u.exec(shell) ?? []
    expect(assets.map(({ path }) => path)).toContain(boot)
    expect(shell).toContain('"page":null')
    expect(shell).toContain('rel="manifest" href="/manifest.webmanifest"')
  })
})

test('news make no newer worker: only a newer reader does', async () => {
  await inWorkshop(async ({ texts, importTexts, publish, site }) => {
    await importTexts()
    await publish()
    const before = await readFile(join(site, 'sw.js'), 'utf8')
    await writeFile(join(texts, 'culture/last-boat.md'), NEW_POST)
    await importTexts('2025-02-01T18:00:00+09:00')
    await publish()
    expect(await readFile(join(site, 'sw.js'), 'utf8')).toBe(before)
  })
})

test('with --no-offline the worker that removes stands in its place, and no page asks for one', async () => {
  await inWorkshop(async ({ importTexts, publish, site }) => {
    await importTexts()
    await publish()
    const remover = await readFile(join(site, '.gapan/sw-remove.js'), 'utf8')
    expect(await readFile(join(site, 'sw.js'), 'utf8')).not.toBe(remover)
    expect(await readFile(join(site, 'news/3.html'), 'utf8')).toContain('"offline":true')
    await publish('--no-offline')
    expect(await readFile(join(site, 'sw.js'), 'utf8')).toBe(remover)
    for (const page of ['news/3.html', 'index.html', '404.html']) {
      expect(await readFile(join(site, page), 'utf8'), page).toContain('"offline":false')
    }
  })
})
