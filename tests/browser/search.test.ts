import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { onPage, readerAddress, untilAtHand, useBrowser } from './reader.ts'

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

/** Has the reader come later than somebody who begins at once. */
async function delayReader(page: Page): Promise<void> {
  await page.route('**/assets/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 150))
    await route.continue()
  })
}

test.each(['ko-KR', 'en-US'])(
  'what is typed while the page becomes the reader’s own stays and is searched for (%s)',
  async (locale) => {
    await onPage(
      null,
      async ({ page }) => {
        await delayReader(page)
        await page.goto(readerAddress('/search'), { waitUntil: 'commit' })
        await field(page).click()
        await page.keyboard.type('lantern night by the ferry', { delay: 60 })
        await untilAtHand(page)
        await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(locale.slice(0, 2))
        expect(await field(page).inputValue()).toBe('lantern night by the ferry')
        expect(await hasFocus(field(page))).toBe(true)
        await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('lantern night by the ferry')
      },
      { locale },
    )
  },
)

test('all that was chosen before the reader was there is asked for, with what the address asks for', async () => {
  await onPage(
    null,
    async ({ page }) => {
      await delayReader(page)
      await page.goto(readerAddress('/search?q=ferry&attachments=1'), { waitUntil: 'commit' })
      await page.locator('select[name="sort"]').selectOption('date')
      await page.locator('select[name="sort"]').focus()
      await untilAtHand(page)
      const asked = () => [...new URL(page.url()).searchParams].map((entry) => entry.join('='))
      await expect.poll(asked).toEqual(['q=ferry', 'attachments=1', 'sort=date'])
      expect(await page.locator('select[name="sort"]').inputValue()).toBe('date')
      expect(await field(page).inputValue()).toBe('ferry')
    },
    { locale: 'ko-KR' },
  )
})

test('what is found does not move what was there', async () => {
  await onPage(null, async ({ page }) => {
    await page.addInitScript(() => {
      let shift = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shift += Number(Reflect.get(entry, 'value'))
        Object.assign(globalThis, { shift })
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(readerAddress(`/search?q=${encodeURIComponent('나루')}`))
    await rows(page).first().waitFor()
    await page.waitForTimeout(300)
    expect(await page.evaluate(() => Reflect.get(globalThis, 'shift') ?? 0)).toBeLessThan(0.02)
  })
})
