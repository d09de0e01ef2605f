import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Nothing that the tests start may ask the network for anything but the pages under test. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]

/**
 * A real Chromium: the one that CHROME_PATH names, else an installed one, else the one that the npm
 * package @sparticuz/chromium brings along (Linux on x64), so that `npm ci` is all that the tests need.
 */
export async function launchChromium(): Promise<Browser> {
  const named = process.env['CHROME_PATH'] ?? INSTALLED.find((path) => existsSync(path))
  try {
    if (named !== undefined && named !== 'npm') {
      return await chromium.launch({ executablePath: named, args: [...QUIET, '--no-sandbox'] })
    }
    const { default: shipped } = await import('@sparticuz/chromium')
    return await chromium.launch({
      executablePath: await shipped.executablePath(),
      args: [...shipped.args, ...QUIET],
    })
  } catch (cause) {
    throw new Error(
      `The browser tests need a Chromium, and ${named ?? 'the one that npm brought along'} does not start on this machine. ` +
        'Set CHROME_PATH to the program file of a Chrome or Chromium and run them again.',
      { cause },
    )
  }
}
