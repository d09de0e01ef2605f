/**
 * What no engine finds: whether everything is still there for people who set their spacing, magnify, use a finger, choose
 * their own colours or want nothing to move. On the states that `npm run audit` goes through.
 */
import { publishHardSite } from '#tests/audit/hard-site.ts'
import { STATES } from '#tests/audit/states.ts'
import { openState } from '#tests/audit/views.ts'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lostBoundaries } from './layout/boundaries.ts'
import { lostTexts, sidewaysScroll, spaceText } from './layout/lost-text.ts'
import { movements } from './layout/movements.ts'
import { smallTargets } from './layout/targets.ts'
import { openContext, useBrowser } from './reader.ts'
import { SiteServer } from './site-server.ts'

useBrowser()

let server: SiteServer
let remove: () => Promise<void>

beforeAll(async () => {
  const published = await publishHardSite()
  remove = published.remove
  server = new SiteServer(published.site)
  await server.start()
})

afterAll(async () => {
  await server.stop()
  await remove()
})

/** More addresses of the hard site: its board, a series, and lists that have its words. */
const OTHERS = ['hard', 'hard/2', 'culture/9', 'news/12', 'search?q=Donaudampfschifffahrt', 'top/views'].map(
  (address) => ({ name: address, address }),
)

/** Opens state after state in one profile, and looks at each. */
async function inEachState(
  states: readonly { name: string; address: string }[],
  options: BrowserContextOptions,
  look: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const context = await openContext(options)
  try {
    const page = await context.newPage()
    for (const state of states) {
      await openState(page, server.url, state)
      await look(page, state.name)
    }
  } finally {
    await context.close()
  }
}

async function expectNothingLost(page: Page, name: string): Promise<void> {
  expect(await lostTexts(page), name).toEqual([])
  expect(await sidewaysScroll(page), name).toBeLessThanOrEqual(0)
  await spaceText(page)
  expect(await lostTexts(page), `${name}, wide spacing`).toEqual([])
  expect(await sidewaysScroll(page), `${name}, wide spacing`).toBeLessThanOrEqual(0)
}

// 1280 × 1024 at 400 % is 320 × 256 (WCAG 2.2, 1.4.10).
test.each(['ko-KR', 'en-US'])(
  'at 400 % nothing is cut off, covered or beside the window, with wide spacing too (%s)',
  async (locale) => {
    await inEachState(
      [...STATES, ...OTHERS],
      { locale, viewport: { width: 320, height: 256 } },
      expectNothingLost,
    )
  },
)

test('at a desk nothing is lost with wide spacing, in colours of one’s own, or moves where less motion is asked for', async () => {
  await inEachState(STATES, { viewport: { width: 1280, height: 1024 } }, async (page, name) => {
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await lostBoundaries(page), name).toEqual([])
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' })
    expect(await movements(page), name).toEqual([])
    await expectNothingLost(page, name)
  })
})

test('a finger finds every link, and every control with ease', async () => {
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: 'ko-KR' }
  await inEachState(STATES, phone, async (page, name) => {
    expect(await smallTargets(page), name).toEqual([])
  })
})
