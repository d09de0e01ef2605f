import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { randomFrom } from '#tests/performance/posts/random.ts'
import { onPage, untilAtHand, useBrowser } from './reader.ts'

useBrowser()

/** What assistive technology would say, in its order: elements that came to have the focus, and live regions that changed. */
interface Said {
  readonly by: 'focus' | 'live region'
  readonly text: string
}

/** Writes down from now on what is said, for `whatWasSaid`. In the words of a page, since it is sent to one. */
const LISTEN = `
  globalThis.said = []
  document.addEventListener('focusin', ({ target }) => said.push({ by: 'focus', text: target.textContent.trim() }))
  new MutationObserver((records) => {
    for (const { target, addedNodes, type } of records) {
      const element = target instanceof Element ? target : target.parentElement
      const added = type === 'characterData' ? [target] : [...addedNodes]
      const text = added.map((node) => node.textContent.trim()).join(' ').trim()
      const region = element?.closest('[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"], [role="log"]')
      const alert = added.some((node) => node instanceof Element && (node.matches('[role="alert"]') || node.querySelector('[role="alert"]')))
      if (text !== '' && (region || alert)) said.push({ by: 'live region', text })
    }
  }).observe(document, { subtree: true, childList: true, characterData: true })
`

async function whatWasSaid(page: Page): Promise<Said[]> {
  return page.evaluate(() => (globalThis as unknown as { said: Said[] }).said.splice(0))
}

/** A link that leads to another page of the reader. */
interface Way {
  /** Which of all links of the page it is. */
  readonly place: number
  readonly href: string
  /** From an article back to the list that it was opened from. */
  readonly isToList: boolean
}

async function waysFrom(page: Page): Promise<Way[]> {
  return page.locator('a').evaluateAll((links) =>
    links.flatMap((link, place) => {
      const isToList = link.closest('nav[aria-label="In the list that you came from"]') !== null
      const { pathname, origin, hash } = new URL((link as HTMLAnchorElement).href, location.href)
      const leads = origin === location.origin && hash === '' && pathname !== location.pathname
      const isPage = !/\.\w+$/u.test(pathname) && !link.hasAttribute('download') && link.checkVisibility()
      return leads && isPage ? [{ place, href: link.getAttribute('href') ?? '', isToList }] : []
    }),
  )
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    const kind = element?.matches('h1')
      ? 'heading'
      : element?.matches('[data-landing]')
        ? 'field'
        : (element?.getAttribute('href') ?? element?.tagName ?? null)
    return { kind, text: element?.textContent?.trim() ?? '' }
  })

const STEPS = 50

test(`in a walk of ${STEPS} steps, each lands once on the heading of its page, or back on the link that was followed`, async () => {
  await onPage('/', async ({ page }) => {
    const random = randomFrom(5)
    await page.evaluate(LISTEN)
    await untilAtHand(page)
    /** The links that were followed to get here, the last one last. */
    const trail: string[] = []
    let backs = 0
    for (let step = 0; step < STEPS; step++) {
      const titleBefore = await page.title()
      const pathBefore = new URL(page.url()).pathname
      const goesBack = trail.length > 0 && random() < 0.35
      let expected = ['heading']
      if (goesBack) {
        backs += 1
        expected = [trail.pop() ?? '']
        await page.goBack()
      } else {
        const ways = await waysFrom(page)
        const way = ways[Math.floor(random() * ways.length)]
        if (!way) throw new Error(`${page.url()} leads nowhere`)
        trail.push(way.href)
        const link = page.locator('a').nth(way.place)
        await link.focus()
        await whatWasSaid(page)
        await page.keyboard.press('Enter')
        // The search page has a field that waits for words.
        if (way.href === '/search') expected = ['field']
        if (way.isToList) expected.push(pathBefore)
      }
      const where = `step ${step}: from ${pathBefore} ${goesBack ? 'back' : 'on'} to ${trail.at(-1) ?? '/'}`
      await expect.poll(async () => (await focused(page)).kind, { message: where }).toBeOneOf(expected)
      await expect.poll(() => page.title(), { message: where }).not.toBe(titleBefore)
      // Whatever else would be said comes with what the page still gets.
      await page.waitForLoadState('networkidle')
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)))
      const said = await whatWasSaid(page)
      const { kind, text } = await focused(page)
      expect(kind, where).toBeOneOf(expected)
      // A title says more than its heading, but never something else.
      const title = kind === 'heading' ? await page.title() : text
      const missing = text.split(/\s+/u).filter((word) => !title.includes(word))
      expect(missing, where).toEqual([])
      expect(text === '' && kind === 'heading', where).toBe(false)
      expect(said, where).toEqual([{ by: 'focus', text }])
    }
    expect(backs).toBeGreaterThan(10)
  })
})

test('the first stop of the keyboard leads past the boards, with the focus', async () => {
  await onPage('/news', async ({ page }) => {
    await untilAtHand(page)
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: 'Skip to content' })
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true)
    const box = await skip.boundingBox()
    expect(box && box.x >= 0 && box.y >= 0 && box.height >= 24).toBe(true)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
  })
})
