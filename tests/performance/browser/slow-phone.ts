import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { awaitHeadlines } from './await-headlines.ts'

/** What a browser is slowed down to, or not. */
export interface Slowness {
  /** Bytes a second, to the browser. */
  readonly download: number
  /** Milliseconds that every answer takes longer. */
  readonly latency: number
  /** How many times slower the processor is. */
  readonly cpu: number
}

/** A phone on a slow mobile line: 1.6 Mbps, 150 ms, a processor four times slower than this one. */
export const SLOW_PHONE: Slowness = { download: 1_600_000 / 8, latency: 150, cpu: 4 }

/**
 * For a browser that measures. Whoever drives a page debugs it, and a debugged page notes the place of every error that is made and
 * of every request: to know it, V8 reads the whole module again, which it only skimmed. React makes errors as it starts, which
 * costs three times as long as all else that it does then. No reader's browser does that; so this one notes places at once.
 */
export const UNDISTURBED = ['--js-flags=--no-enable-lazy-source-positions'] as const

/** So long a browser that opened a window is busy with its own buttons and menus: a reader who follows a link has waited for that. */
export const WINDOW_MS = 1500

/** A tab that is driven: it can be clicked in and asked. */
export interface OpenTab {
  readonly page: Page
  readonly cdp: CDPSession
}

export interface TabOptions {
  readonly slowness?: Slowness
  /** The reader has asked to save data: nothing is fetched ahead. */
  readonly saveData?: boolean
}

/** Gives a task a tab with nothing cached, in a profile of its own, that can be driven, and closes it. */
export async function inNewTab<T>(
  browser: Browser,
  { slowness, saveData = false }: TabOptions,
  task: (tab: OpenTab) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ locale: 'ko-KR', viewport: { width: 1280, height: 800 } })
  try {
    // tsx gives functions their names by a function of its own, which a page does not have.
    await context.addInitScript({ content: 'globalThis.__name ??= (value) => value' })
    await context.addInitScript(awaitHeadlines)
    return await task(await openTab(context, slowness, saveData))
  } finally {
    await context.close()
  }
}

async function openTab(
  context: BrowserContext,
  slowness: Slowness | undefined,
  saveData: boolean,
): Promise<OpenTab> {
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await page.waitForTimeout(WINDOW_MS)
  if (saveData) await cdp.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true })
  if (slowness) await slowDown(({ method, params }) => cdp.send(method, params), slowness)
  return { page, cdp }
}

/** A command that slows a tab down: https://chromedevtools.github.io/devtools-protocol/ */
type SlowingCommand =
  | { readonly method: 'Network.enable'; readonly params: Readonly<Record<string, never>> }
  | {
      readonly method: 'Network.emulateNetworkConditions'
      readonly params: Readonly<
        Record<'latency' | 'downloadThroughput' | 'uploadThroughput', number> & { offline: boolean }
      >
    }
  | { readonly method: 'Emulation.setCPUThrottlingRate'; readonly params: { readonly rate: number } }

/** Slows a tab down. @param send sends the tab a command, and waits until it is done */
export async function slowDown(
  send: (command: SlowingCommand) => Promise<unknown>,
  { download, latency, cpu }: Slowness,
): Promise<void> {
  const line = { offline: false, latency, downloadThroughput: download, uploadThroughput: download }
  await send({ method: 'Network.enable', params: {} })
  await send({ method: 'Network.emulateNetworkConditions', params: line })
  await send({ method: 'Emulation.setCPUThrottlingRate', params: { rate: cpu } })
}
