import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { onPage, readerAddress, untilAtHand, useBrowser } from './reader.ts'

useBrowser()

/** An article of the sample with 25 comments, five levels deep. */
const ADDRESS = '/talk/12'

const collapseAll = (page: Page) => page.getByRole('button', { name: 'Collapse all replies' })
const comments = (page: Page) => page.locator('li[id^="c_"]')
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '')

test('replies are put away and brought back, one thread or all, and their number is told', async () => {
  await onPage(ADDRESS, async ({ page }) => {
    await untilAtHand(page)
    const all = await comments(page).count()
    await collapseAll(page).click()
    const tops = await page.locator('#comments ~ ol > li').count()
    await expect.poll(() => comments(page).filter({ visible: true }).count()).toBe(tops)
    await page.getByRole('button', { name: 'Expand all replies' }).click()
    await expect.poll(() => comments(page).filter({ visible: true }).count()).toBe(all)

    const answered = comments(page)
      .filter({ has: page.locator('ol') })
      .first()
    const toggle = answered.getByRole('button', { name: /repl(?:y|ies) to/u }).first()
    const told = Number.parseInt((await toggle.textContent()) ?? '', 10)
    expect(told).toBe(await answered.locator('li').count())
    expect(await toggle.getAttribute('aria-expanded')).toBe('true')
    await toggle.press('Enter')
    expect(await toggle.getAttribute('aria-expanded')).toBe('false')
    await expect.poll(() => comments(page).filter({ visible: true }).count()).toBe(all - told)
    // On paper, where comments are wanted there, all of them are.
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => (document.documentElement.dataset['printComments'] = ''))
    expect(await comments(page).filter({ visible: true }).count()).toBe(all)
  })
})

test('what an address names is brought back before it is landed on', async () => {
  await onPage(ADDRESS, async ({ page }) => {
    await untilAtHand(page)
    const deep = await page.locator('#comments ~ ol > li > ol > li > ol > li').first().getAttribute('id')
    await collapseAll(page).click()
    expect(await page.locator(`#${deep}`).isVisible()).toBe(false)
    await page.evaluate((id) => {
      const link = document.createElement('a')
      link.href = `#${id}`
      link.textContent = 'a link to it'
      document.querySelector('main')?.append(link)
      link.click()
    }, deep)
    await expect.poll(() => focusedId(page)).toBe(deep)
    expect(await page.locator(`#${deep}`).isVisible()).toBe(true)
  })
})

test('a reply leads to what it answers, and the address of a comment is copied, which is said', async () => {
  await onPage(
    ADDRESS,
    async ({ page }) => {
      await untilAtHand(page)
      const top = page
        .locator('#comments ~ ol > li')
        .filter({ has: page.locator('ol') })
        .first()
      const reply = top.locator('li').first()
      await reply
        .getByRole('link', { name: /in reply to/u })
        .first()
        .click()
      const id = await top.getAttribute('id')
      await expect.poll(() => focusedId(page)).toBe(id)
      await reply.getByRole('button', { name: 'Copy the address of this comment' }).first().click()
      await page.getByRole('status').getByText('The address has been copied.').waitFor()
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      expect(copied).toBe(readerAddress(`${ADDRESS}#${await reply.getAttribute('id')}`))
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  )
})

test('comments that came since the last visit are marked and counted, and the first is a press away', async () => {
  await onPage(ADDRESS, async ({ page }) => {
    await untilAtHand(page)
    await collapseAll(page).waitFor()
    // On the first visit none is new.
    expect(await page.getByText('since your last visit').count()).toBe(0)
    await page.locator('#comments').scrollIntoViewIfNeeded()
    await page.keyboard.press('End')
    const kept = () => page.evaluate(() => localStorage.getItem('gapan.seen-comments:/'))
    await expect.poll(kept).toContain('talk/12')
    // As if three of them had not been there.
    const ids = (
      await comments(page).evaluateAll((items) => items.map(({ id }) => Number(id.slice(2))))
    ).toSorted((a, b) => a - b)
    await page.evaluate(
      (seen) => localStorage.setItem('gapan.seen-comments:/', JSON.stringify([['talk/12', seen]])),
      ids.at(-4),
    )
    await page.goto(readerAddress('/talk'))
    await page.goto(readerAddress(ADDRESS))
    await page.getByText('3 comments are new since your last visit.').waitFor()
    expect(await page.locator('header').getByText('New', { exact: true }).count()).toBe(3)
    await page.getByRole('link', { name: 'To the first of them' }).click()
    await expect.poll(() => focusedId(page)).toMatch(new RegExp(`^c_(?:${ids.slice(-3).join('|')})$`, 'u'))
    await expect.poll(kept).toContain(String(ids.at(-1)))
  })
})

test('at 320 pixels and four times the size every comment can be read, and says how deep it is', async () => {
  await onPage(
    ADDRESS,
    async ({ page }) => {
      await untilAtHand(page)
      await collapseAll(page).waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      const narrowest = () =>
        page
          .locator('li[id^="c_"] > article > div')
          .evaluateAll((texts) => Math.min(...texts.map((text) => text.getBoundingClientRect().width)))
      expect(await narrowest()).toBeGreaterThan(200)
      const deep = page.locator('#comments ~ ol > li > ol > li > ol > li h3').first()
      expect(await deep.textContent()).toContain('reply, level 2')
      // What the button stands on is no text.
      const isCovered = await page.locator('li[id^="c_"] > article > header').evaluateAll((heads) =>
        heads.some((head) => {
          const button = head.querySelector('button')?.getBoundingClientRect()
          const name = head.querySelector('h3')?.getBoundingClientRect()
          return !button || !name || name.right > button.left
        }),
      )
      expect(isCovered).toBe(false)
    },
    { viewport: { width: 320, height: 256 } },
  )
})
