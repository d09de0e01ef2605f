import { launchChromium } from '#tests/browser/chromium.ts'
import type { Browser } from 'playwright-core'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Traffic } from '../browser/traffic.ts'
import { serveCompressed } from '../compressed-server.ts'
import { generatedArchive } from '../posts/archive.ts'
import { publish } from '../process/gapan.ts'
import { inTemporaryFolder } from '../process/temporary-folder.ts'
import { writeSection } from '../report/benchmark-document.ts'
import { measuredBy } from '../report/machine.ts'
import { isMet, limitsTable } from '../report/must-show.ts'
import { growthTable, limitsOf, type ViewFigures } from './tables.ts'
import { writeSparseArchive } from './sparse-archive.ts'
import { ARTICLE_VIEWS, CHUNKS_VIEWED, LIST_VIEWS, type View } from './views.ts'

/** Whole sites with pages. */
const WITH_PAGES = [1000, 100_000]
/** Lists alone, in a site without pages. */
const LISTS_ALONE = [1000, 100_000, 1_000_000]

/**
 * What a page view asks for, at archives of very different sizes.
 * @returns whether it stays the same
 */
export async function benchGrowth(): Promise<boolean> {
  const browser = await launchChromium()
  try {
    const views = [...(await viewsWithPages(browser)), ...(await viewsOfLists(browser))]
    const limits = limitsOf(views)
    const section = `## Growth

${measuredBy('npm run bench -- growth', browser.version())}

Requests and KB (1,000 bytes, brotli) of a page view at archives of different sizes, nothing cached; "from" is a step within the
application. *Published*: with pages. *App alone*: with \`--no-pages\`; of a million posts only the lists that are viewed exist,
and the manifest as it is then. The posts of the numbered list page and of the article are the same at every size; the newest
list has other ones. Nothing is fetched ahead (the browser saves data).

${growthTable(views, LISTS_ALONE)}

${limitsTable(limits)}`
    console.log(section)
    await writeSection('growth', section)
    return limits.every(isMet)
  } finally {
    await browser.close()
  }
}

function viewsWithPages(browser: Browser): Promise<ViewFigures[]> {
  return atSizes(
    browser,
    'Published',
    [...LIST_VIEWS, ...ARTICLE_VIEWS],
    WITH_PAGES,
    async (out, url, posts) => {
      const archive = await generatedArchive(posts)
      await publish(archive, out, url, '--no-compress')
    },
  )
}

function viewsOfLists(browser: Browser): Promise<ViewFigures[]> {
  return atSizes(browser, 'App alone', LIST_VIEWS, LISTS_ALONE, async (out, url, posts) => {
    await publish(await generatedArchive(1000), out, url, '--no-pages', '--no-compress')
    await rm(join(out, 'archive'), { recursive: true })
    await writeSparseArchive(join(out, 'archive'), posts, CHUNKS_VIEWED)
  })
}

/** Measures some views of a site at some sizes. @param make writes the site into a folder */
async function atSizes(
  browser: Browser,
  what: string,
  views: readonly View[],
  sizes: readonly number[],
  make: (out: string, url: string, posts: number) => Promise<void>,
): Promise<ViewFigures[]> {
  const figures = views.map(({ name }) => ({ name: `${what}: ${name}`, bySize: new Map<number, Traffic>() }))
  for (const posts of sizes) {
    await inTemporaryFolder(async (folder) => {
      const out = join(folder, 'site')
      await mkdir(out)
      const server = await serveCompressed(out, what === 'Published' ? 404 : 200)
      try {
        console.error(`${what}: a site of ${posts} posts …`)
        await make(out, server.url, posts)
        for (const [place, view] of views.entries()) {
          console.error(`${what}: ${view.name}, ${posts} posts …`)
          figures[place]?.bySize.set(posts, await view.measure(browser, server))
        }
      } finally {
        await server.close()
      }
    })
  }
  return figures
}
