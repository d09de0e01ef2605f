import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { launchChromium, type ChromiumOptions } from './chromium.ts'

let browser: Browser | undefined

/** One browser for the tests of a file. Call it at the top of the file. */
export function useBrowser(options: ChromiumOptions = {}): void {
  beforeAll(async () => {
    browser = await launchChromium(options)
  })
  afterAll(() => browser?.close())
}

export interface OpenedPage {
  readonly page: Page
  readonly context: BrowserContext
}

/**
 * Opens an address of the published sample in a new profile, or none yet, uses it, and closes it. Fails if the page wrote
 * errors or warnings to its console, or broke its content security policy.
 */
export async function onPage(
  address: string | null,
  use: (opened: OpenedPage) => Promise<void>,
  options: BrowserContextOptions & { expectNoise?: boolean } = {},
): Promise<void> {
  const context = await openContext(options)
  const noise: string[] = []
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') noise.push(message.text())
  })
  page.on('pageerror', (error) => noise.push(String(error)))
  try {
    if (address !== null) {
      await page.goto(readerAddress(address))
      await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
    }
    await use({ page, context })
  } finally {
    await context.close()
  }
  if (!options.expectNoise) expect(noise).toEqual([])
}

/**
 * Waits until the reader itself goes from page to page: until then links are the browser's, and load whole pages. From then on
 * the reader also says where a page is scrolled to.
 */
export async function untilAtHand(page: Page): Promise<void> {
  await page.waitForFunction(() => history.scrollRestoration === 'manual')
}

/** Waits until the site's worker is there: it controls every page that is opened from then on. */
export async function untilWorker(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
}

/** A new profile, which has nothing of earlier visits. */
export async function openContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  if (!browser) throw new Error('useBrowser() is missing at the top of this file')
  return browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 800 }, ...options })
}

/** Has pages that are opened from now on find the storage of their browser closed, as settings of browsers do. */
export function blockStorage(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('blocked', 'SecurityError')
        },
      })
    }
  })
}

/** A path of the reader as a whole address. */
export function readerAddress(path: string): string {
  return new URL(path.replace(/^\//, ''), inject('readerUrl')).href
}
