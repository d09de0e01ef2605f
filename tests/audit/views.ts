import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { State } from './states.ts'

/** The colours that a page may be asked for. */
export const COLOURS = ['light', 'dark', 'forced'] as const
export type Colours = (typeof COLOURS)[number]

/** In CSS pixels; 320 is also what is left of 1280 at 400 % (WCAG 2.2, 1.4.10). */
export const WIDTHS = [320, 1280] as const

export const LANGUAGES = { ko: 'ko-KR', en: 'en-US' } as const
export type Language = keyof typeof LANGUAGES

/** Everything that a state is looked at in, but for its colours, which a page changes without being loaded again. */
export interface Frame {
  readonly width: number
  readonly language: Language
}

export const FRAMES: readonly Frame[] = WIDTHS.flatMap((width) =>
  (['ko', 'en'] as const).map((language) => ({ width, language })),
)

/** A profile of its own, as somebody of that language has it. */
export function openFrame(browser: Browser, { width, language }: Frame): Promise<BrowserContext> {
  return browser.newContext({ locale: LANGUAGES[language], viewport: { width, height: 900 } })
}

/**
 * Opens a state and waits until nothing more comes by itself.
 * @param site address of the site, with a slash at its end
 */
export async function openState(
  page: Page,
  site: string,
  { address, stored, prepare }: State,
): Promise<void> {
  if (stored) await page.addInitScript(store, stored)
  await page.goto(site + address)
  await page.getByRole('contentinfo').waitFor()
  // From then on the reader itself goes from page to page.
  await page.waitForFunction(() => history.scrollRestoration === 'manual')
  // What comes only when somebody gets there.
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => scrollTo(0, 0))
  await prepare?.(page)
}

function store(items: Readonly<Record<string, string>>): void {
  for (const [key, value] of Object.entries(items)) localStorage.setItem(key, value)
}

/** Asks for colours and waits for what fades into them: a colour on its way is nobody's choice. */
export async function showColours(page: Page, colours: Colours): Promise<void> {
  await page.emulateMedia({
    colorScheme: colours === 'dark' ? 'dark' : 'light',
    forcedColors: colours === 'forced' ? 'active' : 'none',
  })
  // What fades begins with the next frame.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
}
