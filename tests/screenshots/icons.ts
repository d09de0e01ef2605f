import { launchChromium } from '#tests/browser/chromium.ts'
import { readFile } from 'node:fs/promises'

/** Draws the icons that can't be vectors, from public/icon.svg into public/. To be run again when that changes. */
const ICONS = [
  { name: 'icon-192', size: 192, margin: 0, paper: 'transparent' },
  { name: 'icon-512', size: 512, margin: 0, paper: 'transparent' },
  // What lies outside of a circle of four fifths may be cut off: https://www.w3.org/TR/appmanifest/#icon-masks
  { name: 'icon-maskable-512', size: 512, margin: 0.2, paper: '#fbfaf7' },
  // iOS makes what is transparent black, and rounds the corners itself.
  { name: 'apple-touch-icon', size: 180, margin: 0.12, paper: '#fbfaf7' },
] as const

const svg = await readFile('public/icon.svg', 'base64')
const browser = await launchChromium()
try {
  for (const { name, size, margin, paper } of ICONS) {
    const page = await browser.newPage({ colorScheme: 'light', viewport: { width: size, height: size } })
    const inner = size * (1 - 2 * margin)
    await page.setContent(
      `<body style="margin:0;background:${paper};display:grid;place-items:center;height:100vh">` +
        `<img width="${inner}" height="${inner}" src="data:image/svg+xml;base64,${svg}">`,
    )
    await page.locator('img').evaluate((image: HTMLImageElement) => image.decode())
    await page.screenshot({ path: `public/${name}.png`, omitBackground: true })
    await page.close()
    console.log(`public/${name}.png`)
  }
} finally {
  await browser.close()
}
