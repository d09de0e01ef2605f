import { serveSite, type ServedSite } from '#cli/preview/serve-site.ts'
import { gapan } from '#tests/publish/run-publish.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onPage, useBrowser } from './reader.ts'

useBrowser()

let folder = ''
let site: ServedSite

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gapan-sub-path-'))
  const url = 'http://localhost/archives/naru'
  await gapan('publish', '--archive', 'public/archive', '--out', folder, '--url', url, '--no-compress')
  site = await serveSite(folder, 0)
})

afterAll(async () => {
  await site.close()
  await rm(folder, { recursive: true, force: true })
})

test('under a sub-path one reads, goes on and comes back within it', async () => {
  await onPage(`${site.url}news`, async ({ page }) => {
    expect(new URL(site.url).pathname).toBe('/archives/naru/')
    const row = page.locator('main li a').nth(4)
    const title = await row.textContent()
    await row.click()
    await page.getByRole('heading', { level: 1, name: title ?? '' }).waitFor()
    expect(new URL(page.url()).pathname).toMatch(/^\/archives\/naru\/news\/\d+$/u)
    await page.reload()
    const related = page.getByRole('navigation', { name: 'Related headlines' }).getByRole('link').first()
    const next = (await related.textContent()) ?? ''
    await related.click()
    await page.getByRole('heading', { level: 1, name: next, exact: true }).waitFor()
    expect(new URL(page.url()).pathname).toMatch(/^\/archives\/naru\/\w+\/\d+$/u)
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: title ?? '' }).waitFor()
    await page.goBack()
    await page.getByRole('list', { name: 'Headlines' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/archives/naru/news')
  })
})
