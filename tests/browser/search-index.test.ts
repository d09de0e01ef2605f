import { expect, test } from 'vitest'
import { onPage, useBrowser } from './reader.ts'

useBrowser()

test('the index in the archive is searched in a browser, under the policy of the page', () =>
  onPage(`search?q=${encodeURIComponent('룻배')}&sort=date`, async ({ page }) => {
    const marks = page.locator('main mark')
    await marks.first().waitFor()
    expect(new Set(await marks.allTextContents())).toEqual(new Set(['룻배']))
    const asked = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    )
    const files = asked.filter((path) => path.includes('/archive/search/'))
    expect(files.some((path) => path.includes('/terms/'))).toBe(true)
    // Each file once, though find and count both need it.
    expect(new Set(files).size).toBe(files.length)
  }))
