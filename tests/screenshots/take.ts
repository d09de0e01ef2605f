import { serveSite } from '#cli/preview/serve-site.ts'
import { launchChromium } from '#tests/browser/chromium.ts'
import { gapan } from '#tests/publish/run-publish.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Takes the pictures in docs/screenshots from the built reader and the sample archive. Run after `npm run build`. */
const SHOTS = [
  { name: 'front', path: '', locale: 'ko-KR', colorScheme: 'light', width: 1280, height: 860 },
  { name: 'article', path: 'news/3', locale: 'ko-KR', colorScheme: 'light', width: 1280, height: 860 },
  { name: 'board', path: 'news', locale: 'en-US', colorScheme: 'dark', width: 1280, height: 860 },
  { name: 'phone', path: 'culture/8', locale: 'ko-KR', colorScheme: 'dark', width: 360, height: 780 },
] as const

const folder = await mkdtemp(join(tmpdir(), 'gapan-screenshots-'))
const publish = ['publish', '--archive', 'public/archive', '--out', folder, '--url', 'http://localhost']
const { code, text } = await gapan(...publish, '--no-compress')
if (code !== 0) throw new Error(text)
const site = await serveSite(folder, 0)
const browser = await launchChromium()
try {
  for (const { name, path, locale, colorScheme, width, height } of SHOTS) {
    const page = await browser.newPage({ locale, colorScheme, viewport: { width, height } })
    await page.goto(site.url + path)
    // From then on it is the reader's own, in the language of its browser.
    await page.waitForFunction(() => history.scrollRestoration === 'manual')
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: `docs/screenshots/${name}.png` })
    await page.close()
    console.log(`docs/screenshots/${name}.png`)
  }
} finally {
  await browser.close()
  await site.close()
  await rm(folder, { recursive: true, force: true })
}
