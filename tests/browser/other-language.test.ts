import { expect, test } from 'vitest'
import { onPage, readerAddress, untilAtHand, useBrowser } from './reader.ts'

useBrowser()

/** What becomes of the content that came with the page, noted from its beginning. */
function watchContent(): void {
  const seen: string[] = []
  Object.assign(globalThis, { seen })
  new MutationObserver((records) => {
    for (const { target, addedNodes, removedNodes } of records) {
      const names = (nodes: NodeList) => [...nodes].map(({ nodeName }) => nodeName)
      // While a page is parsed its content only grows.
      if (target.nodeName === 'MAIN' && removedNodes.length > 0)
        seen.push(`MAIN lost ${names(removedNodes).join(' ')}`)
      else if (names(removedNodes).includes('MAIN'))
        seen.push(`MAIN replaced by ${names(addedNodes).join(' ')}`)
    }
  }).observe(document, { subtree: true, childList: true })
}

test.each(['/news', '/news/3'])(
  'the content of %s is drawn once for who reads another language, not first as it stands and then anew',
  async (address) => {
    await onPage(
      null,
      async ({ page }) => {
        await page.addInitScript(watchContent)
        await page.goto(readerAddress(address))
        await untilAtHand(page)
        await expect.poll(() => page.evaluate(() => Reflect.get(globalThis, 'seen'))).not.toEqual([])
        await page.waitForTimeout(300)
        const seen: unknown = await page.evaluate(() => Reflect.get(globalThis, 'seen'))
        expect(seen).toEqual([expect.stringMatching(/^MAIN replaced by/u)])
        expect(await page.locator('html').getAttribute('lang')).toBe('en')
        expect(await page.getByRole('main').innerText()).toMatch(/views|comments/iu)
      },
      { locale: 'en-US' },
    )
  },
)

test('a chosen language is there around the content at once, and in the content when there is time for it', async () => {
  await onPage(
    null,
    async ({ page }) => {
      await page.goto(readerAddress('/news/3'))
      await untilAtHand(page)
      await page.getByRole('list', { name: '페이지 정보' }).waitFor()
      const changes = page.evaluate(
        () =>
          new Promise((resolve) => {
            const changes: string[] = []
            new MutationObserver((records) => {
              const isContent = records.some(({ removedNodes }) =>
                [...removedNodes].some(({ nodeName }) => nodeName === 'MAIN'),
              )
              changes.push(isContent ? 'content' : 'around it')
              if (isContent) resolve(changes)
            }).observe(document.body, { subtree: true, childList: true, characterData: true })
          }),
      )
      await page.getByRole('button', { name: 'English' }).click()
      expect(await changes).toEqual(expect.arrayContaining(['around it', 'content']))
    },
    { locale: 'ko-KR' },
  )
})

/** Presses the button that changes the language the moment at which the page around the content is the reader's own. */
function pressAtOnce(): void {
  new PerformanceObserver((list) => {
    if (!list.getEntriesByName('gapan-taken-over').length) return
    document.getElementById('content')?.setAttribute('data-published', '')
    const buttons = [...document.querySelectorAll('button')]
    buttons.find(({ textContent }) => textContent === 'English')?.click()
  }).observe({ type: 'mark' })
}

test.each(['/', '/news', '/news/3', '/talk/12', '/search', '/top/views'])(
  'a language that is chosen before the content of %s is taken over leaves one head, and so does the next page',
  async (address) => {
    await onPage(
      null,
      async ({ page }) => {
        await page.addInitScript(pressAtOnce)
        const headNow = () =>
          page.evaluate(() =>
            ['title', 'link[rel="canonical"]', 'meta[name="description"]', 'meta[property="og:title"]'].map(
              (selector) => document.querySelectorAll(selector).length,
            ),
          )
        for (let load = 0; load < 3; load += 1) {
          await page.goto(readerAddress(address))
          await page.getByRole('button', { name: '한국어' }).waitFor()
          await untilAtHand(page)
          await page.locator('main:not([data-published])').waitFor()
          const isOne = (head: number[]) => head[0] === 1 && head.every((count) => count < 2)
          expect(await headNow()).toSatisfy(isOne)
          await page.getByRole('banner').getByRole('link', { name: 'Type' }).click()
          await page.getByRole('heading', { level: 1, name: 'Type' }).waitFor()
          expect(await headNow()).toSatisfy(isOne)
          await page.getByRole('button', { name: '한국어' }).click()
          await page.getByRole('button', { name: 'English' }).waitFor()
        }
      },
      { locale: 'ko-KR' },
    )
  },
)
