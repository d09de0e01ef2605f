import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { onPage, readerAddress, untilAtHand, useBrowser } from './reader.ts'
import { SPEAKING } from './speaking.ts'

useBrowser()

/** A long article in Korean. */
const LONG = '/culture/8'

const listen = (page: Page) => page.getByRole('button', { name: '듣기' })
const player = (page: Page) => page.getByRole('group', { name: '소리 내어 읽기' })

/** What is marked as being read, and where in the window that is. */
const marked = (page: Page) =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get('reading') ?? []
    if (!(range instanceof Range)) return null
    const { top, bottom } = range.getBoundingClientRect()
    return { text: range.toString(), top, bottom }
  })

/** On a page whose browser has voices. */
async function onSpeakingPage(
  use: (page: Page) => Promise<void>,
  options: Parameters<typeof onPage>[2] = {},
): Promise<void> {
  await onPage(
    null,
    async ({ page, context }) => {
      await context.addInitScript(SPEAKING)
      await page.goto(readerAddress(LONG))
      await listen(page).click()
      await player(page).waitFor()
      await use(page)
    },
    { locale: 'ko-KR', ...options },
  )
}

test('there is no button where the browser has no voice', async () => {
  await onPage(
    LONG,
    async ({ page }) => {
      await page.getByRole('button', { name: '더 보기' }).waitFor()
      expect(await listen(page).count()).toBe(0)
    },
    { locale: 'ko-KR' },
  )
})

test('reads sentence by sentence, marks each without changing the text, and keeps it in sight', async () => {
  await onSpeakingPage(async (page) => {
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('멈춤')
    const before = await page.locator('#article-body').innerHTML()
    await expect.poll(async () => (await marked(page))?.text).toMatch(/^한글은 스물네 글자로/u)
    for (let step = 0; step < 40; step++) await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.evaluate(() => scrollY), { timeout: 10_000 }).toBeGreaterThan(800)
    await player(page).getByRole('button', { name: '멈춤' }).click()
    const bar = await player(page).boundingBox()
    await expect
      .poll(async () => {
        const sentence = await marked(page)
        return sentence !== null && sentence.top >= 0 && sentence.bottom <= (bar?.y ?? 0)
      })
      .toBe(true)
    expect(await page.locator('#article-body').innerHTML()).toBe(before)
    const spoken = await page.evaluate('window.spoken')
    expect(spoken).toContain('ko-KR 한글은 스물네 글자로 우리말을 적는다.')
  })
})

test('whoever scrolls away while it reads is left where they are, and brought back when they choose a sentence', async () => {
  await onSpeakingPage(
    async (page) => {
      await expect.poll(async () => (await marked(page))?.text).toMatch(/^한글은 스물네 글자로/u)
      await page.mouse.move(400, 400)
      await page.mouse.wheel(0, 3000)
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1500)
      const here = await page.evaluate(() => scrollY)
      const { text } = (await marked(page)) ?? { text: '' }
      await expect.poll(async () => (await marked(page))?.text).not.toBe(text)
      await page.waitForTimeout(2000)
      expect(await page.evaluate(() => scrollY)).toBe(here)
      await player(page).getByRole('button', { name: '다음 문장' }).click()
      await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(1500)
    },
    { reducedMotion: 'reduce' },
  )
})

test('going to another page ends it', async () => {
  await onSpeakingPage(async (page) => {
    await untilAtHand(page)
    await page.getByRole('banner').getByRole('link').first().click()
    await page.getByRole('heading', { name: '많이 본 글' }).waitFor()
    const count = await page.evaluate('window.spoken.length')
    await page.waitForTimeout(1000)
    expect(await page.evaluate('window.spoken.length')).toBe(count)
    expect(await marked(page)).toBeNull()
  })
})

test('the bar has room on the smallest screen, and hides nothing at the end of the page', async () => {
  await onSpeakingPage(
    async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      const bar = await player(page).boundingBox()
      expect(bar?.height).toBeLessThan(70)
      for (const button of await player(page).getByRole('button').all()) {
        const box = await button.boundingBox()
        expect(box?.width).toBeGreaterThanOrEqual(44)
        expect(box?.height).toBeGreaterThanOrEqual(44)
      }
      await player(page).getByRole('button', { name: '멈춤' }).click()
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
      const last = await page.getByRole('contentinfo').boundingBox()
      expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual((bar?.y ?? 0) + 1)
    },
    { viewport: { width: 320, height: 640 } },
  )
})
