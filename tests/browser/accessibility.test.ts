import axe from 'axe-core'
import { expect, test } from 'vitest'
import { onPage, readerAddress, useBrowser } from './reader.ts'

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
  '/top',
  '/top/views/year/2015',
  '/series',
  '/series/night-sky',
  `/series/${encodeURIComponent('사진으로-보는-나루')}/page/1`,
  `/series/${encodeURIComponent('사진으로-보는-나루')}/year/2014`,
  '/news/999999',
]

const STATES = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 360 },
] as const

test.each(STATES)('axe finds nothing in $colorScheme at $width px', async ({ colorScheme, width }) => {
  await onPage(
    '/',
    async ({ page }) => {
      for (const address of PAGES) {
        await page.goto(readerAddress(address))
        await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
        await page.getByRole('contentinfo').waitFor()
        await page.waitForLoadState('networkidle')
        // Injected over the debugging protocol: the page's own policy lets no foreign script in.
        await page.evaluate(axe.source)
        const violations = await page.evaluate(async () => {
          const { violations: found } = await (globalThis as unknown as { axe: typeof axe }).axe.run()
          return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
        })
        expect(violations, address).toEqual([])
      }
    },
    { colorScheme, viewport: { width, height: 800 }, expectNoise: true },
  )
})

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
