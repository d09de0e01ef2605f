import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { onPage, openContext, readerAddress, untilAtHand, useBrowser } from './reader.ts'

useBrowser()

const more = (page: Page) => page.getByRole('button', { name: 'More', exact: true })

/** What can be seen, in reading order, of a page on paper. */
async function printedText(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' })
  return page.locator('body').innerText()
}

/** Keeps the browser from printing, and says what the page was like when it would have. */
async function notePrinting(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] =
        document.documentElement.dataset['printComments'] === undefined ? 'without' : 'with'
      window.dispatchEvent(new Event('afterprint'))
    }
  })
}

test('only the article is printed, with the disclaimer, its source and the day before it', async () => {
  await onPage('/news/3', async ({ page }) => {
    await more(page).waitFor()
    const text = await printedText(page)
    const order = [
      'Posts written by others',
      '[사진으로 보는 나루] 3월 26일(수)',
      readerAddress('/news/3'),
      'Captured December 31, 2024',
      'Printed on ',
    ]
    const places = order.map((part) => text.indexOf(part))
    expect(places).not.toContain(-1)
    expect(places.toSorted((a, b) => a - b)).toEqual(places)
    for (const name of ['Share', 'Cite', 'More', 'Skip to content', 'Back to the list']) {
      expect(text).not.toMatch(new RegExp(`^${name}$`, 'mu'))
    }
    expect(await page.getByRole('heading', { name: /Comments/u }).isVisible()).toBe(false)
  })
})

test('comments are printed when one asks for them, and not the next time', async () => {
  await onPage('/news/14', async ({ page }) => {
    await notePrinting(page)
    const comments = page.getByRole('heading', { name: /^Comments/u })
    await more(page).click()
    await page.getByRole('button', { name: 'Print with comments' }).click()
    expect(await page.locator('html').getAttribute('data-printed')).toBe('with')
    await more(page).click()
    await page.getByRole('button', { name: 'Print', exact: true }).click()
    expect(await page.locator('html').getAttribute('data-printed')).toBe('without')

    await page.emulateMedia({ media: 'print' })
    expect(await comments.isVisible()).toBe(false)
    await page.evaluate(() => {
      document.documentElement.dataset['printComments'] = ''
    })
    expect(await comments.isVisible()).toBe(true)
  })
})

test('a link out of the archive has its address on paper, once', async () => {
  await onPage('/news', async ({ page }) => {
    await untilAtHand(page)
    const text = (value: string) => ({ type: 'text', value })
    const link = (href: string, words: string) => ({
      type: 'element',
      tagName: 'a',
      properties: { href },
      children: [text(words)],
    })
    const paragraph = (...children: object[]) => ({ type: 'element', tagName: 'p', properties: {}, children })
    // The sample's articles have no links out of it. Others are fetched ahead, and may still be on their way at the end.
    await page.route('**/archive/articles/news/0/18.json', async (route) => {
      const article = (await (await route.fetch()).json()) as object
      const children = [
        paragraph(link('https://example.org/herons?a=1', 'herons'), text(' and others')),
        paragraph(link('https://example.org/a', 'https://example.org/a')),
        paragraph(link('/talk/6', 'that post')),
      ]
      await route.fulfill({ json: { ...article, body: { type: 'root', children } } })
    })
    await page
      .locator(`main a[href="${new URL(readerAddress('/news/18')).pathname}"]`)
      .first()
      .click()
    await page.getByText('and others').waitFor()
    await page.emulateMedia({ media: 'print' })
    const after = await page
      .locator('#article-body a')
      .evaluateAll((all) => all.map((each) => getComputedStyle(each, '::after').content))
    // Browsers tell of the parts as one or as three.
    const whole = after.map((content) => content.replaceAll('" "', ''))
    expect(whole).toEqual(['" <https://example.org/herons?a=1>"', 'none', 'none'])
  })
})

test('the other tools are behind one button, which Escape and a press elsewhere close', async () => {
  await onPage('/news/3', async ({ page }) => {
    const print = page.getByRole('button', { name: 'Print', exact: true })
    await more(page).click()
    expect(await print.isVisible()).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    expect(await print.isVisible()).toBe(false)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('More')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1 }).click()
    expect(await print.isVisible()).toBe(false)
  })
})

test.each([
  ['ko-KR', 360],
  ['en-US', 360],
  ['ko-KR', 320],
  ['en-US', 320],
])(
  '%s: the tools stay on one line at %d pixels, and so does what the last one opens',
  async (locale, width) => {
    await onPage(
      '/news/3',
      async ({ page }) => {
        const tools = page.locator('article [role="group"]').first()
        await tools.waitFor()
        await tools.locator('> div > button').click()
        expect((await tools.boundingBox())?.height).toBeLessThan(50)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        const opened = await tools.locator('> div > ul').boundingBox()
        expect(opened?.x).toBeGreaterThanOrEqual(0)
        expect((opened?.x ?? 0) + (opened?.width ?? 0)).toBeLessThanOrEqual(width)
      },
      { locale, viewport: { width, height: 700 } },
    )
  },
)

test('a saved article opens from a file without a network: text, images, comments, disclaimer', async () => {
  let file = ''
  let headline = ''
  await onPage('/news/14', async ({ page }) => {
    headline = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
    const save = async () => {
      await more(page).click()
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Save as an HTML file' }).click()
      return download
    }
    const saved = await save()
    expect(saved.suggestedFilename()).toMatch(/^news-14-[\p{L}\p{N}-]+\.html$/u)
    file = await readFile(await saved.path(), 'utf8')
    expect(await readFile(await (await save()).path(), 'utf8')).toBe(file)
    await expect
      .poll(() => page.getByRole('status').allTextContents())
      .toContain('The article has been saved as a file.')
    await saved.saveAs('node_modules/.cache/saved-article.html')
  })
  expect(file).toMatch(/^<!doctype html>/u)

  const context = await openContext({ offline: true })
  const page = await context.newPage()
  const noise: string[] = []
  const asked: string[] = []
  page.on('console', (message) => noise.push(message.text()))
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.push(request.url())
  })
  await page.goto(pathToFileURL('node_modules/.cache/saved-article.html').href)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(headline)
  expect(await page.getByText('Posts written by others').isVisible()).toBe(true)
  expect(await page.getByText('Accessed').textContent()).toContain(readerAddress('/news/14'))
  const images = await page
    .locator('img')
    .evaluateAll((all) =>
      all.map((image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0),
    )
  expect(images.length).toBeGreaterThan(0)
  expect(images).not.toContain(false)
  expect(await page.locator('script').count()).toBe(0)
  // The styles have an effect: their sum is the one that the policy names.
  expect(await page.locator('body').evaluate((body) => getComputedStyle(body).maxWidth)).not.toBe('none')
  expect(asked).toEqual([page.url()])
  expect(noise).toEqual([])
  await context.close()
})

test('an image that does not come is a link in the file, and that is said', async () => {
  await onPage(
    '/news/14',
    async ({ page }) => {
      await more(page).waitFor()
      await page.route('**/archive/files/**', (route) => route.abort())
      await more(page).click()
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Save as an HTML file' }).click()
      const file = await readFile(await (await download).path(), 'utf8')
      expect(file).not.toContain('<img')
      expect(file).toMatch(/<a href="http[^"]+\/archive\/files\//u)
      await expect
        .poll(() => page.getByRole('status').allTextContents())
        .toContain('Saved as a file, without 1 image that did not come: its address is in it.')
    },
    { expectNoise: true },
  )
})
