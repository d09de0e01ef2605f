import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { onPage, untilAtHand, useBrowser } from './reader.ts'

useBrowser()

const field = (page: Page) => page.getByRole('searchbox')
const rows = (page: Page) => page.getByRole('list', { name: 'Results' }).getByRole('link')
const hasFocus = (element: Locator) => element.evaluate((node) => node === document.activeElement)

async function searchFor(page: Page, words: string): Promise<void> {
  await field(page).pressSequentially(words)
  await rows(page).first().waitFor()
}

test('from the front page one searches, opens what was found, and is back at its row', async () => {
  await onPage('/', async ({ page }) => {
    await untilAtHand(page)
    await page.getByRole('link', { name: 'Search', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Search' }).waitFor()
    // One goes there to type.
    await expect.poll(() => hasFocus(field(page))).toBe(true)
    await searchFor(page, '활자')
    expect(decodeURIComponent(new URL(page.url()).search)).toBe('?q=활자')
    expect(await hasFocus(field(page))).toBe(true)
    expect(await page.locator('mark').first().textContent()).toBe('활자')

    const row = rows(page).nth(2)
    const title = (await row.textContent()) ?? ''
    await row.scrollIntoViewIfNeeded()
    const top = await row.evaluate((element) => element.getBoundingClientRect().top)
    await row.click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await page.getByRole('navigation', { name: 'In the list that you came from' }).waitFor()
    await page.goBack()
    await expect.poll(() => hasFocus(rows(page).nth(2))).toBe(true)
    expect(await field(page).inputValue()).toBe('활자')
    const moved =
      (await rows(page)
        .nth(2)
        .evaluate((element) => element.getBoundingClientRect().top)) - top
    expect(Math.abs(moved)).toBeLessThanOrEqual(2)
  })
})

test('an address that holds a search is one, also where the page was published without it', async () => {
  await onPage(`/search?q=${encodeURIComponent('활자')}&sort=date`, async ({ page }) => {
    await rows(page).first().waitFor()
    expect(await field(page).inputValue()).toBe('활자')
    expect(await page.getByRole('combobox', { name: 'Order' }).inputValue()).toBe('date')
    expect(await page.title()).toMatch(/^Search: 활자/u)
  })
})

test('initial consonants find titles, and a minus sign leaves out', async () => {
  await onPage('/search', async ({ page }) => {
    await untilAtHand(page)
    await searchFor(page, 'ㅎㄱㄴ')
    await expect.poll(() => rows(page).allTextContents()).toEqual([expect.stringContaining('한글날')])
    await field(page).fill('활자')
    await expect.poll(() => rows(page).count()).toBeGreaterThan(2)
    const all = await rows(page).count()
    await field(page).fill('활자 -강변')
    await expect.poll(() => rows(page).count()).toBeLessThan(all)
  })
})

test('a form that is sent before the reader is there asks for the same address', async () => {
  await onPage(
    '/search',
    async ({ page }) => {
      await field(page).fill('활자')
      await field(page).press('Enter')
      await page.waitForURL((url) => url.searchParams.get('q') === '활자')
      expect(new URL(page.url()).pathname.endsWith('/search')).toBe(true)
    },
    { javaScriptEnabled: false },
  )
})

test('typed quickly, the last words have their way', async () => {
  await onPage('/search', async ({ page }) => {
    await untilAtHand(page)
    await field(page).pressSequentially('ferry', { delay: 25 })
    await field(page).fill('')
    await field(page).pressSequentially('밤하늘', { delay: 25 })
    await rows(page).first().waitFor()
    await page.waitForTimeout(400)
    expect(new URL(page.url()).searchParams.get('q')).toBe('밤하늘')
    expect(await page.locator('mark').first().textContent()).toBe('밤하늘')
    await page.goBack()
    // Typing made no steps in the history.
    expect(page.url()).toBe('about:blank')
  })
})

test('on a slow device no letter is lost while results come', async () => {
  await onPage('/search', async ({ page, context }) => {
    await untilAtHand(page)
    const devtools = await context.newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 })
    for (const words of ['ferry timetable', '강변 활자', 'night sky']) {
      await field(page).pressSequentially(words, { delay: 90 })
      await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(words)
      expect(await field(page).inputValue()).toBe(words)
      await field(page).fill('')
    }
  })
})
