import type { Article } from '#archive/article.ts'
import type { Manifest } from '#archive/manifest.ts'
import { articlePath } from '#archive/paths.ts'
import type { Finding } from '#cli/findings.ts'
import { SourceError } from '#sources/source-error.ts'
import { createStaticArchive } from '#sources/static-archive/static-archive.ts'
import { join } from 'node:path'
import { fetchFrom, stampOf } from './archive-files.ts'
import type { FeedPlan, PlannedFeed } from './feed-plan.ts'
import { writeFeeds } from './feeds/write-feeds.ts'
import { digestOf } from './page-groups.ts'
import type { SiteAddress } from './site-address.ts'
import type { SiteFiles } from './site-files.ts'

interface FeedsJob {
  readonly archive: string
  readonly manifest: Manifest
  readonly address: SiteAddress
  readonly language: string
  /** Changes whenever every feed has to be made anew. */
  readonly frame: string
  readonly report: (finding: Finding) => void
}

/** Writes the feeds of a site; one whose articles are what they were is left alone. */
export async function writeAllFeeds(plan: FeedPlan, files: SiteFiles, job: FeedsJob): Promise<void> {
  const { archive, address, manifest, frame } = job
  const source = createStaticArchive({ base: '/archive/', fetch: fetchFrom(archive, '/archive/') })
  const readArticle = (ref: { board: string; id: number }) =>
    source.article(ref, new AbortController().signal)
  for (const feed of plan.feeds(manifest.site.title, manifest.boards)) {
    const { entries, path, title, homePath } = feed
    const stamp = digestOf([frame, title, homePath, ...entries.map((entry) => entryStamp(archive, entry))])
    // An empty feed has no other date than that of the archive.
    const state = entries.length === 0 ? `${stamp} ${manifest.capturedAt}` : stamp
    await files.make([`${path.slice(1)}.atom`, `${path.slice(1)}.json`], state, async () => {
      const articles = await readAll(feed, readArticle, job.report)
      const { atom, json } = writeFeeds({
        title,
        homePath,
        atomPath: `${path}.atom`,
        jsonPath: `${path}.json`,
        language: job.language,
        site: manifest.site,
        address,
        capturedAt: manifest.capturedAt,
        entries: articles,
        boardTitles: new Map(manifest.boards.map((board) => [board.id, board.title])),
      })
      return { texts: [atom, json], isComplete: articles.length === entries.length }
    })
  }
}

function entryStamp(archive: string, { board, id }: { readonly board: string; readonly id: number }): string {
  return `${board}/${id} ${stampOf(join(archive, articlePath(board, id)))}`
}

async function readAll(
  { entries, path }: PlannedFeed,
  read: (entry: { board: string; id: number }) => Promise<Article>,
  report: (finding: Finding) => void,
): Promise<Article[]> {
  const articles: Article[] = []
  for (const entry of entries) {
    try {
      articles.push(await read(entry))
    } catch (cause) {
      if (!(cause instanceof SourceError)) throw cause
      const where = `${entry.board}/${entry.id}`
      report({
        file: `${path}.atom`,
        where,
        rule: 'entry-left-out',
        expected: 'an article',
        found: cause.message,
      })
    }
  }
  return articles
}
