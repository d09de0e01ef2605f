import { expect, test } from 'vitest'
import { onPage, readerAddress, untilAtHand, useBrowser } from './reader.ts'

useBrowser()

test('from the front page through a list to an article, to a related headline, and back to the same place', async () => {
  await onPage('/', async ({ page }) => {
    await untilAtHand(page)
    await page.getByRole('navigation', { name: 'Boards' }).getByRole('link').first().click()
    await page.getByRole('list', { name: 'Headlines' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/news')
    const heading = page.getByRole('heading', { level: 1 })
    await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true)

    const row = page.getByRole('list', { name: 'Headlines' }).getByRole('link').last()
    const title = await row.textContent()
    const href = await row.getAttribute('href')
    await row.scrollIntoViewIfNeeded()
    await page.mouse.wheel(0, 50)
    const before = await settledScroll(page)
    expect(before).toBeGreaterThan(0)
    await row.click()
    await page.getByRole('heading', { level: 1, name: title ?? '' }).waitFor()
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0)
    expect(await page.title()).toContain(`${title} > `)

    const sidebar = page.getByRole('navigation', { name: 'Related headlines' })
    const related = sidebar.getByRole('link').first()
    const relatedTitle = await related.textContent()
    await related.click()
    await page.getByRole('heading', { level: 1, name: relatedTitle ?? '' }).waitFor()

    await page.goBack()
    await page.getByRole('heading', { level: 1, name: title ?? '' }).waitFor()
    await page.goBack()
    await page.getByRole('list', { name: 'Headlines' }).waitFor()
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(before)
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href'))
    await expect.poll(focused).toBe(href)
  })
})

test('pointing at a headline fetches the article before it is followed', async () => {
  await onPage('/news', async ({ page }) => {
    // Not one of those in sight, which are fetched ahead anyway.
    const link = page.getByRole('list', { name: 'Headlines' }).getByRole('link').last()
    const id = (await link.getAttribute('href'))?.split('/').at(-1)
    const fetched = page.waitForResponse((response) => response.url().endsWith(`/${id}.json`))
    await link.hover()
    expect((await fetched).ok()).toBe(true)
  })
})

test('a page that is long in coming has a bar meanwhile, and the one that is left stands', async () => {
  await onPage('/news', async ({ page }) => {
    await untilAtHand(page)
    const bar = page.getByRole('progressbar')
    const link = page.getByRole('list', { name: 'Headlines' }).getByRole('link').last()
    const title = (await link.textContent()) ?? ''
    const path = (await link.getAttribute('href')) ?? ''
    let arrive = () => {}
    const arrived = new Promise<void>((resolve) => (arrive = resolve))
    await page.route(new RegExp(`${path.split('/').at(-1)}\\.json$`), async (route) => {
      await arrived
      await route.continue()
    })
    await link.click()
    await bar.waitFor()
    expect(await link.isVisible()).toBe(true)
    arrive()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    expect(await bar.count()).toBe(0)
    // One that is at hand is there before a bar would be.
    await page.evaluate(() => {
      new MutationObserver(() => {
        if (document.querySelector('[role="progressbar"]')?.checkVisibility()) document.body.id = 'had-a-bar'
      }).observe(document, { attributeFilter: ['hidden'], childList: true, subtree: true })
    })
    await page.goBack()
    await page.getByRole('list', { name: 'Headlines' }).waitFor()
    await page.waitForTimeout(400)
    expect(await page.locator('#had-a-bar').count()).toBe(0)
  })
})

test('an article’s own address opens it, with its comment', async () => {
  await onPage('/talk/12', async ({ page }) => {
    const comment = page.locator('[id^="c_"]').last()
    const id = await comment.getAttribute('id')
    await page.goto(readerAddress(`/talk/12#${id}`))
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0)
    await page.reload()
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0)
    await expect
      .poll(() =>
        page.locator(`[id="${id}"]`).evaluate((element) => element.getBoundingClientRect().top < innerHeight),
      )
      .toBe(true)
  })
})

test('addresses of the old board lead to the article', async () => {
  await onPage(
    '/bbs/board.php?bo_table=news&wr_id=3',
    async ({ page }) => {
      await page.waitForURL('**/news/3')
      await page.getByRole('list', { name: 'Page information' }).waitFor()
      await page.goto(readerAddress('/bbs/board.php?bo_table=sky'))
      await page.getByRole('list', { name: 'Headlines' }).waitFor()
      expect(new URL(page.url()).pathname).toBe('/sky')
    },
    // A host that knows no old addresses answers with the error page, which leads on.
    { expectNoise: true },
  )
})

test('the language follows the browser, and the switch', async () => {
  await onPage(
    '/news/3',
    async ({ page }) => {
      expect(await page.locator('html').getAttribute('lang')).toBe('ko')
      await page.getByRole('button', { name: 'English' }).click()
      await page.getByRole('list', { name: 'Page information' }).waitFor()
      await page.reload()
      await page.getByRole('list', { name: 'Page information' }).waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
    },
    { locale: 'ko-KR' },
  )
})

test('an address that is not in the archive says so, and the boards stay', async () => {
  await onPage(
    '/news/999999',
    async ({ page }) => {
      await page.getByRole('heading', { level: 1, name: 'This page is not in the archive' }).waitFor()
      expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex')
      await page.getByRole('navigation', { name: 'Boards' }).getByRole('link').first().click()
      await page.getByRole('list', { name: 'Headlines' }).waitFor()
    },
    { expectNoise: true },
  )
})

test('where not even the words for a failure come, that is said, and loading the page anew brings them', async () => {
  await onPage(
    null,
    async ({ page }) => {
      const words = /\/TroublePage-[^/]*\.js$/u
      await page.route(words, (route) => route.abort())
      await page.goto(readerAddress('/news/999999'))
      await page.getByRole('heading', { level: 1, name: 'This page could not be shown' }).waitFor()
      expect(await page.title()).toBe('This page could not be shown')
      expect(await page.getByRole('navigation', { name: 'Boards' }).isVisible()).toBe(true)
      expect(await page.getByRole('link', { name: 'To the front page' }).getAttribute('href')).toBe('/')
      await page.unroute(words)
      await page.getByRole('button', { name: 'Try again' }).click()
      await page.getByRole('heading', { level: 1, name: 'This page is not in the archive' }).waitFor()
      await untilAtHand(page)
      expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex')
    },
    { expectNoise: true },
  )
})

test('when the network goes, the page that is there stays, and says what failed', async () => {
  await onPage(
    '/news',
    async ({ page, context }) => {
      // The code of the other pages comes once the first page has had time to settle, that of failures before.
      const codeThatCame = () =>
        page.evaluate(() =>
          performance
            .getEntriesByType('resource')
            .flatMap(({ name }) => /(?:Article|Trouble)Page(?=-[^/]*\.js$)/u.exec(name)?.[0] ?? []),
        )
      await expect
        .poll(codeThatCame, { timeout: 10_000 })
        .toEqual(expect.arrayContaining(['ArticlePage', 'TroublePage']))
      // One that was not in sight, and so not fetched ahead.
      const link = page.getByRole('list', { name: 'Headlines' }).getByRole('link').last()
      const title = await link.textContent()
      await context.setOffline(true)
      await link.click()
      const heading = page.getByRole('heading', { level: 1, name: 'No connection' })
      await heading.waitFor()
      await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true)
      expect(await page.getByRole('navigation', { name: 'Boards' }).isVisible()).toBe(true)
      await page.goBack()
      await link.waitFor()
      await context.setOffline(false)
      await link.click()
      await page.getByRole('heading', { level: 1, name: title ?? '' }).waitFor()
    },
    // This browser's network is cut for pages only: a worker would still fetch what they ask for, and hand it to them.
    { expectNoise: true, serviceWorkers: 'block' },
  )
})

test('no foreign host is asked for anything before the reader wants it', async () => {
  await onPage(
    '/news/8',
    async ({ page, context }) => {
      const foreign: string[] = []
      await context.route(/example\.org/, (route) => {
        foreign.push(route.request().url())
        return route.fulfill({ status: 404 })
      })
      await page.reload()
      await page.getByRole('button', { name: 'Show the image' }).waitFor()
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
      expect(foreign).toEqual([])
      await page.getByRole('button', { name: 'Show the image' }).click()
      await page.getByText('The image could not be loaded.').waitFor()
      expect(foreign).toEqual(['https://example.org/pier.jpg'])
    },
    { expectNoise: true },
  )
})

test('a hash that means nothing leaves the page as it is', async () => {
  await onPage('/', async ({ page }) => {
    await page.getByRole('navigation', { name: 'Boards' }).getByRole('link').first().click()
    await page.getByRole('list', { name: 'Headlines' }).waitFor()
    await page.evaluate(() => (location.hash = '#%E0%A4%A'))
    await page.waitForTimeout(300)
    expect(await page.getByRole('list', { name: 'Headlines' }).isVisible()).toBe(true)
    expect(await page.getByRole('region', { name: 'Disclaimer' }).isVisible()).toBe(true)
  })
})

test('a comment’s address puts the reader on the comment', async () => {
  await onPage('/talk/12', async ({ page }) => {
    const id = await page.locator('[id^="c_"]').last().getAttribute('id')
    await page.goto('about:blank')
    await page.goto(readerAddress(`/talk/12#${id}`))
    const focused = () => page.evaluate(() => document.activeElement?.id)
    await expect.poll(focused, { timeout: 10_000 }).toBe(id)
  })
})

test('a keyboard goes past header and disclaimer by the skip link', async () => {
  await onPage('/news', async ({ page }) => {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    // Before the page is taken over the browser follows the link, which takes it a moment.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content')
  })
})

async function settledScroll(page: import('playwright-core').Page): Promise<number> {
  let last = -1
  await expect
    .poll(
      async () => {
        const now = await page.evaluate(() => window.scrollY)
        const isSettled = now === last
        last = now
        return isSettled
      },
      { interval: 150 },
    )
    .toBe(true)
  return last
}
