import type { Browser } from 'playwright-core'
import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { serveCompressed, type CompressedServer } from '../compressed-server.ts'
import { publish } from '../process/gapan.ts'
import { writeByHand } from './hand-written.ts'

/** The three that show the same pages. */
export const CONTENDERS = ['published', 'app alone', 'hand-written'] as const
export type Contender = (typeof CONTENDERS)[number]

export interface Contest {
  readonly servers: Readonly<Record<Contender, CompressedServer>>
  /** Addresses within each site. */
  readonly list: string
  readonly article: string
  /** The published site's folder. */
  readonly published: string
  close(): Promise<void>
}

/** Of the newest headlines of a list, so many stand on its first screen. */
const FIRST_SCREEN = 10

/**
 * Publishes an archive with and without pages, writes two of its pages by hand, and serves all three.
 * @param board whose newest list and one of whose newest articles are compared: the one of middle length
 */
export async function setUp(
  browser: Browser,
  archive: string,
  folder: string,
  board: string,
): Promise<Contest> {
  const folders = {
    published: join(folder, 'published'),
    'app alone': join(folder, 'app'),
    'hand-written': join(folder, 'hand'),
  }
  for (const dir of Object.values(folders)) await mkdir(dir)
  const servers = {
    published: await serveCompressed(folders.published),
    'app alone': await serveCompressed(folders['app alone'], 200),
    'hand-written': await serveCompressed(folders['hand-written']),
  }
  console.error('Publishing with pages, then without …')
  await publish(archive, folders.published, servers.published.url)
  await publish(archive, folders['app alone'], servers['app alone'].url, '--no-pages')
  const article = await ordinaryArticle(browser, servers.published, folders.published, board)
  console.error('Writing two pages by hand …')
  await writeByHand(browser, servers.published, folders['hand-written'], [board, article])
  return {
    servers,
    list: board,
    article,
    published: folders.published,
    close: async () => {
      for (const server of Object.values(servers)) await server.close()
    },
  }
}

/** Of the articles on the list's first screen, the one whose page is of middle size. */
export async function ordinaryArticle(
  browser: Browser,
  { url }: CompressedServer,
  published: string,
  board: string,
): Promise<string> {
  const page = await browser.newPage({ javaScriptEnabled: false })
  await page.goto(new URL(board, url).href)
  const links = await page
    .locator('main a[href]')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')))
  await page.close()
  const articles = [...new Set(links)].flatMap((href) => {
    const path = href?.replace(/^\//, '') ?? ''
    return new RegExp(`^${board}/\\d+$`).test(path) ? [path] : []
  })
  const sized = await Promise.all(
    articles.slice(0, FIRST_SCREEN).map(async (path) => ({
      path,
      bytes: (await stat(join(published, `${path}.html`))).size,
    })),
  )
  const middle = sized.toSorted((a, b) => a.bytes - b.bytes)[Math.floor(sized.length / 2)]
  if (!middle) throw new Error(`The published list of ${board} has no links to articles.`)
  return middle.path
}
