import type { Page } from 'playwright-core'
import { expect, test, type TestContext } from 'vitest'
import { onPage, readerAddress, untilAtHand, untilWorker, useBrowser } from './reader.ts'
import { SPEAKING } from './speaking.ts'

useBrowser({ keepsPages: true })

const KOREAN = { locale: 'ko-KR' } as const

/**
 * Opens a page that the site's worker serves, as from the second visit on: one that it is not yet in charge of is not kept, since the worker
 * comes meanwhile.
 */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(readerAddress(address))
  await untilWorker(page)
  await page.reload()
  await untilAtHand(page)
}

/** Leaves the page by loading another one as a whole, does something there, and comes back to it as it was left. */
async function leaveAndReturn(
  page: Page,
  { skip }: TestContext,
  meanwhile: () => Promise<void>,
): Promise<void> {
  await page.evaluate(`
    addEventListener('pageshow', ({ persisted }) => { window.wasKept = persisted })
  `)
  await page.goto(readerAddress('/about'))
  await meanwhile()
  // The driver's own way back waits for a page to load; this one is there.
  await page.evaluate(() => history.back())
  await page.waitForURL((url) => url.pathname !== '/about', { waitUntil: 'commit' })
  const wasKept = await page.evaluate('window.wasKept')
  skip(wasKept !== true, 'this browser did not keep the page')
}

test('a list that the browser kept stands where it was left, knows what was read meanwhile, and is used on', async (context) => {
  await onPage(
    null,
    async ({ page, context: profile }) => {
      await open(page, '/news/page/1')
      const rows = page.getByRole('list', { name: '글 목록' }).getByRole('listitem')
      const title = (await rows.nth(3).getByRole('link').first().textContent()) ?? ''
      const address = (await rows.nth(3).getByRole('link').first().getAttribute('href')) ?? ''
      await page.evaluate(() => scrollTo(0, 300))
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(300)
      await leaveAndReturn(page, context, async () => {
        const other = await profile.newPage()
        await other.goto(readerAddress(address))
        await untilAtHand(other)
        await expect.poll(() => other.evaluate(() => Object.keys(localStorage))).toContain('gapan.read:/news')
        await other.close()
      })
      expect(await page.evaluate(() => scrollY)).toBe(300)
      await expect.poll(() => rows.filter({ hasText: /읽음/u }).count()).toBe(1)
      // Links are followed within the reader as before, and the way back is to the row.
      await page.evaluate('window.isSamePage = true')
      await rows.nth(3).getByRole('link').first().click()
      await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
      await page.evaluate(() => history.back())
      await rows.first().waitFor()
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(title)
      expect(await page.evaluate('window.isSamePage')).toBe(true)
      expect(await page.evaluate(() => scrollY)).toBe(300)
    },
    KOREAN,
  )
})

test('an article that was read aloud is silent when one comes back to it, and is where it was', async (context) => {
  await onPage(
    null,
    async ({ page, context: profile }) => {
      await profile.addInitScript(SPEAKING)
      await open(page, '/culture/8')
      await page.getByRole('button', { name: '듣기' }).click()
      const player = page.getByRole('group', { name: '소리 내어 읽기' })
      await player.waitFor()
      await leaveAndReturn(page, context, async () => undefined)
      await player.getByRole('button', { name: '이어 읽기' }).waitFor()
      const count = await page.evaluate('window.spoken.length')
      await page.waitForTimeout(1000)
      expect(await page.evaluate('window.spoken.length')).toBe(count)
      await player.getByRole('button', { name: '이어 읽기' }).click()
      await expect.poll(() => page.evaluate('window.spoken.length')).toBeGreaterThan(Number(count))
    },
    KOREAN,
  )
})
