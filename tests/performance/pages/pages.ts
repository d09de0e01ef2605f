import { launchChromium } from '#tests/browser/chromium.ts'
import { writeSection } from '../report/benchmark-document.ts'
import { measuredBy } from '../report/machine.ts'
import { isMet, limitsTable } from '../report/must-show.ts'
import { SLOW_PHONE, UNDISTURBED } from '../browser/slow-phone.ts'
import { generatedArchive } from '../posts/archive.ts'
import { inTemporaryFolder } from '../process/temporary-folder.ts'
import { setUp } from './contenders.ts'
import { limitsOf } from './limits.ts'
import { measureRounds } from './runs.ts'
import { clicksTable, loadsTable } from './tables.ts'

export interface PagesOptions {
  /** Cold loads of each page. */
  readonly loads: number
  /**
   * How many times slower the processor is made. At the usual four a fast machine may have no long task anywhere, so that
   * there is nothing to compare; more of it tells them apart again.
   */
  readonly cpu: number
}

const POSTS = 1000
const BOARD = 'news'

/**
 * How fast published pages are, against the same words in a hand-written page, which is as fast as a page can be,
 * and against the same application without prerendering.
 * @returns whether everything that must be shown was
 */
export async function benchPages({ loads, cpu }: PagesOptions): Promise<boolean> {
  const archive = await generatedArchive(POSTS)
  const browser = await launchChromium({ flags: UNDISTURBED })
  try {
    return await inTemporaryFolder(async (folder) => {
      const contest = await setUp(browser, archive, folder, BOARD)
      try {
        const rounds = await measureRounds(browser, contest, loads, { ...SLOW_PHONE, cpu })
        const limits = await limitsOf(contest, rounds)
        const isUsual = cpu === SLOW_PHONE.cpu
        const processor = `processor ${cpu} times slower`
        const section = `## Page speed${isUsual ? '' : `, ${processor}`}

${measuredBy(`npm run bench -- pages${isUsual ? '' : ` --cpu ${cpu}`}`, browser.version())}

The newest list of a board (\`/${contest.list}\`) and one of its articles (\`/${contest.article}\`), of ${POSTS} generated posts, in
Chromium with 1.6 Mbps, 150 ms and a ${processor}; nothing cached; ${loads} loads each, in all orders, each in a
window that has been open for a while. *Published*:
what \`gapan publish\` writes. *App alone*: the same with \`--no-pages\`, rendered in the browser. *Hand-written*: one file
of HTML a page with the same words and links, a few rules of style in it and no script. All come from one server (HTTP/1.1, brotli).
The browser notes where in a script things are as it reads it (\`${UNDISTURBED.join(' ')}\`): else being measured would cost it more than starting.
The tab is slowed down and told where to go, and holds no script of whoever measures; times are those of the browser's trace.
Median (range); times in ms. Long tasks are all those of the load, before and after the first paint. Requests and KB (1,000
bytes, compressed) are those until the page was taken over, and of the application alone until its largest paint; "ahead" came after that, for pages that may be read next.

${loadsTable(rounds)}

From the list, once it was idle, to the article: the pointer rests on the headline for 80 ms and clicks; from the press to
the frame with the new headline. "Loaded" is the hand-written article loaded with nothing cached, to its largest paint.

${clicksTable(rounds)}

${limitsTable(limits)}`
        console.log(section)
        await writeSection(isUsual ? 'pages' : `pages-cpu-${cpu}`, section)
        return limits.every(isMet)
      } finally {
        await contest.close()
      }
    })
  } finally {
    await browser.close()
  }
}
