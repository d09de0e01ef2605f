import { readFile } from 'node:fs/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { onPage, openContext, readerAddress, useBrowser } from './reader.ts'

useBrowser()

const tools = (page: Page) => page.getByRole('group', { name: 'With this article' })
const button = (page: Page, name: string) => tools(page).getByRole('button', { name, exact: true })
const said = (page: Page) => page.getByRole('status').filter({ hasText: /./u })

async function allowClipboard(context: BrowserContext): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
}

function clipboard(page: Page, type: string): Promise<string> {
  return page.evaluate(async (type) => {
    const [item] = await navigator.clipboard.read()
    return item ? (await item.getType(type)).text() : ''
  }, type)
}

test('an article is cited in a form that one chooses, copied and kept as a file', async () => {
  await onPage('/news/3', async ({ page, context }) => {
    await allowClipboard(context)
    const scripts: string[] = []
    page.on('request', (request) => scripts.push(request.url()))
    await button(page, 'Cite').waitFor()
    expect(scripts.filter((url) => url.includes('CiteDialog'))).toEqual([])
    await button(page, 'Cite').focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Cite this article' })
    await expect.poll(() => dialog.getByRole('radio').count()).toBe(6)

    await dialog.getByRole('radio', { name: 'MLA' }).check()
    await dialog.getByRole('button', { name: 'Copy' }).click()
    await expect.poll(() => said(page).allTextContents()).toContain('Copied.')
    const plain = await clipboard(page, 'text/plain')
    expect(plain).toMatch(/^.+\. “.+” 나루신문 Naru Gazette, \d+ \w+\.? \d{4}, http/u)
    expect(plain).toContain(`${readerAddress('/news/3')}.`)
    expect(plain).toMatch(/Archived 31 Dec\. 2024\. Accessed \d+ \w+\.? \d{4}\.$/u)
    expect(await clipboard(page, 'text/html')).toContain('<i>나루신문 Naru Gazette</i>')

    await dialog.getByRole('radio', { name: 'RIS' }).check()
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Download RIS' }).click()
    expect((await download).suggestedFilename()).toBe('news-3.ris')
    expect(await readFile(await (await download).path(), 'utf8')).toMatch(/^TY {2}- NEWS\r\nAU {2}- /u)

    await page.keyboard.press('Escape')
    expect(await dialog.count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Cite')
  })
})

test('sharing copies the address where the system offers nothing, and says so', async () => {
  await onPage('/news/3', async ({ page, context }) => {
    await allowClipboard(context)
    await button(page, 'Share').click()
    await expect.poll(() => said(page).allTextContents()).toEqual(['The address has been copied.'])
    expect(await clipboard(page, 'text/plain')).toBe(readerAddress('/news/3'))
  })
})

test('where a page may not copy either, the address is there, selected', async () => {
  const context = await openContext()
  // As on a site without https.
  await context.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  const page = await context.newPage()
  await page.goto(readerAddress('/news/3'))
  await button(page, 'Share').click()
  const field = page.getByRole('textbox', { name: 'The address of this article' })
  expect(await field.inputValue()).toBe(readerAddress('/news/3'))
  await expect
    .poll(() => field.evaluate((input: HTMLInputElement) => [input.selectionStart, input.selectionEnd]))
    .toEqual([0, readerAddress('/news/3').length])
  await page.keyboard.press('Escape')

  await button(page, 'Cite').click()
  await page.getByRole('button', { name: 'Copy' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('copy it by hand')
  expect(await page.evaluate(() => getSelection()?.toString())).toContain(readerAddress('/news/3'))
  await context.close()
})

test('what the system offers for sharing gets the source and the disclaimer too', async () => {
  const context = await openContext()
  // Chromium offers this on some systems only.
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: (data: ShareData) => {
        document.documentElement.dataset['shared'] = JSON.stringify(data)
        return Promise.resolve()
      },
    })
  })
  const page = await context.newPage()
  await page.goto(readerAddress('/news/3'))
  await button(page, 'Share').click()
  await page.locator('html[data-shared]').waitFor()
  const shared = JSON.parse((await page.locator('html').getAttribute('data-shared')) ?? '') as ShareData
  expect(shared.url).toBe(readerAddress('/news/3'))
  expect(shared.title).toBe(await page.getByRole('heading', { level: 1 }).textContent())
  expect(shared.text).toContain('나루신문 Naru Gazette')
  expect(shared.text).toContain('Posts written by others')
  await context.close()
})
