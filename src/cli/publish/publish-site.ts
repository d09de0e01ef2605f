import { join } from 'node:path'
import { RESERVED_BOARD_IDS } from '#archive/format.ts'
import type { Manifest } from '#archive/manifest.ts'
import { MANIFEST_PATH } from '#archive/paths.ts'
import { refuseWhileLocked, withLock } from '#cli/archive-writer/lock.ts'
import { Fault } from '#cli/fault.ts'
import type { Finding } from '#cli/findings.ts'
import type { Progress } from '#cli/terminal/progress.ts'
import { stampOf } from './archive-files.ts'
import { copyArchive, refuseIncomplete } from './copy-archive.ts'
import { planDateGroups } from './date-groups.ts'
import { FeedPlan } from './feed-plan.ts'
import { addTallies, makeSite, NO_PAGES, pagesOf } from './make-site.ts'
import { PageMaker, type PageMakerOptions } from './page-maker.ts'
import { planGroups } from './page-groups.ts'
import { planSeriesGroups } from './series-groups.ts'
import { planTopGroups } from './top-groups.ts'
import { readReaderBuild, type ReaderBuild } from './reader-build.ts'
import type { SiteAddress } from './site-address.ts'
import { searchFinding, searchOrigins } from './search-origins.ts'
import { writeAllFeeds } from './write-feeds.ts'
import { writeHosting } from './write-hosting.ts'
import { writeOffline } from './write-offline.ts'
import { writeSitemaps } from './write-sitemaps.ts'
import { SiteFiles } from './site-files.ts'
import { forgetStamps, SiteFolder, type SiteTally } from './site-folder.ts'
import { pageFile, type SiteState } from './site-state.ts'

/** Sites of fewer files have compressed copies unless somebody says otherwise: each file then is three. */
const COMPRESS_BELOW = 20_000

export interface PublishJob {
  /** The folder of the archive. */
  readonly archive: string
  readonly manifest: Manifest
  /** The folder of the site. */
  readonly out: string
  readonly address: SiteAddress
  /** Whether every page is written as HTML; else the reader draws them. */
  readonly pages: boolean
  /** Whether the site has a service worker, which keeps what was read; else what earlier ones kept goes. */
  readonly offline: boolean
  /** Whether text files get compressed copies; `null` lets their number decide. */
  readonly compress: boolean | null
  readonly signal: AbortSignal
  readonly report: (finding: Finding) => void
  readonly progress: Progress
}

/** What publishing did. */
export interface PublishReport {
  /** Pages of the site, and how many of them were looked at again. */
  readonly pages: number
  readonly remade: number
  readonly files: Readonly<SiteTally>
  readonly compressed: boolean
}

/**
 * Makes a site of an archive, or brings one up to date: what has not changed is not made again. New files come first,
 * the pages that name them then, the archive's manifest after them, and what nothing names any more is deleted last;
 * so a run that is cut off leaves a site that can be read, and can be run again.
 * @throws Fault where the folder is not ours, an import is at work, or the reader has not been built
 */
export async function publishSite(job: PublishJob): Promise<PublishReport> {
  const build = readReaderBuild()
  await refuseWhileLocked(job.archive)
  refuseIncomplete(job.archive)
  const finding = searchFinding(job.manifest, job.address)
  if (finding) job.report(finding)
  const reachable = { ...job, manifest: withoutReserved(job.manifest, job.report) }
  return withLock(job.out, () => publish(reachable, build), 'run is publishing into this folder')
}

/** Boards whose addresses are those of the site's own pages can't have any. */
function withoutReserved(manifest: Manifest, report: (finding: Finding) => void): Manifest {
  const reserved = manifest.boards.filter(({ id }) => RESERVED_BOARD_IDS.has(id.toLowerCase()))
  for (const { id } of reserved) {
    const expected = 'a name that no page of the site has'
    report({ file: MANIFEST_PATH, where: `board ${id}`, rule: 'board-left-out', expected, found: id })
  }
  return { ...manifest, boards: manifest.boards.filter((board) => !reserved.includes(board)) }
}

async function publish(job: PublishJob, build: ReaderBuild): Promise<PublishReport> {
  const before = new SiteFolder(job.out, false).readState()
  const compress = job.compress ?? estimateFiles(job) < COMPRESS_BELOW
  const folder = new SiteFolder(job.out, compress)
  try {
    return await bringUpToDate(job, build, folder, before, compress)
  } finally {
    folder.close()
  }
}

async function bringUpToDate(
  job: PublishJob,
  build: ReaderBuild,
  folder: SiteFolder,
  before: SiteState,
  compress: boolean,
): Promise<PublishReport> {
  const { archive, manifest, out, address, signal } = job
  const old = compress === before.compressed ? before : forgetStamps(before)
  const options: PageMakerOptions = {
    archive,
    out,
    address,
    language: manifest.site.languages[0] ?? 'en',
    offline: job.offline,
    connectTo: searchOrigins(manifest),
    assets: build.assets,
    programs: build.programs,
    compress,
    build: build.id,
  }
  const archiveState = stampOf(join(archive, MANIFEST_PATH))
  const maker = await PageMaker.create(options)
  folder.begin()

  const files = new SiteFiles(folder, old.files)
  for (const file of build.files) files.copy(`${build.dir}/${file}`, file, true)
  for (const [name, path] of build.rootFiles) files.copy(path, name)
  copyArchive(archive, files, 'content', signal, job.report)
  const feeds = new FeedPlan()
  const groups = [...planGroups(archive, manifest, maker.frame, job.report)]
  for (const group of groups) feeds.add(group.articles)
  if (job.pages) {
    groups.push(...planDateGroups(archive, manifest, maker.frame, job.report))
    groups.push(...planSeriesGroups(archive, manifest, maker.frame, job.report))
    groups.push(...planTopGroups(archive, manifest, maker.frame, job.report))
  }
  const made = job.pages ? await makeSite(job, options, maker, groups, old, folder) : NO_PAGES
  const home = job.pages ? await maker.missingPage() : maker.emptyPage()
  files.write('404.html', home)
  if (!job.pages) files.write('index.html', home)
  await writeAllFeeds(feeds, files, { ...job, language: options.language, frame: maker.frame })
  if (job.pages) writeSitemaps(pagesOf(made), files, address)
  writeOffline({ ...job, build, language: options.language, shell: maker.emptyPage() }, files)
  writeHosting({ ...job, build }, files)
  if (stampOf(join(archive, MANIFEST_PATH)) !== archiveState) {
    throw new Fault('The archive was changed while it was being published: publish it again.')
  }
  copyArchive(archive, files, 'index', signal, job.report)

  const state: SiteState = {
    version: 1,
    groups: made.groups,
    pages: made.pages,
    files: files.stamps,
    outdated: outdatedAssets(before, files.stamps),
    compressed: compress,
  }
  deleteLeftOver(folder, before, state)
  folder.finish(state)
  const count = Object.values(made.groups).reduce((sum, { pages }) => sum + pages.length, made.pages.length)
  const tally = addTallies(folder.tally, made.tally)
  return { pages: count, remade: made.remade, files: tally, compressed: compress }
}

/** Deletes what an earlier run wrote and this site no longer has. */
function deleteLeftOver(folder: SiteFolder, before: SiteState, now: SiteState): void {
  const own = new Set(filesOf(now))
  for (const path of filesOf(before)) if (!own.has(path)) folder.delete(path)
}

function* filesOf(state: SiteState): Generator<string> {
  yield* Object.keys(state.files)
  yield* state.outdated
  for (const [path] of pagesOf(state)) yield pageFile(path)
}

/**
 * Scripts and styles of the build before: a page that is open somewhere may yet ask for them. They go with the build
 * after the next.
 */
function outdatedAssets(before: SiteState, now: Readonly<Record<string, string>>): string[] {
  const gone = Object.keys(before.files).filter(
    (path) => path.startsWith('assets/') && !Object.hasOwn(now, path),
  )
  return gone.length > 0 ? gone : before.outdated.filter((path) => !Object.hasOwn(now, path))
}

/**
 * Files of the site, roughly: a page and a file of the archive for each article, and a page for each 25; for each year of a
 * board its page, its months and its calendar, and as much for the days of the year; and the lists of the most viewed and the like.
 */
function estimateFiles({ manifest, pages }: PublishJob): number {
  const rows = manifest.boards.reduce((sum, board) => sum + board.rows, 0)
  const years = manifest.boards.reduce((sum, board) => sum + Object.keys(board.years).length, 0)
  const tops = 3 * (manifest.boards.length + years)
  return Math.round(rows * (pages ? 2.05 : 1.01)) + (pages ? 14 * years + 733 + 2 * tops : years + 367 + tops)
}
