import { launchChromium } from '#tests/browser/chromium.ts'
import { preview } from 'vite'

/** Takes the pictures in docs/screenshots from the built reader and the sample archive. Run after `npm run build`. */
const SHOTS = [
  { name: 'front', path: '', locale: 'ko-KR', colorScheme: 'light', width: 1280, height: 860 },
  { name: 'article', path: 'news/3', locale: 'ko-KR', colorScheme: 'light', width: 1280, height: 860 },
  { name: 'board', path: 'news', locale: 'en-US', colorScheme: 'dark', width: 1280, height: 860 },
  { name: 'phone', path: 'culture/8', locale: 'ko-KR', colorScheme: 'dark', width: 360, height: 780 },
] as const

const server = await preview({ logLevel: 'error', preview: { port: 0, host: '127.0.0.1', open: false } })
const browser = await launchChromium()
try {
  const [base] = server.resolvedUrls?.local ?? []
  if (base === undefined) throw new Error('vite preview gave no address')
  for (const { name, path, locale, colorScheme, width, height } of SHOTS) {
    const page = await browser.newPage({ locale, colorScheme, viewport: { width, height } })
    await page.goto(base + path, { waitUntil: 'networkidle' })
    await page.screenshot({ path: `docs/screenshots/${name}.png` })
    await page.close()
    console.log(`docs/screenshots/${name}.png`)
  }
} finally {
  await browser.close()
  await server.close()
}
