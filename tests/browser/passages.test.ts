import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { onPage, openContext, readerAddress, untilAtHand, useBrowser } from './reader.ts'

useBrowser()

/** An article in Korean with several paragraphs. */
const ARTICLE = '/news/8'

const bar = (page: Page) => page.getByRole('group', { name: 'With the selected passage' })

/** Selects words of a paragraph, as a press and a drag would. */
async function select(page: Page, paragraph: string, from: number, to: number): Promise<string> {
  await page.getByRole('button', { name: 'Share', exact: true }).waitFor()
  return page.locator(`#article-body #${paragraph}`).evaluate(
    (element, [from, to]) => {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const text = texts.nextNode()
      if (text) getSelection()?.setBaseAndExtent(text, from ?? 0, text, to ?? 0)
      return getSelection()?.toString() ?? ''
    },
    [from, to],
  )
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText())
}

test('a selected passage is copied with its source, by its syllables', async () => {
  await onPage(ARTICLE, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const passage = await select(page, 'p-2', 1, 9)
    expect(passage).toHaveLength(8)
    await bar(page).getByRole('button', { name: 'Copy with source' }).click()
    await expect
      .poll(() => page.getByRole('status').allTextContents())
      .toContain('The passage has been copied with its source.')
    const copied = await clipboard(page)
    expect(copied.split('\n')[0]).toBe(`“${passage.trim()}”`)
    expect(copied).toContain('나루신문 Naru Gazette')
    expect(copied).toContain(`${readerAddress(ARTICLE)}#p-2`)
    expect(copied).toContain('Posts written by others')
    // The selection is still there, and what the browser itself copies is what is selected.
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(passage)
    await page.keyboard.press('Control+C')
    expect(await clipboard(page)).toBe(passage)
  })
})

test('the address of a passage leads to its paragraph, which is marked, and to its words', async () => {
  await onPage(ARTICLE, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await select(page, 'p-3', 2, 12)
    await bar(page).getByRole('button', { name: 'Copy link' }).click()
    await expect.poll(() => clipboard(page)).toContain('#p-3:~:text=')
    const link = await clipboard(page)

    const other = await context.newPage()
    await other.setViewportSize({ width: 600, height: 300 })
    await other.goto(link)
    expect(await other.evaluate(() => location.hash)).toBe('#p-3')
    const paragraph = other.locator('#p-3')
    // Where the page is drawn anew in another language the paragraph is another one, which has the focus then.
    await expect.poll(() => paragraph.evaluate((element) => element.matches(':target, :focus'))).toBe(true)
    const plain = await other.locator('#p-2').evaluate((element) => getComputedStyle(element).backgroundColor)
    await expect
      .poll(() => paragraph.evaluate((element) => getComputedStyle(element).backgroundColor))
      .not.toBe(plain)
    await expect.poll(() => other.evaluate(() => window.scrollY)).toBeGreaterThan(0)
  })
})

test('the words of a passage alone lead to it too, with scripts as without', async ({ skip }) => {
  let link = ''
  await onPage(ARTICLE, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await select(page, 'p-3', 2, 12)
    await bar(page).getByRole('button', { name: 'Copy link' }).click()
    await expect.poll(() => clipboard(page)).toContain('#p-3:~:text=')
    link = (await clipboard(page)).replace('#p-3:', '#:')
  })
  const isFound = async (javaScriptEnabled: boolean) => {
    const context = await openContext({ viewport: { width: 600, height: 300 }, javaScriptEnabled })
    const page = await context.newPage()
    await page.goto(link)
    if (javaScriptEnabled) await untilAtHand(page)
    // Browsers look for the words some time after the page has been loaded.
    await page.waitForTimeout(1000)
    const top = await page.locator('#p-3').evaluate((element) => element.getBoundingClientRect().top)
    await context.close()
    return top < 300
  }
  // The browser that npm brings along knows no Korean words.
  skip(!(await isFound(false)), 'this browser finds no Korean words')
  expect(await isFound(true)).toBe(true)
})

test('by keyboard the next Tab goes to what can be done, and on to what follows the passage', async () => {
  await onPage(ARTICLE, async ({ page }) => {
    await select(page, 'p-2', 0, 6)
    await bar(page).waitFor()
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Copy with source')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Copy link')
    await page.keyboard.press('Tab')
    expect(await bar(page).count()).toBe(0)
    expect(
      await page.evaluate(() => {
        const paragraph = document.getElementById('p-2')
        const place = document.activeElement && paragraph?.compareDocumentPosition(document.activeElement)
        return Boolean(
          place && place & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY),
        )
      }),
    ).toBe(true)

    await select(page, 'p-2', 0, 7)
    await bar(page).waitFor()
    await page.keyboard.press('Escape')
    expect(await bar(page).count()).toBe(0)
  })
})

test('the bar does not cover what is selected, nor leave the window', async () => {
  for (const options of [
    { viewport: { width: 1280, height: 800 } },
    { viewport: { width: 360, height: 700 }, hasTouch: true, isMobile: true },
    { viewport: { width: 320, height: 600 }, hasTouch: true, isMobile: true },
  ]) {
    const context = await openContext(options)
    const page = await context.newPage()
    await page.goto(readerAddress(ARTICLE))
    await page.getByRole('button', { name: 'Share', exact: true }).waitFor()
    for (const paragraph of ['p-1', 'p-2', 'p-3']) {
      await page.locator(`#${paragraph}`).scrollIntoViewIfNeeded()
      await select(page, paragraph, 0, 8)
      await bar(page).waitFor()
      const [box, passage] = [
        await bar(page).boundingBox(),
        await page.evaluate(() => {
          const { top, bottom } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect()
          return { top, bottom }
        }),
      ]
      if (!box) throw new Error('there is no bar')
      expect(box.y + box.height <= passage.top || box.y >= passage.bottom).toBe(true)
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(options.viewport.width)
      expect(box.height).toBeGreaterThanOrEqual(44)
    }
    await context.close()
  }
})

test('what is selected elsewhere offers nothing', async () => {
  await onPage(ARTICLE, async ({ page }) => {
    await select(page, 'p-2', 0, 6)
    await bar(page).waitFor()
    await page.evaluate(() => {
      const heading = document.querySelector('h1')
      if (heading) getSelection()?.selectAllChildren(heading)
    })
    await expect.poll(() => bar(page).count()).toBe(0)
  })
})
