import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { blockStorage, onPage, readerAddress, untilAtHand, useBrowser } from './reader.ts'

useBrowser()

/** Long articles in Korean and in English, and a short one. */
const LONG = '/culture/8'
const OTHER = '/culture/4'
const SHORT = '/news/3'

const KOREAN = { locale: 'ko-KR' } as const

const offer = (page: Page) => page.getByRole('button', { name: /^읽던 곳에서 계속/u })
const places = (page: Page) =>
  page.evaluate<Array<{ id: number; block: string; share: number }>>(
    'JSON.parse(localStorage.getItem("gapan.places:/") ?? "[]")',
  )

async function open(page: Page, address: string): Promise<void> {
  await page.goto(readerAddress(address))
  // What can be done with an article comes after it, and the offer with that.
  await page.getByRole('button', { name: '인용' }).waitFor()
  await untilAtHand(page)
}

/** Reads as far as a paragraph, as one does: the wheel, and not all at once. */
async function readTo(page: Page, id: string): Promise<void> {
  await page.evaluate((paragraph) => document.getElementById(paragraph)?.scrollIntoView(), id)
  await page.waitForFunction(
    (paragraph) => (document.getElementById(paragraph)?.getBoundingClientRect().top ?? -1) >= 0,
    id,
  )
  // Two frames: what is where is told after the next one is drawn.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

/** As whoever closes the tab, or opens another site in it. */
const leave = (page: Page) => page.goto('about:blank')

/** How far the page has been shifted under its reader so far; none of it by a press of theirs. */
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

test('left at 1280 pixels, an article goes on at the same paragraph at 360, without anything moving by itself', async () => {
  await onPage(
    null,
    async ({ page }) => {
      await open(page, LONG)
      expect(await offer(page).count()).toBe(0)
      await readTo(page, 'p-14')
      await leave(page)

      await page.setViewportSize({ width: 360, height: 740 })
      await open(page, LONG)
      expect(await places(page)).toMatchObject([{ id: 8, block: 'p-14' }])
      await offer(page).waitFor()
      expect(await offer(page).textContent()).toMatch(/\(\d\d%\)$/u)
      expect(await page.evaluate(() => scrollY)).toBe(0)
      expect(await shift(page)).toBe(0)
      await offer(page).click()
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('p-14')
      const top = await page.locator('#p-14').evaluate((block) => block.getBoundingClientRect().top)
      expect(top).toBeGreaterThanOrEqual(0)
      expect(top).toBeLessThan(100)
      expect(await offer(page).count()).toBe(0)
      // And read on from there.
      await readTo(page, 'p-20')
      await page.getByRole('banner').getByRole('link').first().click()
      await expect.poll(async () => (await places(page))[0]?.block).toBe('p-20')
    },
    KOREAN,
  )
})

test('nothing is offered where the browser or the address has put the page, nor to whoever reads on', async () => {
  await onPage(
    null,
    async ({ page }) => {
      await open(page, LONG)
      await readTo(page, 'p-14')
      await open(page, OTHER)
      await page.goBack()
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000)
      await page.waitForTimeout(300)
      expect(await offer(page).count()).toBe(0)
      await page.reload()
      await untilAtHand(page)
      await page.waitForTimeout(300)
      expect(await offer(page).count()).toBe(0)
      await leave(page)
      await open(page, `${LONG}#p-3`)
      await page.waitForTimeout(300)
      expect(await offer(page).count()).toBe(0)
      await leave(page)
      await open(page, LONG)
      await offer(page).waitFor()
      await page.mouse.move(400, 400)
      await page.mouse.wheel(0, 2500)
      await offer(page).waitFor({ state: 'detached' })
      await page.evaluate(() => scrollTo(0, 0))
      await page.waitForTimeout(300)
      expect(await offer(page).count()).toBe(0)
    },
    KOREAN,
  )
})

test('whoever looks at the top of an article keeps the place, and may refuse it', async () => {
  await onPage(
    null,
    async ({ page }) => {
      await open(page, LONG)
      await readTo(page, 'p-14')
      await leave(page)
      await open(page, LONG)
      await offer(page).waitFor()
      await page.getByRole('button', { name: '닫기' }).click()
      expect(await offer(page).count()).toBe(0)
      await leave(page)
      await open(page, LONG)
      await offer(page).waitFor()
    },
    KOREAN,
  )
})

test('what was left is listed, on the front page too; what was read to its end is not, nor what is short', async () => {
  await onPage(
    null,
    async ({ page }) => {
      await open(page, LONG)
      await readTo(page, 'p-14')
      await open(page, OTHER)
      await readTo(page, 'p-9')
      await open(page, SHORT)
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
      await page.goto(readerAddress('/saved'))
      const list = page.getByRole('region', { name: '계속 읽기' })
      await list.waitFor()
      expect(await shift(page)).toBe(0)
      expect(await list.getByRole('link').count()).toBe(2)
      await list.getByRole('link', { name: /네모 안으로/u }).click()
      await page.getByRole('heading', { level: 1, name: /네모 안으로/u }).waitFor()
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('p-14')

      await page.locator('#article-body').evaluate((body) => body.scrollIntoView({ block: 'end' }))
      await page.mouse.wheel(0, 200)
      await expect.poll(() => places(page), { timeout: 10_000 }).toHaveLength(1)
      await page.goto(readerAddress('/'))
      const front = page.getByRole('region', { name: '계속 읽기' })
      await front.waitFor()
      expect(await shift(page)).toBe(0)
      expect(await front.getByRole('listitem').count()).toBe(1)
      await front.getByRole('link', { name: '계속 읽기' }).click()
      await page.getByRole('button', { name: /목록에서 빼기/u }).click()
      await list.waitFor({ state: 'detached' })
      expect(await places(page)).toEqual([])
    },
    KOREAN,
  )
})

test('where storage is blocked, or nothing is to be remembered, nothing is', async () => {
  await onPage(
    null,
    async ({ page, context }) => {
      await page.goto(readerAddress('/about'))
      await page.evaluate(() => localStorage.setItem('gapan.preferences', '{"marksRead":false}'))
      await open(page, LONG)
      await readTo(page, 'p-14')
      await leave(page)
      await open(page, LONG)
      await page.waitForTimeout(300)
      expect(await offer(page).count()).toBe(0)
      expect(await places(page)).toEqual([])

      await blockStorage(context)
      await open(page, LONG)
      await readTo(page, 'p-14')
      await leave(page)
      await open(page, LONG)
      await page.waitForTimeout(300)
      expect(await offer(page).count()).toBe(0)
    },
    KOREAN,
  )
})
