import { seriesKey } from '#archive/series-key.ts'
import { readableOf } from '#tests/head/readability.ts'
import { lintHead } from '#tests/head/lint-head.ts'
import { zoteroItemOf } from '#tests/head/zotero.ts'
import { JSDOM } from 'jsdom'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { onPage, readerAddress, untilAtHand, useBrowser } from './reader.ts'

useBrowser()

const SERIES = `/series/${encodeURIComponent('사진으로-보는-나루')}`
const SERIES_FILE = `/${seriesKey('사진으로-보는-나루')}/`

/** One of each kind of page, with everything that articles can have among them. */
const PAGES = [
  '/',
  '/about',
  '/news',
  '/news/page/1',
  '/news/date/2014',
  '/news/date/2014/03',
  '/on',
  '/on/03-26',
  '/top',
  '/top/views',
  '/top/comments/year/2015',
  '/top/recommendations/board/news',
  '/series',
  '/series/night-sky',
  SERIES,
  `${SERIES}/page/1`,
  `${SERIES}/year/2014`,
  '/saved',
  '/news/3',
  '/news/8',
  '/talk/12',
  '/culture/8',
  '/sky/5',
]

/** The file of the archive that has what a page shows, where that is not an article. */
const OWN_FILES: Readonly<Record<string, string>> = {
  '/': 'archive/front.json',
  '/about': 'never',
  '/saved': 'never',
  '/news/date/2014': 'calendar/news/2014.json',
  '/news/date/2014/03': 'calendar/news/2014.json',
  '/on': 'on/days.json',
  '/on/03-26': 'on/03-26.json',
  '/top': 'top/index.json',
  '/top/views': 'top/views/all.json',
  '/top/comments/year/2015': 'top/comments/years/2015.json',
  '/top/recommendations/board/news': 'top/recommendations/boards/news.json',
  '/series': 'series/index.json',
  '/series/night-sky': `${seriesKey('night-sky')}/0.json`,
  [SERIES]: `${SERIES_FILE}0.json`,
  // Its episodes are in the file that the page which it leads to is fetched ahead from.
  [`${SERIES}/page/1`]: 'never',
  [`${SERIES}/year/2014`]: `${SERIES_FILE}years/2014.json`,
}

/** The language in which the sample is published. */
const AS_PUBLISHED = { locale: 'ko-KR' } as const

/**
 * What comes once a page is the reader's own and has no part in what was published: the list below an article when the reader
 * comes near it, what the front page has of the reader's own day, what is kept in this browser, and what can be done with an
 * article, a comment and the page besides reading it. Where it stands, and what in there.
 */
const LATE: ReadonlyArray<readonly [place: string, what: string]> = [
  ['[aria-labelledby="around"]', 'ul'],
  ['[aria-labelledby="on-this-day"]', 'div'],
  ['#kept-in-browser', 'section'],
  ['#saved-in-browser', '*'],
  ['#foot-tools', '*'],
  ['article[aria-labelledby="headline"] > header + div', '*'],
  ['#comments + div', '*'],
  ['li[id^="c_"] > article > header', ':scope > span'],
]

/** What else is added then, and says nothing: where announcements and the bar will stand, and what can be done with a row. */
const LATE_WORDLESS =
  '[role="status"]:empty, [hidden]:has(> [role="progressbar"]), main li > button:not(:has(span))'
/** What the page says, without what comes late and the spaces that only the layout makes. */
function textOf(page: Page): Promise<string> {
  return page.locator('body').evaluate((body, late) => {
    const copy = body.cloneNode(true) as HTMLElement
    const left = [...copy.querySelectorAll('script, style, noscript')]
    for (const [place, what] of late) {
      for (const element of copy.querySelectorAll(place)) left.push(...element.querySelectorAll(what))
    }
    for (const element of left) element.remove()
    return (copy.textContent ?? '').replace(/\s+/gu, ' ')
  }, LATE)
}

async function hasBeenTakenOver(page: Page): Promise<void> {
  // React marks the container that it has taken over.
  await page.waitForFunction(() =>
    Object.keys(document.getElementById('root')?.firstElementChild ?? {}).some((key) =>
      key.startsWith('__react'),
    ),
  )
}

test.each(PAGES)(
  '%s says without scripts what the reader says when it draws the page itself',
  async (address) => {
    let published = ''
    await onPage(address, async ({ page }) => void (published = await textOf(page)), {
      ...AS_PUBLISHED,
      javaScriptEnabled: false,
    })
    expect(published.length).toBeGreaterThan(300)
    await onPage(
      '/nothing/here/at/all',
      async ({ page }) => {
        // From the error page the reader draws all by itself.
        await page.evaluate((path) => {
          const link = document.createElement('a')
          link.href = path
          document.querySelector('main')?.append(link)
          link.click()
        }, readerAddress(address))
        await page.waitForURL(readerAddress(address))
        await expect.poll(() => textOf(page), { timeout: 10_000 }).toBe(published)
      },
      { ...AS_PUBLISHED, expectNoise: true },
    )
  },
)

test.each(PAGES)(
  '%s is taken over without a change, a warning, or a question whose answer it has',
  async (address) => {
    const asked: string[] = []
    await onPage(
      null,
      async ({ page }) => {
        page.on('request', (request) => asked.push(new URL(request.url()).pathname))
        await page.goto(readerAddress(address))
        const before = await textOf(page)
        await page.evaluate(
          ({ late, wordless }) => {
            const changes: string[] = []
            Object.assign(globalThis, { changes })
            new MutationObserver((records) => {
              for (const { target, type, addedNodes, removedNodes } of records) {
                const isInLate =
                  target instanceof Element && late.some(([place]) => target.closest(place) !== null)
                const added = [...addedNodes].filter(
                  (node) => !(node instanceof Element && node.matches(wordless)),
                )
                const nodes = [...added, ...removedNodes].map(({ nodeName }) => nodeName)
                if (!isInLate && (type !== 'childList' || nodes.length > 0))
                  changes.push(`${type} in ${target.nodeName}: ${nodes.join(' ')}`)
              }
            }).observe(document.body, { subtree: true, childList: true, characterData: true })
          },
          { late: LATE, wordless: LATE_WORDLESS },
        )
        await hasBeenTakenOver(page)
        await page.waitForTimeout(300)
        expect(await textOf(page)).toBe(before)
        expect(await page.evaluate(() => Reflect.get(globalThis, 'changes'))).toEqual([])
        const marks = () => performance.getEntriesByName('gapan-taken-over', 'mark').length
        expect(await page.evaluate(marks)).toBe(1)
      },
      AS_PUBLISHED,
    )
    const own = OWN_FILES[address] ?? `articles${address.replace(/(\d+)$/, '0/$1')}.json`
    expect(asked.filter((path) => path.endsWith(own))).toEqual([])
  },
)

test('without scripts one reads an article with its comments, goes on to a related one, and turns a list page', async () => {
  await onPage(
    '/talk/12',
    async ({ page }) => {
      expect(await page.locator('[id^="c_"][id$="_name"]').count()).toBeGreaterThan(2)
      const related = page.locator('nav[aria-labelledby="related"] a').first()
      const title = await related.textContent()
      await related.click()
      expect(await page.locator('h1').textContent()).toBe(title)
      await page.goto(readerAddress('/news/page/1'))
      const newest = page.locator('main nav a').first()
      await newest.click()
      expect(new URL(page.url()).pathname).toBe('/news')
      expect(await page.locator('main li').count()).toBeGreaterThan(10)
    },
    { ...AS_PUBLISHED, javaScriptEnabled: false },
  )
})

test.runIf(inject('isHosted'))(
  'addresses of the old board lead to the article without scripts too',
  async () => {
    await onPage(
      '/bbs/board.php?bo_table=news&wr_id=3',
      async ({ page }) => {
        expect(new URL(page.url()).pathname).toBe('/news/3')
        expect(await page.locator('article').count()).toBeGreaterThan(0)
      },
      { ...AS_PUBLISHED, javaScriptEnabled: false },
    )
  },
)

test('a page is also found at the addresses that some hosts show it at', async () => {
  await onPage(
    '/news/3',
    async ({ page }) => {
      const title = await page.locator('h1').textContent()
      await page.route('**/news/3/', async (route) => {
        const answer = await page.request.get(readerAddress('/news/3'))
        await route.fulfill({ body: await answer.body(), contentType: 'text/html' })
      })
      await page.goto(readerAddress('/news/3/'))
      await page.waitForURL(readerAddress('/news/3'))
      expect(await page.locator('h1').textContent()).toBe(title)
    },
    AS_PUBLISHED,
  )
})

test('the browser’s tables of languages are opened beside the page, by a script of the site that ends', async () => {
  await onPage(
    null,
    async ({ page }) => {
      const beside = page.waitForEvent('worker')
      await page.goto(readerAddress('/news/3'))
      const worker = await beside
      expect(worker.url()).toMatch(/\/assets\/language-tables\.worker-[\w-]+\.js$/u)
      await expect.poll(() => page.workers()).toEqual([])
    },
    AS_PUBLISHED,
  )
})

test('a button that is pressed before the reader is there does what it should once it is', async () => {
  await onPage(
    null,
    async ({ page }) => {
      await page.goto(readerAddress('/news/3'), { waitUntil: 'commit' })
      await page.getByRole('button', { name: 'English' }).click()
      await page.getByRole('list', { name: 'Page information' }).waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
    },
    AS_PUBLISHED,
  )
})

test.each(PAGES)(
  'the head of %s has what browsers, search engines and reference managers look for',
  async (address) => {
    const html = await (await fetch(readerAddress(address))).text()
    const { document } = new JSDOM(html).window
    expect(lintHead(document)).toEqual([])
  },
)

test('reference managers and reading modes find the record of an article in its page', async () => {
  const record = JSON.parse(await readFile('public/archive/articles/news/0/3.json', 'utf8'))
  const address = readerAddress('/news/3')
  const html = await (await fetch(address)).text()
  const item = zoteroItemOf(new JSDOM(html).window.document, address)
  expect(item).toMatchObject({ itemType: 'newspaperArticle', title: record.title })
  const readable = readableOf(html, address)
  expect(readable).toMatchObject({ title: record.title, publishedTime: record.publishedAt })
  expect(readable?.text).toContain('겨우내 하루 네 번만 오가던 나룻배가 오늘부터 여덟 번으로 늘었습니다.')
  expect(readable?.text).not.toContain('같은 연재')
})

test('after going on within the reader the head is that of the new page, once, and reference managers are told', async () => {
  await onPage(
    '/news/3',
    async ({ page }) => {
      await untilAtHand(page)
      expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1)
      await page.evaluate(() => {
        Object.assign(globalThis, { told: [] })
        document.addEventListener('ZoteroItemUpdated', () => {
          const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')
          Reflect.get(globalThis, 'told').push(canonical?.href)
        })
      })
      const link = page.locator('nav[aria-labelledby="related"] a').first()
      const path = (await link.getAttribute('href')) ?? ''
      const title = await link.textContent()
      await link.click()
      await page.getByRole('heading', { level: 1, name: title ?? '' }).waitFor()
      const address = new URL(path, readerAddress('/')).href
      // Once, and when the new head was there.
      await expect.poll(() => page.evaluate(() => Reflect.get(globalThis, 'told'))).toEqual([address])
      expect(await page.locator('meta[property="og:title"]').getAttribute('content')).toBe(title)
      expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toBe(address)
      expect(await page.locator('title').count()).toBe(1)
      expect(await page.locator('script[type="application/ld+json"]').count()).toBe(0)
    },
    AS_PUBLISHED,
  )
})

test('the styles in a page stand in the order of their layers, as those of the reader do', async () => {
  const colourOf = (page: Page, selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).color)
  await onPage(
    '/news',
    async ({ page }) => {
      // A headline is written in ink. The colour of other links is set by a layer that comes before.
      expect(await colourOf(page, 'main li a')).toBe(await colourOf(page, 'main h1'))
      expect(await colourOf(page, 'header nav a')).toBe(await colourOf(page, 'main h1'))
    },
    AS_PUBLISHED,
  )
})

test.runIf(inject('isHosted'))('the server gives the headers that were decided on', async () => {
  const headers = async (path: string) => (await fetch(readerAddress(path))).headers
  const page = await headers('/news/3')
  expect(page.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(page.get('x-content-type-options')).toBe('nosniff')
  expect(page.get('cache-control')).toContain('must-revalidate')
  const html = await (await fetch(readerAddress('/news/3'))).text()
  const [script = ''] = /assets\/boot-[\w-]+\.js/u.exec(html) ?? []
  expect((await headers(`/${script}`)).get('cache-control')).toContain('immutable')
  expect((await headers('/archive/archive.json')).get('cache-control')).not.toContain('immutable')
  expect((await fetch(readerAddress('/no/such/page'))).status).toBe(404)
})
