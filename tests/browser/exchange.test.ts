import type { Bookmark } from '#app/storage/bookmark.ts'
import { importedByChromium } from '#tests/bookmarks/chromium-importer.ts'
import { importedByFirefox } from '#tests/bookmarks/firefox-importer.ts'
import { sampleBookmarks } from '#tests/bookmarks/sample-bookmarks.ts'
import iconv from 'iconv-lite'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { onPage, readerAddress, useBrowser } from './reader.ts'

useBrowser()

const KEY = 'gapan.bookmarks:/'
const BOOKMARKS = sampleBookmarks(1000)

const byArticle = (bookmarks: readonly Bookmark[]) =>
  bookmarks.toSorted((a, b) => a.id - b.id || (a.board < b.board ? -1 : 1))

/** What this browser has saved. */
async function savedIn(page: Page): Promise<Bookmark[]> {
  return JSON.parse((await page.evaluate((key) => localStorage.getItem(key), KEY)) ?? '[]')
}

const input = (page: Page) => page.getByLabel('Choose a file…')

/** Chooses a file and waits for what it would do. */
async function chooseFile(page: Page, name: string, buffer: Buffer): Promise<string> {
  // As whoever opens it from there leaves it.
  await input(page).focus()
  await input(page).setInputFiles({ name, mimeType: 'text/html', buffer })
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  return dialog.innerText()
}

/** Most of the articles don't exist: the reader, which fetches what may be opened next, is told so, and the browser complains. */
const expectNoise = true

/** What the page makes of 1,000 bookmarks, by its name. */
const exported = new Map<string, Buffer>()

beforeAll(async () => {
  await onPage(
    '/about',
    async ({ page }) => {
      await page.evaluate(
        ([key = '', text = '']) => localStorage.setItem(key, text),
        [KEY, JSON.stringify(BOOKMARKS)],
      )
      await page.goto(readerAddress('/saved'))
      for (const name of ['HTML for browsers', 'JSON a full copy', 'CSV for spreadsheets']) {
        const coming = page.waitForEvent('download')
        await page.getByRole('button', { name }).press('Enter')
        const download = await coming
        exported.set(download.suggestedFilename(), readFileSync(await download.path()))
        await page.getByText(`Saved as ${download.suggestedFilename()}`).first().waitFor()
      }
    },
    { expectNoise },
  )
})

function exportedAs(ending: string): Buffer {
  const [, file] = [...exported].find(([name]) => name.endsWith(`.${ending}`)) ?? []
  if (!file) throw new Error(`no file ends with .${ending}`)
  return file
}

test.each(['html', 'json', 'csv'])(
  '1,000 bookmarks that were saved as %s are the same in an empty profile',
  async (form) => {
    const file = exportedAs(form)
    await onPage(
      '/saved',
      async ({ page }) => {
        const preview = await chooseFile(page, 'bookmarks', file)
        expect(preview).toContain('New 1,000')
        expect(await savedIn(page)).toEqual([])
        await page.getByRole('button', { name: 'Import 1,000 articles' }).press('Enter')
        await page.getByText('Imported. New: 1,000, changed: 0.').waitFor()
        expect(byArticle(await savedIn(page))).toEqual(byArticle(BOOKMARKS))
        // Who pressed the button is where the file was chosen.
        expect(await input(page).evaluate((element) => element === document.activeElement)).toBe(true)
        await page.reload()
        await page.getByText('1,000 articles').first().waitFor()
        expect(await chooseFile(page, 'bookmarks', file)).toContain('Nothing in this file would change')
        await page.keyboard.press('Escape')
        expect(await page.getByRole('dialog').count()).toBe(0)
      },
      { expectNoise },
    )
  },
)

test('files are named by the site and the day', () => {
  for (const name of exported.keys()) {
    expect(name).toMatch(/^127\.0\.0\.1-bookmarks-\d{4}-\d\d-\d\d\.(?:html|json|csv)$/)
  }
})

test('what is saved as HTML opens as bookmarks in Chromium and in Firefox, by the rules of both', async () => {
  const html = exportedAs('html').toString('utf8')
  const titles = new Map(BOOKMARKS.map(({ board, id, title }) => [readerAddress(`/${board}/${id}`), title]))
  for (const imported of [importedByChromium(html), importedByFirefox(html)]) {
    expect(imported).toHaveLength(1000)
    expect(imported.filter(({ url, title }) => titles.get(url) !== title)).toEqual([])
  }
})

test('files of Chrome and Firefox are read, folders and all, and undone again', async () => {
  const ofThisSite = (name: string) =>
    readFileSync(`tests/fixtures/bookmarks/${name}`, 'utf8').replaceAll(
      /https?:\/\/news\.example\.org\//g,
      readerAddress('/'),
    )
  await onPage(
    '/saved',
    async ({ page }) => {
      const preview = await chooseFile(page, 'chrome.html', Buffer.from(ofThisSite('chrome.html')))
      expect(preview).toContain('New 4')
      expect(preview).toContain('Pages of this site that are not articles 1')
      expect(preview).toContain('Not of this site 2')
      await page.getByRole('button', { name: 'Import 4 articles' }).press('Enter')
      await page.getByText('Imported. New: 4, changed: 0.').waitFor()
      const more = await chooseFile(page, 'firefox.html', Buffer.from(ofThisSite('firefox.html')))
      // All four are there; tags and a note come with them.
      expect(more).toContain('Would change')
      await page.getByRole('button', { name: /^Import/ }).press('Enter')
      const places = (await savedIn(page)).map(({ board, id, folder, labels }) => [board, id, folder, labels])
      expect(places).toEqual([
        ['news', 101, [], ['나루터', 'ferry']],
        ['culture', 7, ['읽을거리 & 사진'], ['music']],
        ['news', 102, ['읽을거리 & 사진', '강/바다'], []],
        ['news', 103, [], []],
      ])
      await page.getByRole('button', { name: 'Undo the import' }).press('Enter')
      await page.getByText('The import has been undone.').waitFor()
      expect((await savedIn(page)).flatMap(({ labels }) => labels)).toEqual([])
    },
    { expectNoise },
  )
})

test('what can’t be read is said, and Korean of before Unicode can', async () => {
  await onPage('/saved', async ({ page }) => {
    const say = async (name: string, buffer: Buffer) => {
      await input(page).setInputFiles({ name, mimeType: 'text/html', buffer })
      await page.getByText(new RegExp(`^${name}: `)).waitFor()
      return page.getByText(new RegExp(`^${name}: `)).innerText()
    }
    const folder = await mkdtemp(join(tmpdir(), 'bookmarks-'))
    await writeFile(join(folder, 'large'), Buffer.alloc(50_000_000, 'x'))
    await input(page).setInputFiles(join(folder, 'large'))
    await page.getByText(/^large: This file is too large for bookmarks: more than 32/).waitFor()
    await rm(folder, { recursive: true })
    expect(await say('page', Buffer.from('<html><h1>Hello</h1>'))).toContain('not a bookmark file')
    expect(await say('half', Buffer.from('{"format":"gapan'))).toContain('damaged')
    expect(await say('picture', readFileSync('public/apple-touch-icon.png'))).toContain('encoding')
    const korean = `<DL><p><DT><A HREF="${readerAddress('/news/5')}">뷁 나루</A>`
    const preview = await chooseFile(page, 'old', iconv.encode(korean, 'cp949'))
    expect(preview).toContain('뷁 나루')
    expect(preview).toContain('EUC-KR')
    expect(preview).toContain('stops in the middle')
  })
})
