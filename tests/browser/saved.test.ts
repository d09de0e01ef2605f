import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { blockStorage, onPage, readerAddress, untilAtHand, useBrowser } from './reader.ts'

useBrowser()

/** As the press makes it: in Korean. */
const AS_PUBLISHED = { locale: 'ko-KR' } as const

const rows = (page: Page) => page.getByRole('list', { name: '글 목록' }).getByRole('listitem')
const saved = (page: Page) => page.getByRole('list', { name: '저장한 글' }).getByRole('listitem')
const said = (page: Page, words: string | RegExp) =>
  page.getByRole('status').filter({ hasText: words }).waitFor()

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

test('an article is saved from its list and its page, which know of each other, in other tabs too', async () => {
  await onPage(
    '/news',
    async ({ page, context }) => {
      await untilAtHand(page)
      const row = rows(page).nth(1)
      const title = (await row.getByRole('link').textContent()) ?? ''
      const save = row.getByRole('button', { name: `저장: ${title}` })
      await save.waitFor()
      expect(await shift(page)).toBe(0)
      expect(await save.getAttribute('aria-pressed')).toBe('false')
      await save.click()
      await said(page, '저장했습니다.')
      expect(await save.getAttribute('aria-pressed')).toBe('true')

      const other = await context.newPage()
      await other.goto(readerAddress('/news'))
      await rows(other).nth(1).getByRole('link').click()
      await other.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
      const onPageOf = other
        .getByRole('group', { name: '이 글로 할 일' })
        .getByRole('button', { name: '저장', exact: true })
      expect(await onPageOf.getAttribute('aria-pressed')).toBe('true')
      await onPageOf.click()
      await said(other, '저장을 취소했습니다')
      // The first tab is told.
      await expect.poll(() => save.getAttribute('aria-pressed')).toBe('false')
      await onPageOf.click()
      await expect.poll(() => save.getAttribute('aria-pressed')).toBe('true')

      await page.getByRole('link', { name: '저장한 글' }).click()
      await saved(page).getByRole('link', { name: title }).waitFor()
      expect(await saved(page).count()).toBe(1)
      await page.reload()
      await saved(page).getByRole('link', { name: title }).click()
      await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
    },
    AS_PUBLISHED,
  )
})

test('targets are large enough, on touch too, and stay within 320 px', async () => {
  await onPage(
    '/news',
    async ({ page }) => {
      await untilAtHand(page)
      await page.setViewportSize({ width: 320, height: 640 })
      const button = rows(page).first().getByRole('button')
      await button.waitFor()
      const box = await button.boundingBox()
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
      await button.click()
      await page.goto(readerAddress('/saved'))
      await saved(page).first().waitFor()
      const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
      expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0)
    },
    AS_PUBLISHED,
  )
})

test('where storage is blocked, what is saved lasts as long as the page, and it is said', async () => {
  await onPage(
    null,
    async ({ page, context }) => {
      await blockStorage(context)
      await page.goto(readerAddress('/news'))
      await untilAtHand(page)
      await rows(page).first().getByRole('button').click()
      await said(page, '이 페이지를 닫으면 사라집니다')
      await page.getByRole('link', { name: '저장한 글' }).click()
      await saved(page).first().waitFor()
      await page.getByRole('main').getByText('이 페이지를 닫으면 사라집니다').waitFor()
      expect(await saved(page).count()).toBe(1)
    },
    AS_PUBLISHED,
  )
})
