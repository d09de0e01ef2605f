import { inspectWithAxe } from '#tests/audit/engines/axe.ts'
import { publishHardSite } from '#tests/audit/hard-site.ts'
import { STATES } from '#tests/audit/states.ts'
import { COLOURS, FRAMES, LANGUAGES, openState, showColours } from '#tests/audit/views.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onPage, openContext, useBrowser } from './reader.ts'
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

/** Of all views of all states, which `npm run audit` goes through, one of each: together they have every width, language and colours. */
const SAMPLE = STATES.map((state, index) => {
  const colours = COLOURS[index % COLOURS.length] ?? 'light'
  const frame = FRAMES[Math.floor(index / COLOURS.length) % FRAMES.length] ?? { width: 320, language: 'ko' }
  return { state, colours, ...frame, name: state.name }
})

test.each(SAMPLE)(
  'axe finds nothing: $name, $width px, $language, $colours',
  async ({ state, colours, width, language }) => {
    const context = await openContext({ locale: LANGUAGES[language], viewport: { width, height: 900 } })
    try {
      const page = await context.newPage()
      await openState(page, server.url, state)
      await showColours(page, colours)
      expect(await inspectWithAxe(page)).toEqual([])
    } finally {
      await context.close()
    }
  },
)

test('Korean words are not broken inside', async () => {
  await onPage('/news/3', async ({ page }) => {
    const breaking = () =>
      page
        .locator('article [lang="ko"]')
        .last()
        .evaluate((element) => getComputedStyle(element).wordBreak)
    await expect.poll(breaking).toBe('keep-all')
  })
})
