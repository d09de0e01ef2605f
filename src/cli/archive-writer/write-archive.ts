import { CHUNK_SIZE, FORMAT_VERSION, PAGE_SIZE } from '#archive/format.ts'
import type { Board, Manifest } from '#archive/manifest.ts'
import { FRONT_PATH, MANIFEST_PATH } from '#archive/paths.ts'
import type { Finding } from '#cli/findings.ts'
import type { ImportHead, ImportItem } from '#cli/importers/importer.ts'
import type { Progress } from '#cli/terminal/progress.ts'
import { ArchiveFolder, fileText, type FileTally } from './archive-folder.ts'
import type { SiteIndex } from './article-builder.ts'
import { writeBoard } from './board-writer.ts'
import { CardReader } from './card-reader.ts'
import type { Entry } from './catalogue.ts'
import { ChunkWriter } from './chunk-writer.ts'
import { forgetNewFiles, listFiles } from './copied-files.ts'
import { buildFront, MostViewed } from './front-page.ts'
import { withLock } from './lock.ts'
import { readOldManifest, readOldSequence } from './old-archive.ts'
import { turnLinks } from './related.ts'
import { continueSequence } from './sequence.ts'
import { groupSeries } from './series-members.ts'
import { slugFiles } from './slug-files.ts'
import { Stage, type SkipTally } from './stage.ts'
import { sweep } from './sweep.ts'
import { groupThreads } from './threads.ts'

export interface WriteJob {
  /** The folder of the archive; made where there is none, continued where there is one. */
  readonly dir: string
  /** The name of the importer, for provenance. */
  readonly source: string
  readonly head: ImportHead
  readonly items: AsyncIterable<ImportItem>
  readonly signal: AbortSignal
  readonly report: (finding: Finding) => void
  readonly progress: Progress
}

/** What an import did. */
export interface WriteReport {
  readonly boards: number
  readonly articles: number
  readonly comments: number
  readonly files: Readonly<FileTally>
  readonly skips: readonly SkipTally[]
}

/**
 * Writes what an importer brings into an archive, or brings an archive up to date. First everything is read
 * and laid aside; a source that fails leaves the archive as it was. Then only files that differ are written,
 * the manifest last. A run that is cut off at any point can be run again.
 * @throws Fault where there is an archive that can't be continued, or another import is at work
 */
export async function writeArchive(job: WriteJob): Promise<WriteReport> {
  return withLock(job.dir, async () => {
    const folder = new ArchiveFolder(job.dir)
    const old = readOldManifest(folder, job.dir)
    const stage = new Stage(job.head, job.source, job.report)
    try {
      await readAll(job, stage)
      return await writeAll(job, stage, folder, old)
    } finally {
      stage.close()
    }
  })
}

async function readAll({ dir, items, signal, progress }: WriteJob, stage: Stage): Promise<void> {
  const copied = await listFiles(dir)
  try {
    for await (const item of items) {
      signal.throwIfAborted()
      stage.take(item)
      progress.step('read', stage.articles, null)
    }
    signal.throwIfAborted()
  } catch (cause) {
    await forgetNewFiles(dir, copied)
    throw cause
  }
}

async function writeAll(
  { dir, source, head, signal, progress }: WriteJob,
  stage: Stage,
  folder: ArchiveFolder,
  old: Manifest | null,
): Promise<WriteReport> {
  const boards = []
  for (const entries of stage.boards) {
    const before = old?.boards.find(({ id }) => id === entries.record.id) ?? null
    const known = before ? readOldSequence(folder, before, entries.byId.keys()) : []
    const sequence = continueSequence(known, entries.byId.keys())
    for (const [place, id] of sequence.entries()) {
      const entry = entries.byId.get(id)
      if (entry) entry.sequence = place
    }
    boards.push({ entries, sequence, old: before })
  }

  const site = indexSite(stage, source, head.capturedAt)
  const chunks = new ChunkWriter(folder, site)
  const mostViewed = new MostViewed()
  const written: Board[] = []
  const slugPaths = new Set<string>()
  let done = 0
  for (const board of boards) {
    const onHeadline = (...[headline, entry]: Parameters<MostViewed['add']>) => {
      mostViewed.add(headline, entry)
      done += 1
      progress.step('written', done, stage.articles)
    }
    written.push(await writeBoard({ ...board, folder, chunks, signal, onHeadline }))
    for (const [path, slugs] of slugFiles(board.entries, board.sequence)) {
      await folder.update(path, fileText(slugs))
      slugPaths.add(path)
    }
  }
  await folder.update(FRONT_PATH, fileText(buildFront(boards, mostViewed, site)))

  const manifest: Manifest = {
    formatVersion: FORMAT_VERSION,
    site: siteOf(head),
    capturedAt: head.capturedAt,
    chunkSize: CHUNK_SIZE,
    pageSize: PAGE_SIZE,
    boards: written,
  }
  await folder.update(MANIFEST_PATH, fileText(manifest))
  await folder.endRewrites()
  await sweep(dir, folder, {
    manifest,
    hasArticle: (board, id) => stage.find(board, id) !== undefined,
    hasSlugs: (path) => slugPaths.has(path),
    hasFile: (path) => stage.files.has(path),
  })
  const { articles, comments, skips } = stage
  return { boards: boards.length, articles, comments, files: folder.tally, skips }
}

function indexSite(stage: Stage, source: string, capturedAt: string): SiteIndex {
  const cards = new CardReader(stage.cards)
  const entries: Entry[] = stage.boards.flatMap(({ byId }) => [...byId.values()])
  const find = (reference: string) => {
    const [board = '', id = ''] = reference.split('/')
    return stage.find(board, Number(id))
  }
  return {
    cards,
    contents: stage.contents,
    series: groupSeries(entries, (entry) => cards.read(entry).title),
    threads: groupThreads(entries),
    linkedFrom: turnLinks(entries, find),
    find,
    source,
    capturedAt,
  }
}

/** The site with its keys in one order, whoever gave it. */
function siteOf({ site }: ImportHead): Manifest['site'] {
  const { title, languages, description, disclaimer, copyright, license, url } = site
  return { title, languages, description, disclaimer, copyright, license, url }
}
