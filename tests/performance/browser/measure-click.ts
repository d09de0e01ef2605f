import type { Page } from 'playwright-core'
import type { OpenTab } from './slow-phone.ts'
import { PAINTED, PRESSED } from './await-headlines.ts'

/** How long a pointer rests on a link before the click: what people who have decided take at least. */
const HOVER_MS = 80

const PATIENCE_MS = 30_000

/**
 * Points at the link to an article, rests, clicks, and waits for the headline.
 * @param href as the link has it: `/news/120`
 * @returns milliseconds from the press to the frame that shows the headline
 */
export async function measureClick({ page }: OpenTab, href: string): Promise<number> {
  const link = page.locator(`main a[href="${href}"]`).first()
  await link.scrollIntoViewIfNeeded()
  const box = await link.boundingBox()
  const headline = (await link.textContent())?.trim()
  if (!box || !headline) throw new Error(`${page.url()} shows no link to ${href}.`)
  await page.evaluate(
    ({ headline, keys }) => {
      for (const key of keys) sessionStorage.removeItem(key)
      window.gapanAwait(headline)
    },
    { headline, keys: [PRESSED, PAINTED] },
  )
  await page.mouse.move(box.x + Math.min(box.width / 2, 40), box.y + Math.min(box.height / 2, 10))
  await page.waitForTimeout(HOVER_MS)
  await page.mouse.down()
  await page.mouse.up()
  return headlinePainted(page, href)
}

async function headlinePainted(page: Page, href: string): Promise<number> {
  const start = Date.now()
  while (Date.now() - start < PATIENCE_MS) {
    await page.waitForTimeout(250)
    // While the document changes there is none to ask.
    const times = await page
      .evaluate((keys) => keys.map((key) => sessionStorage.getItem(key)), [PRESSED, PAINTED])
      .catch(() => [])
    const [pressed, painted] = times
    if (typeof pressed === 'string' && typeof painted === 'string') return Number(painted) - Number(pressed)
  }
  throw new Error(`The headline of ${href} was not painted within ${PATIENCE_MS / 1000} s of the click.`)
}
