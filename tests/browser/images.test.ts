import { expect, test } from 'vitest'
import { onPage, readerAddress, untilAtHand, useBrowser } from './reader.ts'

useBrowser()

/** An article of the sample with an image of the archive. */
const ADDRESS = '/culture/2'

test('an image opens large by a key, is made larger, moved, and closed; the focus is on it again', async () => {
  await onPage(ADDRESS, async ({ page }) => {
    await untilAtHand(page)
    const image = page.locator('#article-body').getByRole('button').first()
    await image.focus()
    const name = await image.getAttribute('alt')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Image' })
    await dialog.waitFor()
    const stage = dialog.getByRole('region', { name: name ?? '' })
    const shown = stage.getByRole('img')
    const ownWidth = () => shown.evaluate((img) => (img instanceof HTMLImageElement ? img.naturalWidth : 0))
    await expect.poll(ownWidth).toBeGreaterThan(0)
    const width = () => shown.evaluate((img) => img.getBoundingClientRect().width)
    const fitting = await width()
    for (let pressed = 0; pressed < 5; pressed += 1) await page.keyboard.press('+')
    await expect.poll(width).toBeGreaterThan(fitting * 2)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => stage.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0)
    await page.keyboard.press('0')
    await expect.poll(width).toBe(fitting)
    await page.keyboard.press('1')
    await expect.poll(width).toBe(await ownWidth())
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog.count()).toBe(0)
    expect(await image.evaluate((img) => img === document.activeElement)).toBe(true)
    expect(new URL(page.url()).pathname).toBe(new URL(readerAddress(ADDRESS)).pathname)
  })
})
