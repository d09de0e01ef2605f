import { expect, test } from 'vitest'
import { onPage, untilAtHand, useBrowser } from './reader.ts'

useBrowser()

test.each(['/top/views', '/top/views/year/2015', '/top/comments'])(
  'along %s from article to article, in its order over all boards, and back to the row of the last one',
  async (address) => {
    await onPage(
      address,
      async ({ page }) => {
        await untilAtHand(page)
        const titles = await page.locator('main ol > li a[lang]').allTextContents()
        expect(titles.length).toBeGreaterThan(2)
        const heading = (title: string | undefined) =>
          page.getByRole('heading', { level: 1, name: title ?? '', exact: true })
        await page.locator('main ol > li a[lang]').first().click()
        await heading(titles[0]).waitFor()
        const along = page.locator('[data-came-from]')
        expect(await along.getByText('보던 목록의 이전 글').count()).toBe(0)
        for (const title of titles.slice(1, 3)) {
          await along.locator('[data-step=next] a').click()
          await heading(title).waitFor()
        }
        await along.locator('[data-step=previous] a').click()
        await heading(titles[1]).waitFor()
        await along.locator('[data-way-back] a').click()
        await page.waitForFunction((path) => location.pathname === path, address)
        await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(titles[1])
      },
      { locale: 'ko-KR' },
    )
  },
)
