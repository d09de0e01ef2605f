import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, inject } from 'vitest'
import { openContext, untilWorker } from './reader.ts'
import { SiteServer } from './site-server.ts'

/** A copy of the published sample for one test, on a server of its own and in a new profile. */
export interface OfflineSite {
  readonly server: SiteServer
  readonly context: BrowserContext
  /** Opens a page as a whole and waits until it is there. */
  open(page: Page, path: string): Promise<void>
  /** Waits until the worker has kept what is at an address. */
  untilKept(page: Page, path: string): Promise<void>
  /** A first visit, with which the worker comes; pages that are opened from then on are the worker's. */
  visitFirst(path: string): Promise<Page>
}

/** Makes a site anew for each test of a file. Call it at the top of the file, after `useBrowser`. */
export function useSite(): OfflineSite {
  let server: SiteServer
  let context: BrowserContext

  beforeEach(async () => {
    const dir = await mkdtemp(join(tmpdir(), 'gapan-offline-'))
    await cp(inject('siteFolder'), dir, { recursive: true })
    server = new SiteServer(dir)
    await server.start()
    context = await openContext()
  })

  afterEach(async () => {
    await context.close()
    await server.stop()
    await rm(server.dir, { recursive: true, force: true })
  })

  const open = async (page: Page, path: string) => {
    await page.goto(server.addressOf(path))
    await heading(page).waitFor({ state: 'attached' })
  }
  const untilKept = async (page: Page, path: string) => {
    const isKept = (url: string) =>
      page.evaluate(async (address) => (await caches.match(address)) !== undefined, url)
    await expect.poll(() => isKept(server.addressOf(path)), { message: path, timeout: 15_000 }).toBe(true)
  }
  return {
    get server() {
      return server
    },
    get context() {
      return context
    },
    open,
    untilKept,
    async visitFirst(path) {
      const page = await context.newPage()
      await open(page, path)
      await untilWorker(page)
      await untilKept(page, path)
      return page
    },
  }
}

export function heading(page: Page, name?: string): Locator {
  return page.getByRole('heading', { level: 1, ...(name === undefined ? {} : { name }) })
}

/** What says that a page is a copy, and of when. */
export function copyNotice(page: Page): Locator {
  return page.getByRole('status').filter({ hasText: /This copy is from/u })
}

export async function titleOf(page: Page): Promise<string> {
  return (await heading(page).textContent()) ?? ''
}

/** What is kept of pages and data, by address. */
export function keptTexts(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const texts: Record<string, string> = {}
    for (const name of await caches.keys()) {
      if (name.includes(':assets:')) continue
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        texts[request.url] = (await (await cache.match(request))?.text()) ?? ''
      }
    }
    return texts
  })
}

/** Paths of everything that is kept. */
export function keptAddresses(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const all: string[] = []
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys())
        all.push(url.slice(location.origin.length))
    }
    return all
  })
}
