import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { onPage, untilAtHand, useBrowser } from './reader.ts'

useBrowser()

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.id ?? null)
const path = (page: Page) => new URL(page.url()).pathname
/** The notices that stand above a list, and the list. */
const rowLinks = (page: Page) =>
  page.locator('main li a[lang]').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
/**
 * Waits for the article of an address, and for its place in the list that it was come to from. The address changes before what is
 * seen, and keys go by what is seen.
 */
async function articleShown(page: Page, address: string | null | undefined): Promise<void> {
  await expect.poll(() => path(page)).toBe(address)
  await page
    .locator(`main [aria-current="page"][href="${address}"], link[rel="canonical"][href$="${address}"]`)
    .first()
    .waitFor({ state: 'attached' })
  await page.getByRole('navigation', { name: 'In the list that you came from' }).waitFor()
}
const helpButton = (page: Page) => page.getByRole('button', { name: 'Keyboard shortcuts' })
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' })

/** What a keyboard in Hangul mode sends for a key that has a Latin letter printed on it. */
async function pressInHangul(page: Page, key: string, code: string): Promise<void> {
  await page.evaluate(
    ([typed, place]) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: typed, code: place, bubbles: true, cancelable: true }),
      ),
    [key, code] as const,
  )
}

test('by keys alone: down a list, into an article, on along the list, and back to its row', async () => {
  await onPage('/news', async ({ page }) => {
    await untilAtHand(page)
    await helpButton(page).waitFor()
    const links = await rowLinks(page)
    await page.keyboard.press('j')
    expect(await focused(page)).toBe(links[0])
    // Seen too, and not only focused.
    expect(await page.evaluate(() => document.activeElement?.matches(':focus-visible'))).toBe(true)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    expect(await focused(page)).toBe(links[1])
    await page.keyboard.press('o')
    await articleShown(page, links[1])
    await page.keyboard.press('n')
    await articleShown(page, links[2])
    await page.keyboard.press('p')
    await articleShown(page, links[1])
    await page.keyboard.press('u')
    await expect.poll(() => path(page)).toBe('/news')
    await expect.poll(() => focused(page)).toBe(links[1])
  })
})

test('the row that is gone to is in sight, with all that belongs to it, and at the end that is said', async () => {
  await onPage('/news', async ({ page }) => {
    await untilAtHand(page)
    await helpButton(page).waitFor()
    for (const _ of await rowLinks(page)) await page.keyboard.press('j')
    const isSeen = () =>
      page.evaluate(() => {
        const { top = -1, bottom = Infinity } =
          document.activeElement?.closest('li')?.getBoundingClientRect() ?? {}
        return top >= 0 && bottom <= innerHeight
      })
    await expect.poll(isSeen).toBe(true)
    expect(await focused(page)).toBe((await rowLinks(page)).at(-1))
    await page.keyboard.press('j')
    await page.getByRole('status').getByText('This is the end of the page.').waitFor()
  })
})

test('in an article keys go from part to part, each comment by itself; from no list there is the board’s', async () => {
  await onPage('/talk/12', async ({ page }) => {
    await untilAtHand(page)
    await helpButton(page).waitFor()
    const ids = await page
      .locator('#comments, li[id^="c_"]')
      .evaluateAll((parts) => parts.map(({ id }) => id))
    expect(ids.length).toBeGreaterThan(2)
    const visited: Array<string | null> = []
    for (let pressed = 0; pressed < 80 && !visited.includes(ids.at(-1) ?? ''); pressed += 1) {
      await page.keyboard.press('j')
      visited.push(await focused(page))
    }
    expect(visited.filter((id) => ids.includes(id ?? ''))).toEqual(ids)
    await page.keyboard.press('k')
    expect(await focused(page)).toBe(ids.at(-2))
    await page.keyboard.press('u')
    await page.getByRole('list', { name: 'Headlines' }).waitFor()
    expect(path(page)).toMatch(/^\/talk\/page\/\d+$/)
    await expect.poll(() => focused(page)).toBe('/talk/12')
  })
})

test('in Hangul mode the same keys do the same', async () => {
  await onPage('/news', async ({ page }) => {
    await untilAtHand(page)
    await helpButton(page).waitFor()
    const links = await rowLinks(page)
    await pressInHangul(page, 'ㅓ', 'KeyJ')
    await pressInHangul(page, 'ㅓ', 'KeyJ')
    expect(await focused(page)).toBe(links[1])
    await pressInHangul(page, 'ㅏ', 'KeyK')
    expect(await focused(page)).toBe(links[0])
    await pressInHangul(page, 'ㅐ', 'KeyO')
    await expect.poll(() => path(page)).toBe(links[0])
  })
})

test('the search is one key away, and in its field keys are letters', async () => {
  await onPage('/news', async ({ page }) => {
    await untilAtHand(page)
    await helpButton(page).waitFor()
    await page.keyboard.press('/')
    const field = page.getByRole('searchbox')
    await field.waitFor()
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(path(page)).toBe('/search')
    await page.keyboard.type('jkoun/p?')
    expect(await field.inputValue()).toBe('jkoun/p?')
    expect(path(page)).toBe('/search')
    expect(await dialog(page).count()).toBe(0)
    await page.getByRole('heading', { level: 1 }).focus()
    await page.keyboard.press('/')
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true)
    // What was looked for is not lengthened, but looked for anew.
    await page.keyboard.type('x')
    expect(await field.inputValue()).toBe('x')
  })
})

test('with a modifier, and where something else has taken the key, nothing happens', async () => {
  await onPage('/news', async ({ page }) => {
    await untilAtHand(page)
    await helpButton(page).waitFor()
    const before = await focused(page)
    for (const modifier of ['Control', 'Alt', 'Shift', 'Meta']) await page.keyboard.press(`${modifier}+j`)
    expect(await focused(page)).toBe(before)
    await page.evaluate(() =>
      document.addEventListener('keydown', (event) => event.preventDefault(), { capture: true, once: true }),
    )
    await page.keyboard.press('j')
    expect(await focused(page)).toBe(before)
    await page.keyboard.press('j')
    expect(await focused(page)).not.toBe(before)
  })
})

test('the dialog tells all keys, changes them, and turns them off; closed, the focus is where it was', async () => {
  await onPage('/news', async ({ page }) => {
    await untilAtHand(page)
    await helpButton(page).waitFor()
    const links = await rowLinks(page)
    await page.keyboard.press('j')
    await page.keyboard.press('?')
    await dialog(page).waitFor()
    // Over an open dialog keys go nowhere behind it.
    await page.keyboard.press('j')
    await dialog(page).getByRole('button', { name: 'Back to the list: u' }).click()
    await page.keyboard.press('Escape')
    expect(await dialog(page).count()).toBe(1)
    const next = dialog(page).getByRole('button', { name: 'Next headline; in an article' })
    await next.click()
    await page.keyboard.press('x')
    await dialog(page).getByRole('status').getByText('heading or comment: x.').waitFor()
    await next.click()
    await page.keyboard.press('k')
    await dialog(page).getByRole('status').getByText('Previous headline, heading or comment: x.').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog(page).count()).toBe(0)
    expect(await focused(page)).toBe(links[0])
    await page.keyboard.press('j')
    expect(await focused(page)).toBe(links[0])
    await page.keyboard.press('k')
    expect(await focused(page)).toBe(links[1])

    // Kept, and turned off for good; the button is there without any key.
    await page.reload()
    await untilAtHand(page)
    await helpButton(page).click()
    await dialog(page)
      .getByRole('button', { name: 'Next headline; in an article, next heading or comment: k' })
      .waitFor()
    await dialog(page).getByRole('button', { name: 'Reset all keys' }).click()
    await dialog(page).getByRole('checkbox').uncheck()
    await dialog(page).getByRole('button', { name: 'Close' }).click()
    expect(await helpButton(page).evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press('j')
    await page.keyboard.press('?')
    expect(await helpButton(page).evaluate((button) => button === document.activeElement)).toBe(true)
    expect(await dialog(page).count()).toBe(0)
  })
})
