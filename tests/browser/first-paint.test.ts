import { expect, test } from 'vitest'
import { onPage, readerAddress, untilAtHand, useBrowser } from './reader.ts'

useBrowser()

const PAUSE = '**/assets/pause-*.css'
const PAGES = ['/news', '/news/3']

test.each(PAGES)('%s is painted before its script runs, whenever that comes', async (address) => {
  await onPage(null, async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    let goOn: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      goOn = resolve
    })
    await page.route(PAUSE, async (route) => {
      await held
      await route.continue()
    })
    await page.goto(readerAddress(address), { waitUntil: 'commit' })
    await page.getByRole('heading', { level: 1 }).waitFor()
    const paints = () => performance.getEntriesByType('paint').map(({ name }) => name)
    await expect.poll(() => page.evaluate(paints)).toContain('first-contentful-paint')
    expect(await page.locator('script[data-boot]').count()).toBe(0)
    expect(asked.filter((path) => path.includes('/assets/boot-'))).toEqual([])
    goOn()
    await untilAtHand(page)
    expect(await page.locator('body link').count()).toBe(0)
  })
})

test('a page whose pause does not come is taken over all the same', async () => {
  await onPage(
    null,
    async ({ page }) => {
      await page.route(PAUSE, (route) => route.abort())
      await page.goto(readerAddress('/news'))
      await untilAtHand(page)
      expect(await page.locator('body link').count()).toBe(0)
    },
    { expectNoise: true },
  )
})

test.each(PAGES)('%s does not ask for the stylesheets whose content it has', async (address) => {
  await onPage(null, async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(readerAddress(address), { waitUntil: 'networkidle' })
    await untilAtHand(page)
    const ahead = await page.locator('script[data-boot]').getAttribute('data-ahead')
    const inPage = ahead?.split(' ').filter((name) => name.endsWith('.css')) ?? []
    expect(inPage.length).toBeGreaterThan(2)
    expect(asked.filter((path) => inPage.some((name) => path.endsWith(name)))).toEqual([])
    // What the reader adds has its own.
    expect(asked.some((path) => path.endsWith('.css') && !path.includes('/pause-'))).toBe(true)
  })
})
