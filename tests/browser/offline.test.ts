import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { copyNotice, heading, keptAddresses, keptTexts, titleOf, useSite } from './offline-site.ts'
import { onPage, readerAddress, untilAtHand, untilWorker, useBrowser } from './reader.ts'

useBrowser()
const site = useSite()

const PORTAL = '<!doctype html><title>Hotel</title><div id="root"><h1>Accept the terms</h1></div>'

test('after one visit, all that was read can be read without a network, and says of when it is', async () => {
  const page = await site.visitFirst('/news/3')
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
  const first = await titleOf(page)
  // Within the application: of these pages no document was ever loaded.
  await untilAtHand(page)
  await page.getByRole('navigation', { name: 'Boards' }).getByRole('link').first().click()
  const row = page.getByRole('list', { name: 'Headlines' }).getByRole('link').first()
  const href = (await row.getAttribute('href')) ?? ''
  await row.click()
  await page.getByRole('list', { name: 'Page information' }).waitFor()
  const second = await titleOf(page)
  expect(second).not.toBe(first)
  const id = Number(href.split('/').at(-1))
  await site.untilKept(page, `/archive/articles/news/${Math.floor(id / 1000)}/${id}.json`)
  await page.waitForTimeout(1500)

  await site.server.stop()
  await page.goto(site.server.addressOf('/news/3'))
  await heading(page, first).waitFor()
  await copyNotice(page).waitFor()
  expect(await copyNotice(page).textContent()).toMatch(
    /^The server does not answer\. This copy is from .*20\d\d.*:\d\d/u,
  )

  await page.getByRole('navigation', { name: 'Boards' }).getByRole('link').first().click()
  await page.getByRole('list', { name: 'Headlines' }).waitFor()
  await copyNotice(page).waitFor()
  await page.getByRole('list', { name: 'Headlines' }).getByRole('link', { name: second }).first().click()
  await heading(page, second).waitFor()
  await copyNotice(page).waitFor()
  await page.reload()
  await heading(page, second).waitFor()
  await copyNotice(page).waitFor()
})

test('without any connection pages that were opened as a whole are read from their copies, through links too', async () => {
  const page = await site.visitFirst('/')
  for (const path of ['/news/3', '/news', '/culture/8']) {
    await site.open(page, path)
    await site.untilKept(page, path)
  }
  const title = await titleOf(page)
  await site.open(page, '/')
  await site.context.setOffline(true)
  await site.server.stop()
  await site.open(page, '/culture/8')
  await heading(page, title).waitFor()
  await copyNotice(page).waitFor()
  // Which of both it is, only some browsers tell a page that was loaded without a network.
  expect(await copyNotice(page).textContent()).toMatch(/^(?:You are offline|The server does not answer)\./u)
  await page.goto(site.server.addressOf('/news'))
  await page.getByRole('list', { name: 'Headlines' }).locator('a[href="/news/3"]').first().click()
  await page.getByRole('list', { name: 'Page information' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/news/3')
  await copyNotice(page).waitFor()
})

test('a page that was not read says plainly that it is not here, and what is; and comes when the network does', async () => {
  const page = await site.visitFirst('/news/3')
  const title = await titleOf(page)
  await site.open(page, '/culture/8')
  await site.untilKept(page, '/culture/8')
  await site.server.stop()
  await page.goto(site.server.addressOf('/talk/12'))
  await heading(page, 'No connection').waitFor()
  const kept = page.getByRole('region', { name: 'Kept on this device' })
  await kept.getByText('This page is not kept on this device. These articles are:').waitFor()
  await kept.getByRole('link', { name: title }).waitFor()
  await site.server.start()
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('list', { name: 'Page information' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/talk/12')
})

test('a page that the worker does not control yet gets from it what it has', async () => {
  const page = await site.visitFirst('/news')
  const link = page.getByRole('list', { name: 'Headlines' }).getByRole('link').last()
  const title = (await link.textContent()) ?? ''
  const href = (await link.getAttribute('href')) ?? ''
  // Another page has read it meanwhile.
  const other = await site.context.newPage()
  await site.open(other, href)
  await site.untilKept(other, href)
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
  await site.server.stop()
  await link.click()
  await heading(page, title).waitFor()
  await copyNotice(page).waitFor()
})

test('the notice goes when the network is back, without anything being pressed', async () => {
  const page = await site.visitFirst('/news/3')
  await site.server.stop()
  await site.context.setOffline(true)
  await page.goto(site.server.addressOf('/news/3'))
  await copyNotice(page).waitFor()
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }))
  await site.server.start()
  await site.context.setOffline(false)
  await copyNotice(page).waitFor({ state: 'detached' })
  expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true)
  await page.getByRole('list', { name: 'Page information' }).waitFor()
})

test('a captive portal is not taken for an answer while there is a copy, and nothing of it is kept', async () => {
  const page = await site.visitFirst('/news/3')
  const title = await titleOf(page)
  await site.open(page, '/')
  await site.untilKept(page, '/archive/archive.json')
  const before = await keptTexts(page)
  await site.server.replaceBy((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' })
    response.end(PORTAL)
  })
  await page.goto(site.server.addressOf('/news/3'))
  await heading(page, title).waitFor()
  await copyNotice(page).waitFor()
  // A page that was not kept is answered by whoever answers: one signs in there.
  await page.goto(site.server.addressOf('/news/4'))
  await heading(page, 'Accept the terms').waitFor()
  // Data in which a page comes.
  await page.goto(site.server.addressOf('/news/3'))
  await heading(page, title).waitFor()
  const answers = await page.evaluate(async () => {
    const files = ['/archive/archive.json', '/archive/articles/news/0/5.json']
    return Promise.all(
      files.map(async (file) => {
        const answer = await fetch(file)
        return [answer.headers.get('gapan-kept') !== null, (await answer.text()).slice(0, 1)]
      }),
    )
  })
  expect(answers).toEqual([
    [true, '{'],
    [false, '<'],
  ])
  const after = await keptTexts(page)
  expect(Object.keys(before).filter((address) => after[address] !== before[address])).toEqual([])
  expect(Object.values(after).filter((text) => text.includes('Accept the terms'))).toEqual([])
})

test('JSON of a portal, of another article or cut off is not kept either', async () => {
  const page = await site.visitFirst('/')
  await site.open(page, '/')
  const other = await readFile(join(site.server.dir, 'archive/articles/news/0/3.json'), 'utf8')
  const wrong = new Map([
    ['/archive/articles/news/0/4.json', '{"login":"https://hotel.example"}'],
    ['/archive/articles/news/0/5.json', other],
    ['/archive/articles/news/0/3.json', other.slice(0, -20)],
    ['/archive/headlines/news/0.json?n=99', '[{"board":"talk","id":1}]'],
  ])
  await site.server.replaceBy(({ url = '' }, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' })
    response.end(wrong.get(url) ?? '')
  })
  for (const file of wrong.keys()) {
    await page.evaluate((url) => fetch(url).then((answer) => answer.text()), file)
  }
  const all = await keptAddresses(page)
  expect(all.filter((address) => wrong.has(address))).toEqual([])
})

test('a server in trouble is answered for by the copy; what the server says is gone is gone here too', async () => {
  const page = await site.visitFirst('/news/3')
  const title = await titleOf(page)
  await site.open(page, '/culture/8')
  await site.untilKept(page, '/culture/8')
  await site.server.replaceBy((_, response) => response.writeHead(503).end('busy'))
  await page.goto(site.server.addressOf('/news/3'))
  await heading(page, title).waitFor()
  await copyNotice(page).waitFor()
  await site.server.start()
  for (const file of ['culture/8.html', 'archive/articles/culture/0/8.json']) {
    for (const copy of ['', '.br', '.gz']) await rm(join(site.server.dir, file + copy), { force: true })
  }
  await page.goto(site.server.addressOf('/culture/8'))
  await heading(page, 'This page is not in the archive').waitFor()
  await site.server.stop()
  await page.goto(site.server.addressOf('/culture/8'))
  await heading(page, 'No connection').waitFor()
  expect(await keptAddresses(page)).not.toContain('/culture/8')
})

test('a server that never answers is not waited for where there is a copy', async () => {
  const page = await site.visitFirst('/news/3')
  const title = await titleOf(page)
  await site.open(page, '/about')
  await site.server.replaceBy(() => undefined)
  const begin = performance.now()
  await page.goto(site.server.addressOf('/news/3'))
  await heading(page, title).waitFor()
  expect(performance.now() - begin).toBeLessThan(6000)
  await copyNotice(page).waitFor()
})

test('the images of an article are kept with it', async () => {
  const page = await site.visitFirst('/')
  await site.open(page, '/culture/8')
  // Drawn anew in the reader's language: what is measured before that is gone.
  await page.getByRole('list', { name: 'Page information' }).waitFor()
  const image = page.locator('article img[src*="/archive/files/"]').first()
  await image.scrollIntoViewIfNeeded()
  const isShown = () =>
    image.evaluate((element) => element instanceof HTMLImageElement && element.naturalWidth > 0)
  await expect.poll(isShown).toBe(true)
  await site.untilKept(page, '/culture/8')
  await site.untilKept(page, (await image.getAttribute('src')) ?? '')
  await site.server.stop()
  // The browser's own cache must not be what answers.
  const session = await site.context.newCDPSession(page)
  await session.send('Network.clearBrowserCache')
  await page.reload()
  await copyNotice(page).waitFor()
  await page.getByRole('list', { name: 'Page information' }).waitFor()
  await image.scrollIntoViewIfNeeded()
  await expect.poll(isShown).toBe(true)
})

/** Presses “Save” on the page of an article, and waits until all of it is kept. */
async function saveArticle(page: Page, path: string): Promise<void> {
  const save = page.getByRole('group', { name: 'With this article' }).getByRole('button', { name: 'Save' })
  await save.click()
  await expect.poll(() => save.getAttribute('aria-pressed')).toBe('true')
  const isNoted = () =>
    page.evaluate(async (address) => (await caches.match(address)) !== undefined, `/.saved${path}`)
  await expect.poll(isNoted, { timeout: 15_000 }).toBe(true)
}

const isWhole = (image: Locator) =>
  image.evaluate((element) => element instanceof HTMLImageElement && element.naturalWidth > 0)

test('two articles that were read and one that was saved are there without a network, with the list and its pictures', async () => {
  const page = await site.visitFirst('/news/3')
  const first = await titleOf(page)
  await site.open(page, '/talk/12')
  await site.untilKept(page, '/talk/12')
  const second = await titleOf(page)
  await site.open(page, '/culture/8')
  const saved = await titleOf(page)
  await saveArticle(page, '/culture/8')
  // All that was only read goes, as it would in time; what was saved stays, pictures that nobody has scrolled to included.
  await page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => /:(?:pages|articles|images)$/u.test(name))
    for (const name of names) {
      const cache = await caches.open(name)
      for (const request of await cache.keys())
        if (request.url.includes('culture')) await cache.delete(request)
      if (name.endsWith(':images')) await caches.delete(name)
    }
  })
  await site.context.setOffline(true)
  await site.server.stop()
  const session = await site.context.newCDPSession(page)
  await session.send('Network.clearBrowserCache')

  await page.goto(site.server.addressOf('/saved'))
  await heading(page, 'Saved articles').waitFor()
  const row = page.getByRole('list', { name: 'Saved articles' }).getByRole('listitem')
  expect(await row.count()).toBe(1)
  await row.getByText(/^Here without a connection, as of .*20\d\d/u).waitFor()
  await row.getByRole('link', { name: saved }).click()
  await heading(page, saved).waitFor()
  await copyNotice(page).waitFor()
  expect(await copyNotice(page).textContent()).toMatch(/This copy is from .*20\d\d.*:\d\d/u)
  const images = page.locator('#article-body img[src*="/archive/files/"]')
  expect(await images.count()).toBeGreaterThan(0)
  for (const image of await images.all()) {
    await image.scrollIntoViewIfNeeded()
    await expect.poll(() => isWhole(image)).toBe(true)
  }
  await page.reload()
  await heading(page, saved).waitFor()

  for (const [path, title] of [
    ['/news/3', first],
    ['/talk/12', second],
  ] as const) {
    await page.goto(site.server.addressOf(path))
    await heading(page, title).waitFor()
    await copyNotice(page).waitFor()
  }
  await page.goto(site.server.addressOf('/sky/5'))
  await heading(page, 'No connection').waitFor()
  await page.getByText('This page is not kept on this device. These articles are:').waitFor()
  await page.getByRole('region', { name: 'Kept on this device' }).getByRole('link', { name: saved }).waitFor()
})

test('what is saved no longer is let go, but not what another saved article needs', async () => {
  const page = await site.visitFirst('/culture/8')
  await site.open(page, '/culture/8')
  await saveArticle(page, '/culture/8')
  await site.open(page, '/news/3')
  await saveArticle(page, '/news/3')
  const savedHere = () =>
    page.evaluate(async () => {
      const name = (await caches.keys()).find((other) => other.endsWith(':saved')) ?? ''
      return (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)
    })
  expect(await savedHere()).toEqual(
    expect.arrayContaining([
      '/culture/8',
      '/news/3',
      '/archive/archive.json',
      '/archive/articles/news/0/3.json',
    ]),
  )
  expect((await savedHere()).some((path) => path.startsWith('/archive/files/'))).toBe(true)
  await page.getByRole('group', { name: 'With this article' }).getByRole('button', { name: 'Save' }).click()
  // Whoever goes away regrets nothing any more.
  await site.open(page, '/about')
  await expect.poll(savedHere, { timeout: 15_000 }).not.toContain('/news/3')
  expect(await savedHere()).toEqual(
    expect.arrayContaining(['/culture/8', '/archive/archive.json', '/archive/articles/culture/0/8.json']),
  )
  expect((await savedHere()).some((path) => path.includes('news'))).toBe(false)
})

test('what was taken down is taken down where it was saved too; the bookmark stays, and is told of', async () => {
  const page = await site.visitFirst('/culture/8')
  await site.open(page, '/culture/8')
  await saveArticle(page, '/culture/8')
  for (const file of ['culture/8.html', 'archive/articles/culture/0/8.json']) {
    for (const copy of ['', '.br', '.gz']) await rm(join(site.server.dir, file + copy), { force: true })
  }
  await page.goto(site.server.addressOf('/culture/8'))
  await heading(page, 'This page is not in the archive').waitFor()
  await expect.poll(() => keptAddresses(page)).not.toContain('/culture/8')
  await site.open(page, '/saved')
  await page.getByRole('button', { name: 'Check now' }).click()
  await page.getByRole('heading', { name: '1 gone' }).waitFor()
  expect(await page.getByRole('list', { name: 'Saved articles' }).getByRole('listitem').count()).toBe(1)
})

test('with the headers of a web host it works too, and no page complains', async () => {
  const complaints: string[] = []
  await onPage(
    '/news/3',
    async ({ page, context }) => {
      page.on('console', (message) => {
        if (/policy|trusted|preload|worker/iu.test(message.text())) complaints.push(message.text())
      })
      await untilWorker(page)
      await page.goto(readerAddress('/culture/8'))
      await page.getByRole('list', { name: 'Page information' }).waitFor()
      expect(await page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated')
      // What is no page is the browser's own business.
      await page.goto(readerAddress('/archive/archive.json'))
      await page.goto(readerAddress('/news'))
      await page.getByRole('list', { name: 'Headlines' }).waitFor()
      const isKept = () => page.evaluate(async () => (await caches.match('/news')) !== undefined)
      await expect.poll(isKept, { timeout: 10_000 }).toBe(true)
      await context.setOffline(true)
      await page.goto(readerAddress('/culture/8'))
      await copyNotice(page).waitFor()
    },
    { expectNoise: true },
  )
  expect(complaints).toEqual([])
})
