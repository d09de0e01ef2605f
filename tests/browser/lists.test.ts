import { writePosts } from '#tests/performance/posts/archive.ts'
import { gapan } from '#tests/publish/run-publish.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openContext, useBrowser } from './reader.ts'
import { SiteServer } from './site-server.ts'

useBrowser()

/** So many that the newest page of `news` has 49 rows, and there is a page before it. */
const POSTS = 185

let dir = ''
let server: SiteServer

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'gapan-lists-'))
  const [archive, site] = [join(dir, 'archive'), join(dir, 'site')]
  await writePosts(archive, POSTS)
  const { code, text } = await gapan(
    'publish',
    '--archive',
    archive,
    '--out',
    site,
    '--url',
    'https://naru.example',
  )
  if (code !== 0) throw new Error(text)
  server = new SiteServer(site)
  await server.start()
})

afterAll(async () => {
  await server.stop()
  await rm(dir, { recursive: true, force: true })
})

const PHONE = { width: 360, height: 740 }
const DESK = { width: 1280, height: 800 }

/** Opens a page in a new profile and waits until going on from it is the reader's. */
async function inReader(
  path: string,
  use: (page: Page, context: BrowserContext) => Promise<void>,
  viewport = DESK,
): Promise<void> {
  const context = await openContext({ viewport })
  try {
    const page = await context.newPage()
    await page.goto(server.addressOf(path))
    await untilReady(page)
    await use(page, context)
  } finally {
    await context.close()
  }
}

/** Places are the reader's own when links are. */
async function untilReady(page: Page): Promise<void> {
  await page.waitForFunction(() => history.scrollRestoration === 'manual')
}

/** What the archive answers comes late, so that nothing can be there by luck. */
async function slowDown(context: BrowserContext): Promise<void> {
  await context.route('**/archive/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 150))
    await route.continue()
  })
}

const rowsOf = (page: Page) => page.getByRole('list', { name: 'Headlines' }).getByRole('link')
const inList = (page: Page) => page.getByRole('navigation', { name: 'In the list that you came from' })
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })
const topOf = (row: Locator) => row.evaluate((element) => element.getBoundingClientRect().top)
const hasFocus = (row: Locator) => row.evaluate((element) => element === document.activeElement)

/** Scrolls a row to some place that is no edge of anything. */
async function bringIntoView(row: Locator): Promise<number> {
  await row.evaluate((element) => {
    scrollTo(0, scrollY + element.getBoundingClientRect().top - innerHeight * 0.4)
  })
  await row.page().evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  return topOf(row)
}

async function open(row: Locator): Promise<string> {
  const title = (await row.textContent()) ?? ''
  await row.click()
  await heading(row.page(), title).waitFor()
  return title
}

/** How far a row that has the focus stands from where it stood, in CSS pixels. */
async function focusedOffBy(row: Locator, top: number): Promise<number> {
  await row.waitFor()
  await expect.poll(() => hasFocus(row)).toBe(true)
  // Not at once only: nothing that comes later moves it.
  await row.page().waitForTimeout(400)
  return Math.abs((await topOf(row)) - top)
}

test.each([
  ['a phone', 'warm', PHONE],
  ['a phone', 'cold', PHONE],
  ['a desk', 'warm', DESK],
  ['a desk', 'cold', DESK],
])('on %s, from an article back to the row of a list of 49 (%s)', async (_, kind, viewport) => {
  await inReader(
    '/news',
    async (page, context) => {
      expect(await rowsOf(page).count()).toBe(49)
      const row = rowsOf(page).nth(36)
      const top = await bringIntoView(row)
      await open(row)
      if (kind === 'cold') {
        await slowDown(context)
        await page.reload()
        await untilReady(page)
      }
      await page.goBack()
      expect(await focusedOffBy(row, top)).toBeLessThanOrEqual(2)
      // And from there on again: nothing took the place of another page.
      await page.goForward()
      await page.getByRole('list', { name: 'Page information' }).waitFor()
      await page.goBack()
      expect(await focusedOffBy(row, top)).toBeLessThanOrEqual(2)
    },
    viewport,
  )
})

test('back to the row of a list that comes by itself, below an article, from a page that was reloaded', async () => {
  await inReader('/news/30', async (page, context) => {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    const row = page
      .getByRole('region', { name: /나루 소식/u })
      .getByRole('listitem')
      .getByRole('link')
      .nth(20)
    await row.waitFor()
    const top = await bringIntoView(row)
    await open(row)
    await slowDown(context)
    await page.reload()
    await untilReady(page)
    await page.goBack()
    expect(await focusedOffBy(row, top)).toBeLessThanOrEqual(2)
  })
})

test('whoever read on in the list after opening an article comes back to where that was', async () => {
  await inReader('/news', async (page) => {
    await open(rowsOf(page).nth(3))
    await page.goBack()
    await rowsOf(page).nth(3).waitFor()
    await page.mouse.wheel(0, 900)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(600)
    await page.waitForTimeout(200)
    const left = await page.evaluate(() => scrollY)
    await page.goForward()
    await page.getByRole('list', { name: 'Page information' }).waitFor()
    await page.goBack()
    await rowsOf(page).nth(3).waitFor()
    await page.waitForTimeout(300)
    expect(await page.evaluate(() => scrollY)).toBe(left)
  })
})

test('along the list from article to article, through a reload, and back to the row of the last one', async () => {
  await inReader('/news', async (page) => {
    const titles = await rowsOf(page).allTextContents()
    await open(rowsOf(page).nth(30))
    const address = page.url()
    expect(new URL(address).search + new URL(address).hash).toBe('')
    const step = async (to: number) => {
      await inList(page)
        .getByRole('link', { name: titles[to] ?? '', exact: true })
        .click()
      await heading(page, titles[to] ?? '').waitFor()
    }
    await step(31)
    await page.reload()
    await untilReady(page)
    await step(32)
    await step(33)
    await step(32)
    await inList(page).getByRole('link', { name: '나루 소식' }).click()
    const row = rowsOf(page).nth(32)
    await expect.poll(() => hasFocus(row)).toBe(true)
    const top = await topOf(row)
    expect(top).toBeGreaterThan(0)
    expect(top).toBeLessThan(DESK.height - 50)
    expect(new URL(page.url()).pathname).toBe('/news')
  })
})

test('a new tab knows of no list, and shows the neighbours in the board', async () => {
  await inReader('/news/page/2', async (page, context) => {
    // Not by a click with a key held: the browser that npm brings along crashes in tabs that pages open.
    const tab = await context.newPage()
    await tab.goto(
      await rowsOf(page)
        .nth(4)
        .evaluate((row) => (row as HTMLAnchorElement).href),
    )
    await untilReady(tab)
    expect(await tab.getByRole('navigation', { name: 'Before and after' }).isVisible()).toBe(true)
    expect(await inList(tab).count()).toBe(0)
  })
})

test('at the end of a page of a list, the way leads on to the next page', async () => {
  await inReader('/news/page/2', async (page) => {
    await open(rowsOf(page).last())
    await inList(page).getByRole('link', { name: 'The next page of this list' }).click()
    await page.waitForURL('**/news/page/1')
    await expect.poll(() => rowsOf(page).count()).toBe(25)
  })
})

test('a hash that was changed by hand leaves no bar, and each step its own place', async () => {
  await inReader('/news/30', async (page) => {
    for (const hash of ['#p-1', '#p-2', '#p-1']) {
      await page.evaluate((to) => (location.hash = to), hash)
      await page.waitForFunction((to) => location.hash === to, hash)
    }
    const keys = await page.evaluate(() => String(Reflect.get(history.state, 'key')))
    expect(keys).not.toBe('default')
    await page.waitForTimeout(600)
    expect(await page.getByRole('progressbar').count()).toBe(0)
  })
})

test('a page that the browser had put aside places its pages itself again', async () => {
  await inReader('/news', async (page) => {
    const restoration = () => page.evaluate(() => history.scrollRestoration)
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
    expect(await restoration()).toBe('auto')
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
    expect(await restoration()).toBe('manual')
  })
})

test('a date within a sentence stands on one line, however wide the phone is', async () => {
  await inReader('news', async (page) => {
    const date = page.locator('main header time')
    for (let width = 320; width <= 480; width += 10) {
      await page.setViewportSize({ width, height: 740 })
      const lines = await date.evaluate((element) => {
        const text = document.createRange()
        text.selectNodeContents(element)
        return new Set([...text.getClientRects()].map(({ top }) => top)).size
      })
      expect(lines, `${width} pixels`).toBe(1)
    }
  })
})
