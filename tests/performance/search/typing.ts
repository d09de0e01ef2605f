import { serveSite } from '#cli/preview/serve-site.ts'
import { launchChromium } from '#tests/browser/chromium.ts'
import type { Browser, Page } from 'playwright-core'
import { publish } from '../process/gapan.ts'
import { inTemporaryFolder } from '../process/temporary-folder.ts'
import { writeSection } from '../report/benchmark-document.ts'
import { measuredBy } from '../report/machine.ts'
import { isMet, limitsTable, type Limit } from '../report/must-show.ts'
import { inWords, median, spreadOf } from '../report/statistics.ts'
import { table } from '../report/table.ts'

const SAMPLE = 'public/archive'

/** Each finds something in the sample: a Korean stem, an English word, initial consonants, two words. */
const TYPED = ['활자', 'ferry', 'ㅎㄱㄴ', '강변 활자']

/** How long a key takes, of a quick hand, in milliseconds. */
const KEY_MS = 90

const PATIENCE_MS = 10_000

/**
 * Searching as one types, in a browser: from the last key to the frame with the first results, on the sample as `gapan preview`
 * serves it.
 * @param loads how often each is typed, each time on a page that was opened anew and has nothing of the search yet
 * @returns whether everything that must be shown was
 */
export async function benchTyping({ loads }: { readonly loads: number }): Promise<boolean> {
  return inTemporaryFolder(async (folder) => {
    await publish(SAMPLE, folder, 'http://localhost')
    const site = await serveSite(folder, 0)
    const browser = await launchChromium()
    try {
      const times = new Map<string, number[]>(TYPED.map((words) => [words, []]))
      await measureTyping(browser, `${site.url}search`, TYPED[0] ?? '')
      for (let load = 0; load < loads; load += 1) {
        for (const [words, found] of times)
          found.push(await measureTyping(browser, `${site.url}search`, words))
      }
      const limits: Limit[] = [
        {
          what: 'Last key to first results on screen, median',
          found: median([...times.values()].flat()),
          limit: 200,
          unit: 'ms',
        },
      ]
      const section = `## Search as one types

${measuredBy('npm run bench -- typing')}

The sample archive, served on the same machine; each search typed ${loads} times at ${KEY_MS} ms a key, into a page that was opened anew in a new
profile. From the last key to the frame that shows the first results of all that was typed; median (range), ms.

${table(
  ['typed', 'ms'],
  [...times].map(([words, found]) => [words, inWords(spreadOf(found))]),
)}

${limitsTable(limits)}`
      console.log(section)
      await writeSection('typing', section)
      return limits.every(isMet)
    } finally {
      await browser.close()
      await site.close()
    }
  })
}

/** @returns milliseconds from the last key to the frame after the first results of all that was typed */
async function measureTyping(browser: Browser, address: string, words: string): Promise<number> {
  const context = await browser.newContext({ locale: 'en-US' })
  try {
    const page = await context.newPage()
    await page.goto(address, { waitUntil: 'networkidle' })
    await page.waitForFunction(() => history.scrollRestoration === 'manual')
    await watch(page, words)
    await page.getByRole('searchbox').pressSequentially(words, { delay: KEY_MS })
    await page.waitForFunction(() => Reflect.get(window, 'gapanFound') !== undefined, null, {
      timeout: PATIENCE_MS,
    })
    return await page.evaluate(() => Number(Reflect.get(window, 'gapanFound')))
  } finally {
    await context.close()
  }
}

/** Takes the time of each key, and that of the first frame in which the page shows what was found of all words. */
async function watch(page: Page, words: string): Promise<void> {
  await page.evaluate((all) => {
    let pressed = 0
    document.addEventListener('input', () => (pressed = performance.now()), { capture: true })
    new MutationObserver((_, observer) => {
      const isShown = document.querySelector('section[aria-busy="false"] ol li') !== null
      if (!isShown || !document.title.includes(all)) return
      observer.disconnect()
      // The frame after the one that is being made has been painted.
      requestAnimationFrame(() =>
        setTimeout(() => Reflect.set(window, 'gapanFound', performance.now() - pressed)),
      )
    }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true })
  }, words)
}
