import axe from 'axe-core'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { onPage, readerAddress, untilAtHand, useBrowser } from './reader.ts'

useBrowser()

const PAGES = [
  '/',
  '/news',
  '/news/page/1',
  '/culture/8',
  '/talk/12',
  '/sky/5',
  '/news/8',
  '/about',
  '/news/date/2014',
  '/news/date/2014/03',
  '/news/date/2014/03/26',
  '/on',
  '/on/03-26',
  '/search',
  '/saved',
  `/search?q=${encodeURIComponent('활자')}`,
  '/top',
  '/top/views/year/2015',
  '/series',
  '/series/night-sky',
  `/series/${encodeURIComponent('사진으로-보는-나루')}/page/1`,
  `/series/${encodeURIComponent('사진으로-보는-나루')}/year/2014`,
  '/news/999999',
]

test.each([1280, 360])('axe finds nothing at %i px, in light and in dark', async (width) => {
  await onPage(
    '/',
    async ({ page }) => {
      for (const address of PAGES) {
        await page.emulateMedia({ colorScheme: 'light' })
        await page.goto(readerAddress(address))
        await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
        await page.getByRole('contentinfo').waitFor()
        await untilAtHand(page)
        if (address.includes('?q=')) await page.locator('mark').first().waitFor()
        await untilStill(page)
        // Injected over the debugging protocol: the page's own policy lets no foreign script in.
        await page.evaluate(axe.source)
        expect(await violationsOf(page), address).toEqual([])
        // In the dark only colours are others.
        await page.emulateMedia({ colorScheme: 'dark' })
        expect(await violationsOf(page, ['color-contrast']), `${address}, dark`).toEqual([])
      }
    },
    { viewport: { width, height: 800 }, expectNoise: true },
  )
})

/** Waits for what fades in or out: its colours on the way are nobody's choice. */
async function untilStill(page: Page): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
}

/** @param rules of axe; all of them where none are named */
async function violationsOf(page: Page, rules?: string[]): Promise<string[]> {
  return page.evaluate(async (runOnly) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(
      runOnly ? { runOnly } : {},
    )
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  }, rules)
}

test.each([320, 360])('nothing scrolls sideways at %i px, whatever the words', async (width) => {
  await onPage(
    '/',
    async ({ page }) => {
      for (const address of [...PAGES, '/culture/9', '/news/12']) {
        await page.goto(readerAddress(address))
        await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
        const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        await expect.poll(overflow, { message: address }).toBeLessThanOrEqual(0)
      }
    },
    { viewport: { width, height: 800 }, expectNoise: true },
  )
})

test('Korean words are not broken inside', async () => {
  await onPage('/news/3', async ({ page }) => {
    const breaking = () =>
      page
        .locator('article [lang="ko"]')
        .last()
        .evaluate((element) => getComputedStyle(element).wordBreak)
    await expect.poll(breaking).toBe('keep-all')
  })
})
