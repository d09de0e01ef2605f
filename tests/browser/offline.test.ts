import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { openContext, useBrowser } from './reader.ts'
import { SiteServer } from './site-server.ts'

useBrowser()

let server: SiteServer
let context: BrowserContext

beforeEach(async () => {
  const dir = await mkdtemp(join(tmpdir(), 'gapan-offline-'))
  await cp(inject('readerFolder'), dir, { recursive: true })
  server = new SiteServer(dir)
  await server.start()
  context = await openContext()
})

afterEach(async () => {
  await context.close()
  await server.stop()
  await rm(server.dir, { recursive: true, force: true })
})

const PORTAL = '<!doctype html><title>Hotel</title><div id="root"><h1>Accept the terms</h1></div>'

const heading = (page: Page, name?: string) =>
  page.getByRole('heading', { level: 1, ...(name === undefined ? {} : { name }) })

const copyNotice = (page: Page) => page.getByRole('status').filter({ hasText: /This copy is from/u })

/** Opens a page as a whole and waits until it is the reader's. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(server.addressOf(path))
  await heading(page).waitFor({ state: 'attached' })
}

/** Waits until the worker has kept what is at an address. */
async function untilKept(page: Page, path: string): Promise<void> {
  const address = server.addressOf(path)
  const isKept = () => page.evaluate(async (url) => (await caches.match(url)) !== undefined, address)
  await expect.poll(isKept, { message: path, timeout: 15_000 }).toBe(true)
}

/** A first visit, with which the worker comes; pages that are opened from then on are the worker's. */
async function visitFirst(path = '/'): Promise<Page> {
  const page = await context.newPage()
  await open(page, path)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await untilKept(page, path)
  return page
}

async function titleOf(page: Page): Promise<string> {
  return (await heading(page).textContent()) ?? ''
}

test('after one visit, all that was read can be read without a network, and says of when it is', async () => {
  const page = await visitFirst('/news/3')
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
  const first = await titleOf(page)
  // Within the application: of these pages no document was ever loaded.
  await page.getByRole('navigation', { name: 'Boards' }).getByRole('link').first().click()
  const row = page.getByRole('list', { name: 'Headlines' }).getByRole('link').first()
  const href = (await row.getAttribute('href')) ?? ''
  await row.click()
  await page.getByRole('list', { name: 'Page information' }).waitFor()
  const second = await titleOf(page)
  expect(second).not.toBe(first)
  const id = Number(href.split('/').at(-1))
  await untilKept(page, `/archive/articles/news/${Math.floor(id / 1000)}/${id}.json`)
  await page.waitForTimeout(1500)

  await server.stop()
  await page.goto(server.addressOf('/news/3'))
  await heading(page, first).waitFor()
  await copyNotice(page).waitFor()
  expect(await copyNotice(page).textContent()).toMatch(/^The server does not answer\. This copy is from .*20\d\d.*:\d\d/u)

  await page.getByRole('navigation', { name: 'Boards' }).getByRole('link').first().click()
  await page.getByRole('list', { name: 'Headlines' }).waitFor()
  await copyNotice(page).waitFor()
  await page.getByRole('list', { name: 'Headlines' }).getByRole('link', { name: second }).first().click()
  await heading(page, second).waitFor()
  await copyNotice(page).waitFor()
  await page.reload()
  await heading(page, second).waitFor()
  await copyNotice(page).waitFor()
})

test('without any connection pages that were opened as a whole are read from their copies, through links too', async () => {
  const page = await visitFirst('/')
  for (const path of ['/news/3', '/news', '/culture/8']) {
    await open(page, path)
    await untilKept(page, path)
  }
  const title = await titleOf(page)
  await open(page, '/')
  await context.setOffline(true)
  await server.stop()
  await open(page, '/culture/8')
  await heading(page, title).waitFor()
  await copyNotice(page).waitFor()
  expect(await copyNotice(page).textContent()).toMatch(/^You are offline\./u)
  await page.goto(server.addressOf('/news'))
  await page.getByRole('list', { name: 'Headlines' }).locator('a[href="/news/3"]').first().click()
  await page.getByRole('list', { name: 'Page information' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/news/3')
  await copyNotice(page).waitFor()
})
