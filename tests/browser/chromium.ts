import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium, type Browser, type LaunchOptions } from 'playwright-core'

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

export interface ChromiumOptions {
  /** Whether pages that are left are kept as they are, to come back to (back/forward cache). The driver turns that off otherwise. */
  readonly keepsPages?: boolean
  /** More of what the browser is told on its command line. */
  readonly flags?: readonly string[]
}

/**
 * A real Chromium: the one that CHROME_PATH names, else an installed one, else the one that the npm
 * package @sparticuz/chromium brings along (Linux on x64), so that `npm ci` is all that the tests need.
 */
export async function launchChromium({
  keepsPages = false,
  flags = [],
}: ChromiumOptions = {}): Promise<Browser> {
  const named = installedChromium()
  const options: LaunchOptions = {
    args: [...QUIET, ...flags, '--no-sandbox', ...(keepsPages ? ['--enable-features=BackForwardCache'] : [])],
    ...(keepsPages && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
  }
  try {
    if (named !== undefined && named !== 'npm') {
      return await chromium.launch({ ...options, executablePath: named })
    }
    return await launchShipped(options)
  } catch (cause) {
    throw new Error(
      `The browser tests need a Chromium, and ${named ?? 'the one that npm brought along'} does not start on this machine. ` +
        'Set CHROME_PATH to the program file of a Chrome or Chromium and run them again.',
      { cause },
    )
  }
}

/** The program file of the browser that CHROME_PATH names or that is installed; `npm` asks for the one of npm. */
export function installedChromium(): string | undefined {
  return process.env['CHROME_PATH'] ?? INSTALLED.find((path) => existsSync(path))
}

/** Where the shipped browser is unpacked to: a folder of this project, so that no other unpacking is in its way. */
const UNPACKED = resolve('node_modules/.cache/chromium')

/**
 * The browser of @sparticuz/chromium. It brings the few libraries (nss and its like) that a bare Linux
 * lacks, but unpacks them only where it takes itself to be on Amazon's Linux: so it is told that it is.
 */
async function launchShipped(options: LaunchOptions): Promise<Browser> {
  mkdirSync(UNPACKED, { recursive: true })
  const { TMPDIR, AWS_LAMBDA_JS_RUNTIME, LD_LIBRARY_PATH } = process.env
  Object.assign(process.env, { TMPDIR: UNPACKED, AWS_LAMBDA_JS_RUNTIME: '20.x' })
  try {
    const { default: shipped } = await import('@sparticuz/chromium')
    const executablePath = await shipped.executablePath()
    const env = {
      ...process.env,
      LD_LIBRARY_PATH: `${UNPACKED}/al2023/lib`,
      FONTCONFIG_FILE: writeFontConfiguration(),
    }
    return await chromium.launch({ ...options, executablePath, env })
  } finally {
    restore({ TMPDIR, AWS_LAMBDA_JS_RUNTIME, LD_LIBRARY_PATH })
  }
}

/** Its own configuration looks for fonts where Amazon's Linux has them; without any font a page crashes. */
function writeFontConfiguration(): string {
  const file = `${UNPACKED}/fonts.conf`
  const folders = [`${UNPACKED}/fonts`, '/usr/share/fonts', '/usr/local/share/fonts']
  const lines = folders.map((folder) => `<dir>${folder}</dir>`).join('')
  writeFileSync(file, `<fontconfig>${lines}<cachedir>${UNPACKED}/font-cache</cachedir></fontconfig>\n`)
  return file
}

function restore(values: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
}
