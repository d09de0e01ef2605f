import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { blockStorage, onPage, readerAddress, untilAtHand, useBrowser } from './reader.ts'

useBrowser()

/** The language in which the sample is published: nothing moves because it changes. */
const AS_PUBLISHED = { locale: 'ko-KR' } as const

const rows = (page: Page) => page.getByRole('list', { name: '글 목록' }).getByRole('listitem')
const marked = (page: Page) => rows(page).filter({ hasText: /읽음/u })

async function openRow(page: Page, place: number): Promise<string> {
  const link = rows(page).nth(place).getByRole('link')
  const title = (await link.textContent()) ?? ''
  await link.click()
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
  await untilAtHand(page)
  return title
}

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

test('a headline is marked once its article was opened: going back, after a reload, in another tab', async () => {
  await onPage(
    '/news',
    async ({ page, context }) => {
      await untilAtHand(page)
      // Those in sight have been fetched ahead, and not been read.
      expect(await marked(page).count()).toBe(0)
      const color = () =>
        rows(page)
          .nth(1)
          .getByRole('link')
          .evaluate((link) => getComputedStyle(link).color)
      const before = await color()
      const title = await openRow(page, 1)
      await page.goBack()
      await expect.poll(() => marked(page).count()).toBe(1)
      expect(await marked(page).getByRole('link').textContent()).toBe(title)
      expect(await color()).not.toBe(before)

      await page.reload()
      await marked(page).waitFor()
      expect(await shift(page)).toBe(0)

      const other = await context.newPage()
      await other.goto(readerAddress('/news'))
      await marked(other).waitFor()
      await openRow(other, 2)
      // The first tab is told, and takes nothing back when it goes on.
      await expect.poll(() => marked(page).count()).toBe(2)
      await openRow(page, 3)
      await page.goBack()
      await expect.poll(() => marked(page).count()).toBe(3)
      await other.goBack()
      await expect.poll(() => marked(other).count()).toBe(3)
    },
    AS_PUBLISHED,
  )
})

test('marks are switched off and forgotten on the page about the archive', async () => {
  await onPage(
    '/news/3',
    async ({ page }) => {
      await untilAtHand(page)
      await page.goto(readerAddress('/about'))
      const mark = page.getByRole('checkbox', { name: '읽은 글 표시하기' })
      await mark.waitFor()
      expect(await shift(page)).toBe(0)
      await page.getByText('글 1편의 기록이 남아 있습니다.').waitFor()
      await mark.uncheck()
      await page.goto(readerAddress('/news/4'))
      await untilAtHand(page)
      await page.goto(readerAddress('/about'))
      await page.getByText('글 1편의 기록이 남아 있습니다.').waitFor()
      expect(await mark.isChecked()).toBe(false)
      await mark.check()
      await page.getByRole('button', { name: '읽은 기록 지우기' }).click()
      await page.getByText('남은 기록이 없습니다.').waitFor()
      await page.goto(readerAddress('/news/page/1'))
      await untilAtHand(page)
      expect(await marked(page).count()).toBe(0)
      expect(
        await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('read'))),
      ).toEqual([])
    },
    AS_PUBLISHED,
  )
})

test('where storage is blocked, there are no marks and no errors', async () => {
  await onPage(
    null,
    async ({ page, context }) => {
      await blockStorage(context)
      await page.goto(readerAddress('/news'))
      await untilAtHand(page)
      await openRow(page, 1)
      await page.goBack()
      await rows(page).first().waitFor()
      expect(await marked(page).count()).toBe(0)
    },
    AS_PUBLISHED,
  )
})
