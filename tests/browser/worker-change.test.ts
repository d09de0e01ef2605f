import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { run } from '#cli/commands/run.ts'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { copyNotice, heading, keptAddresses, titleOf, useSite } from './offline-site.ts'
import { openContext, untilWorker, useBrowser } from './reader.ts'
import { SiteServer } from './site-server.ts'

useBrowser()
const site = useSite()

/** Browsers take their time with workers; not asked for all the time, since one that has something to do is not let go. */
const SOON = { timeout: 40_000, interval: 500 }

/** Puts another build of the reader in place, as publishing anew does: its own scripts, worker and shell. */
async function publishNewBuild(): Promise<void> {
  const { dir } = site.server
  for (const extension of ['.br', '.gz']) await rm(join(dir, `sw.js${extension}`), { force: true })
  const worker = await readFile(join(dir, 'sw.js'), 'utf8')
  await writeFile(
    join(dir, 'sw.js'),
    worker
      .replace(/"version":"[^"]+"/u, '"version":"next"')
      .replace('<body>', '<body data-build=\\"next\\">'),
  )
}

/** Lets the browser look for a newer worker, as it does whenever a page is opened. */
async function lookForUpdate(page: Page): Promise<void> {
  // None where it has gone already.
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.update().catch(() => undefined)
  })
}

/**
 * What is kept once the page was opened anew. Chromium may leave a new worker waiting, though it asks not to, for as long as
 * a page that the old one answered for is open and idle: so what goes may go with the next visit only.
 */
async function keptOnNextVisit(page: Page): Promise<string[]> {
  await page.reload()
  await page.getByRole('list', { name: 'Page information' }).waitFor()
  await page.waitForTimeout(1000)
  return page.evaluate(() => caches.keys())
}

const updateNotice = (page: Page) => page.getByRole('status').filter({ hasText: 'A newer version is ready.' })

const isMarked = (page: Page) => page.evaluate(() => 'isSamePage' in globalThis)

/** Which build answers: told by the shell that it gives. */
async function buildThatAnswers(): Promise<string | null> {
  await site.server.stop()
  const page = await site.context.newPage()
  await page.goto(site.server.addressOf('/talk/1'))
  const build = await page.locator('body').getAttribute('data-build')
  await page.close()
  await site.server.start()
  return build
}

test('a newer version waits until somebody asks for it, and takes over no other page', async () => {
  const page = await site.visitFirst('/')
  await site.open(page, '/news/3')
  const other = await site.context.newPage()
  await site.open(other, '/news')
  for (const each of [page, other]) await each.evaluate(() => Object.assign(globalThis, { isSamePage: true }))
  await publishNewBuild()
  await lookForUpdate(page)
  await updateNotice(page).waitFor()
  await updateNotice(other).waitFor()
  expect(await buildThatAnswers()).toBeNull()
  expect(await isMarked(page)).toBe(true)

  await updateNotice(page).getByRole('button', { name: 'Load it' }).click()
  await expect.poll(() => isMarked(page).catch(() => true), SOON).toBe(false)
  await heading(page).waitFor()
  await page.waitForTimeout(1000)
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }))
  expect(await updateNotice(page).count()).toBe(0)
  expect(await buildThatAnswers()).toBe('next')
  // One load and no more; and the other page is the same as before, and goes on.
  expect(await isMarked(page)).toBe(true)
  expect(await isMarked(other)).toBe(true)
  await updateNotice(other).waitFor({ state: 'detached' })
  await other.getByRole('list', { name: 'Headlines' }).getByRole('link').first().click()
  await other.getByRole('list', { name: 'Page information' }).waitFor()
  expect(await isMarked(other)).toBe(true)
})

test('the page is loaded also where the newer version that was asked for goes on waiting', async () => {
  const page = await site.visitFirst('/')
  await site.open(page, '/news/3')
  await publishNewBuild()
  const script = join(site.server.dir, 'sw.js')
  await writeFile(script, `self.skipWaiting = async () => undefined\n${await readFile(script, 'utf8')}`)
  await lookForUpdate(page)
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }))
  await updateNotice(page).getByRole('button', { name: 'Load it' }).click()
  await expect.poll(() => isMarked(page).catch(() => true), SOON).toBe(false)
  await heading(page).waitFor()
  expect(await buildThatAnswers()).toBeNull()
})

test('scripts of the build before stay as long as a kept page was made with them, and go when none was', async () => {
  const first = await site.visitFirst('/')
  await site.open(first, '/news/3')
  await site.untilKept(first, '/news/3')
  await publishNewBuild()
  await lookForUpdate(first)
  await updateNotice(first).getByRole('button').click()
  await expect.poll(() => buildsKept(first), SOON).toBe(2)
  await first.close()

  // Opened alone, with a kept page of the build before.
  const second = await site.context.newPage()
  await site.open(second, '/about')
  await second.waitForTimeout(2000)
  expect(await buildsKept(second)).toBe(2)
  await second.evaluate(async () => {
    for (const name of await caches.keys()) if (name.endsWith(':pages')) await caches.delete(name)
  })
  await second.close()

  const third = await site.context.newPage()
  await site.open(third, '/about')
  await expect.poll(() => buildsKept(third), SOON).toBe(1)
})

/** How many builds' scripts are kept. */
async function buildsKept(page: Page): Promise<number> {
  const names = await page.evaluate(() => caches.keys()).catch(() => [])
  return names.filter((name) => name.includes(':assets:')).length
}

test('a build that is only half there is not kept', async () => {
  const assets = join(site.server.dir, 'assets')
  const script = (await readdir(assets)).find((name) => /^AboutPage.*\.js$/u.test(name)) ?? ''
  for (const extension of ['', '.br', '.gz']) await rm(join(assets, script + extension), { force: true })
  await writeFile(join(assets, script), 'export const cutOff')
  const page = await site.context.newPage()
  await site.open(page, '/news/3')
  const state = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      return registration ? (registration.active?.state ?? 'none') : 'none'
    })
  await page.waitForTimeout(3000)
  expect(await state()).toBe('none')
  expect(await keptAddresses(page)).not.toContain(`/assets/${script}`)
})

test('the worker that removes goes itself, with everything that was kept, and takes no open page with it', async () => {
  const page = await site.visitFirst('/news/3')
  await site.open(page, '/news/3')
  const title = await titleOf(page)
  const { dir } = site.server
  for (const extension of ['.br', '.gz']) await rm(join(dir, `sw.js${extension}`), { force: true })
  await cp(join(dir, '.gapan/sw-remove.js'), join(dir, 'sw.js'))
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }))
  await lookForUpdate(page)
  await page.waitForTimeout(1000)
  expect(await isMarked(page)).toBe(true)
  await heading(page, title).waitFor()
  await expect.poll(() => keptOnNextVisit(page), SOON).toEqual([])
  // Pages of this build still register what is at `sw.js`, which may call off that it goes: it keeps nothing all the same.
  await page.reload()
  await heading(page, title).waitFor()
  expect(await page.evaluate(() => caches.keys())).toEqual([])
})

test('a device without room reads on', async () => {
  const page = await site.visitFirst('/')
  const session = await site.context.newCDPSession(page)
  const { origin } = new URL(site.server.url)
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  await site.open(page, '/culture/8')
  await page.getByRole('list', { name: 'Page information' }).waitFor()
  await page.getByRole('navigation', { name: 'Boards' }).getByRole('link').first().click()
  await page.getByRole('list', { name: 'Headlines' }).waitFor()
  expect(await keptAddresses(page)).not.toContain('/culture/8')
})

test('a site under a path and without pages is kept too; published with --no-offline it keeps nothing', async () => {
  const out = await mkdtemp(join(tmpdir(), 'gapan-offline-path-'))
  const server = new SiteServer(out)
  const context = await openContext()
  try {
    await publish(out, '--no-pages')
    await server.start()
    const page = await context.newPage()
    await page.goto(server.addressOf('/news/3'))
    await page.getByRole('list', { name: 'Page information' }).waitFor()
    const title = await titleOf(page)
    await untilWorker(page)
    const article = server.addressOf('archive/articles/news/0/3.json')
    await expect
      .poll(() => page.evaluate(async (url) => (await caches.match(url)) !== undefined, article), SOON)
      .toBe(true)
    await server.stop()
    await page.goto(server.addressOf('/news/3'))
    await heading(page, title).waitFor()
    await copyNotice(page).waitFor()

    await publish(out, '--no-pages', '--no-offline')
    await server.start()
    await page.goto(server.addressOf('/news/3'))
    await lookForUpdate(page)
    await expect.poll(() => keptOnNextVisit(page), SOON).toEqual([])
    await page.goto(server.addressOf('/news/4'))
    await page.getByRole('list', { name: 'Page information' }).waitFor()
    await page.waitForTimeout(2000)
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  } finally {
    await context.close()
    await server.stop()
    await rm(out, { recursive: true, force: true })
  }
})

async function publish(out: string, ...options: string[]): Promise<void> {
  const silent = new PassThrough().resume()
  const terminal = { stdout: silent, stderr: silent, signal: new AbortController().signal, debug: false }
  const site = ['--archive', 'public/archive', '--out', out, '--url', 'http://localhost/paper/']
  expect(await run(['publish', ...site, ...options], terminal)).toBe(0)
}
