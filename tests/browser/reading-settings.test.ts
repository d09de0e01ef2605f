import axe from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { onPage, readerAddress, untilAtHand, untilWorker, useBrowser } from './reader.ts'

useBrowser()

/** The language in which the sample is published: nothing moves because it changes. */
const AS_PUBLISHED = { locale: 'ko-KR' } as const

const SEPIA = 'rgb(245, 237, 218)'

const settings = (page: Page) => page.getByRole('button', { name: '읽기 설정' })

/** What an earlier visit left. */
const choose = (context: BrowserContext, look: object) =>
  context.addInitScript((kept) => localStorage.setItem('gapan.look', kept), JSON.stringify(look))

/** An earlier visit, with which the site's worker came. */
async function visitBefore(page: Page): Promise<void> {
  await page.goto(readerAddress('/about'))
  await untilWorker(page)
}

const paperOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)

/** Notes what is painted behind the page with every frame from the first on. */
const watchFrames = (context: BrowserContext) =>
  context.addInitScript(() => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    const note = () => {
      const { backgroundColor, fontSize } = getComputedStyle(document.documentElement)
      // Until the page has a body, nothing of it is painted.
      if (document.getElementById('root')) seen.push(`${backgroundColor} ${fontSize}`)
      requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
  })

const framesOf = (page: Page) =>
  page.evaluate(() => [...new Set((globalThis as unknown as { seen: string[] }).seen)])

const shift = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if ('value' in entry) sum += Number(entry.value)
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 100)
      }),
  )

test.each(['/news/3', '/news', '/nowhere/at/all'])(
  '%s looks as it was chosen from its first frame on, and nothing moves',
  async (address) => {
    await onPage(
      null,
      async ({ page, context }) => {
        await choose(context, { theme: 'sepia', size: 'larger', leading: 'loose', face: 'serif' })
        await watchFrames(context)
        await visitBefore(page)
        await page.goto(readerAddress(address))
        await untilAtHand(page)
        expect(await framesOf(page)).toEqual([`${SEPIA} 21.12px`])
        const papers = await page
          .locator('meta[name="theme-color"]')
          .evaluateAll((metas) => metas.map((meta) => meta.getAttribute('content')))
        expect(papers).toEqual(['#f5edda', '#f5edda'])
        expect(await shift(page)).toBe(0)
      },
      // The address of no page is answered with 404, which the browser writes to the console.
      { ...AS_PUBLISHED, colorScheme: 'dark', expectNoise: address.startsWith('/nowhere') },
    )
  },
)

test('who comes past the worker sees it just after the first paint, and it needs none of the reader’s modules', async () => {
  await onPage(
    null,
    async ({ page, context }) => {
      await choose(context, { theme: 'black' })
      await page.route(/assets\/(?!starter-).*\.js/u, (route) => route.abort())
      await page.goto(readerAddress('/news/3'), { waitUntil: 'domcontentloaded' })
      expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
      await expect.poll(() => paperOf(page)).toBe('rgb(0, 0, 0)')
    },
    { ...AS_PUBLISHED, expectNoise: true },
  )
})

test('everything is chosen with the keyboard, kept, and followed by other tabs', async () => {
  await onPage(
    '/news/3',
    async ({ page, context }) => {
      await untilAtHand(page)
      const other = await context.newPage()
      await other.goto(readerAddress('/news'))
      await untilAtHand(other)

      await settings(page).focus()
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog', { name: '읽기 설정' })
      await dialog.waitFor()
      await page.keyboard.press('Tab')
      expect(
        await dialog
          .getByRole('radio', { name: '기기 설정대로' })
          .evaluate((radio) => radio === document.activeElement),
      ).toBe(true)
      for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown')
      expect(await paperOf(page)).toBe(SEPIA)
      await expect.poll(() => paperOf(other)).toBe(SEPIA)

      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      expect(await settings(page).evaluate((button) => button === document.activeElement)).toBe(true)
      await untilWorker(page)
      await page.reload()
      expect(await paperOf(page)).toBe(SEPIA)
    },
    AS_PUBLISHED,
  )
})

test('colours that the system forces win, and paper stays white', async () => {
  await onPage(
    null,
    async ({ page, context }) => {
      await choose(context, { theme: 'black' })
      await visitBefore(page)
      await page.goto(readerAddress('/news/3'))
      const colours = () =>
        page
          .locator('h1')
          .evaluate((heading) => [
            getComputedStyle(document.documentElement).backgroundColor,
            getComputedStyle(heading).color,
          ])
      expect(await colours()).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
      await page.emulateMedia({ media: 'print' })
      expect(await colours()).toEqual(['rgb(251, 250, 247)', 'rgb(29, 28, 26)'])
      await page.emulateMedia({ media: 'screen', forcedColors: 'active', colorScheme: 'light' })
      expect(await colours()).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
    },
    { ...AS_PUBLISHED, colorScheme: 'light' },
  )
})

test('who reads without scripts is offered no button that does nothing', async () => {
  await onPage(
    null,
    async ({ page }) => {
      await page.goto(readerAddress('/news/3'))
      expect(await page.getByRole('button').count()).toBe(0)
    },
    { ...AS_PUBLISHED, javaScriptEnabled: false },
  )
})

test.each(['sepia', 'white', 'black'])('axe finds nothing in %s, the open dialog included', async (theme) => {
  await onPage(
    null,
    async ({ page, context }) => {
      await choose(context, { theme, size: 'largest', measure: 'wide', align: 'justify' })
      for (const address of [
        '/',
        '/news',
        '/culture/8',
        '/about',
        `/search?q=${encodeURIComponent('활자')}`,
      ]) {
        await page.goto(readerAddress(address))
        await untilAtHand(page)
        if (address.includes('?q=')) await page.locator('mark').first().waitFor()
        await settings(page).click()
        await page.getByRole('dialog').waitFor()
        await page.evaluate(axe.source)
        const violations = async () =>
          page.evaluate(async () => {
            const { violations: found } = await (globalThis as unknown as { axe: typeof axe }).axe.run()
            return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
          })
        expect(await violations(), address).toEqual([])
        await page.keyboard.press('Escape')
        expect(await violations(), address).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), address).toBe(0)
      }
    },
    { ...AS_PUBLISHED, viewport: { width: 320, height: 640 } },
  )
})
