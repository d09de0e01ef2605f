import type { CompressedServer } from '../compressed-server.ts'
import type { OpenTab } from './slow-phone.ts'
import { trafficOf, untilQuiet, type Traffic } from './traffic.ts'

/**
 * Follows a link of the page that is open, which must not load a new document, and counts what it asked for.
 * @param href as the link has it: `/news/page/11`
 */
export async function measureNavigation(
  { page }: OpenTab,
  server: CompressedServer,
  href: string,
): Promise<Traffic> {
  const before = await page.evaluate(() => performance.timeOrigin)
  server.forget()
  await page.locator(`main a[href="${href}"]`).first().click()
  await page.waitForURL(new URL(href, server.url).href)
  await untilQuiet(server)
  if ((await page.evaluate(() => performance.timeOrigin)) !== before) {
    throw new Error(`${href} was not opened within the application: the browser loaded a new document.`)
  }
  return trafficOf(server.answers)
}
