import { CHUNK_SIZE, FORMAT_VERSION, PAGE_SIZE } from '#archive/format.ts'
import type { Board, Manifest } from '#archive/manifest.ts'
import { FRONT_PATH, MANIFEST_PATH } from '#archive/paths.ts'
import { SERIES_RULES_PATH } from '#archive/series-paths.ts'
import { createSeriesReader, type SeriesReader, type SeriesRules } from '#archive/series-rules.ts'
import type { Finding } from '#cli/findings.ts'
import type { ImportHead, ImportItem } from '#cli/importers/importer.ts'
import type { Progress } from '#cli/terminal/progress.ts'
import { ArchiveFolder, fileText, type FileTally } from './archive-folder.ts'
import { toNeighbour, type SiteIndex } from './article-builder.ts'
import { refuseSameNames } from './board-names.ts'
import { writeBoard } from './board-writer.ts'
import { CardReader } from './card-reader.ts'
import type { Entry } from './catalogue.ts'
import { ChunkWriter } from './chunk-writer.ts'
import { forgetNewFiles, listFiles } from './copied-files.ts'
import { writeOnThisDay } from './date-files.ts'
import { buildFront, MostViewed } from './front-page.ts'
import { withLock } from './lock.ts'
import { OnThisDayTally } from './on-this-day-tally.ts'
import { readOldManifest, readOldSequence } from './old-archive.ts'
import { readOldSeriesRules } from './old-series.ts'
import { turnLinks } from './related.ts'
import { goneBoards, refuseLoss, retiredBoards, type TakenDown } from './removal.ts'
import { continueSequence } from './sequence.ts'
import { groupSeries, type SeriesIndex } from './series-members.ts'
import { writeSeriesFiles } from './series-writer.ts'
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
  /** Whether much of what the archive has may be taken down. */
  readonly allowRemoval?: boolean
  /** What the operator says of the series; where nothing is said, what was said last holds. */
  readonly seriesRules?: SeriesRules | undefined
}

/** What an import did. */
export interface WriteReport {
  readonly boards: number
  readonly articles: number
  readonly comments: number
  readonly files: Readonly<FileTally>
  readonly skips: readonly SkipTally[]
  readonly takenDown: TakenDown
}

/**
 * Writes what an importer brings into an archive, or brings an archive up to date. First everything is read
 * and laid aside; a source that fails leaves the archive as it was. Then only files that differ are written,
 * the manifest last. A run that is cut off at any point can be run again.
 * @throws Fault where there is an archive that can't be continued, another import is at work, two boards have
 * one name, or much would be taken down that may not be
 */
export async function writeArchive(job: WriteJob): Promise<WriteReport> {
  return withLock(job.dir, async () => {
    const folder = new ArchiveFolder(job.dir)
    const old = readOldManifest(folder, job.dir)
    refuseSameNames(job.head.boards)
    if (old) reportOlderCapture(old, job)
    const rules = job.seriesRules ?? readOldSeriesRules(folder, job.report)
    const stage = new Stage(job.head, job.source, createSeriesReader(rules), job.report)
    try {
      await readAll(job, stage, old)
      return await writeAll(job, stage, folder, old, rules)
    } finally {
      stage.close()
    }
  })
}

async function readAll(
  { dir, items, signal, progress, allowRemoval }: WriteJob,
  stage: Stage,
  old: Manifest | null,
): Promise<void> {
  const copied = await listFiles(dir)
  try {
    for await (const item of items) {
      signal.throwIfAborted()
      stage.take(item)
      progress.step('read', stage.articles, null)
    }
    signal.throwIfAborted()
    if (old && allowRemoval !== true) refuseLoss(old, stage, dir)
  } catch (cause) {
    await forgetNewFiles(dir, copied)
    throw cause
  }
}

async function writeAll(
  { dir, source, head, signal, progress, report }: WriteJob,
  stage: Stage,
  folder: ArchiveFolder,
  old: Manifest | null,
  rules: SeriesRules,
): Promise<WriteReport> {
  const retired = retiredBoards(old, stage)
  const boards = []
  for (const entries of stage.boards) {
    const before = old?.boards.find(({ id }) => id === entries.record.id) ?? null
    const known = before ? readOldSequence(folder, before, entries.byId.keys()) : []
    const sequence = continueSequence(known, entries.byId.keys())
    for (const [place, id] of sequence.entries()) {
      const entry = entries.byId.get(id)
      if (entry) entry.sequence = place
    }
    boards.push({ entries, sequence, old: before, firstRevision: retired[entries.record.id] ?? 0 })
  }

  const reader = createSeriesReader(rules)
  const site = indexSite(stage, source, head.capturedAt, reader)
  reportUnusedRules(rules, site.series, report)
  const chunks = new ChunkWriter(folder, site)
  const mostViewed = new MostViewed()
  const onThisDay = new OnThisDayTally<Entry>()
  const written: Board[] = []
  const slugPaths = new Set<string>()
  let done = 0
  for (const board of boards) {
    const onHeadline = (...[headline, entry]: Parameters<MostViewed['add']>) => {
      mostViewed.add(headline, entry)
      onThisDay.add(headline.publishedAt, entry)
      done += 1
      progress.step('written', done, stage.articles)
    }
    written.push(await writeBoard({ ...board, folder, chunks, signal, onHeadline }))
    for (const [path, slugs] of slugFiles(board.entries, board.sequence)) {
      await folder.update(path, fileText(slugs))
      slugPaths.add(path)
    }
  }
  const seriesPaths = await writeSeriesFiles({
    folder,
    reader,
    rules,
    signal,
    boards: stage.boards.map(({ record }) => record.id),
    cards: site.cards,
    find: site.find,
    series: site.series,
  })
  await folder.update(FRONT_PATH, fileText(buildFront(boards, mostViewed, site)))
  const order = head.boards.map(({ id }) => id)
  const onPaths = await writeOnThisDay(onThisDay, order, folder, (entry) => toNeighbour(entry, site.cards))

  const manifest: Manifest = {
    formatVersion: FORMAT_VERSION,
    site: siteOf(head),
    capturedAt: head.capturedAt,
    chunkSize: CHUNK_SIZE,
    pageSize: PAGE_SIZE,
    boards: written,
    ...(Object.keys(retired).length > 0 && { retired }),
    ...(head.search && { search: head.search }),
  }
  await folder.update(MANIFEST_PATH, fileText(manifest))
  await folder.endRewrites()
  const removed = await sweep(dir, folder, {
    manifest,
    hasArticle: (board, id) => stage.find(board, id) !== undefined,
    hasSlugs: (path) => slugPaths.has(path),
    hasDay: (path) => onPaths.has(path),
    hasSeries: (path) => seriesPaths.has(path),
    hasFile: (path) => stage.files.has(path),
  })
  const { articles, comments, skips } = stage
  const takenDown = { articles: removed, boards: goneBoards(old, stage).length }
  return { boards: boards.length, articles, comments, files: folder.tally, skips, takenDown }
}

function indexSite(stage: Stage, source: string, capturedAt: string, reader: SeriesReader): SiteIndex {
  const cards = new CardReader(stage.cards)
  const entries: Entry[] = stage.boards.flatMap(({ byId }) => [...byId.values()])
  const find = (reference: string) => {
    const [board = '', id = ''] = reference.split('/')
    return stage.find(board, Number(id))
  }
  return {
    cards,
    contents: stage.contents,
    series: groupSeries(entries, (entry) => cards.read(entry).title, reader),
    threads: groupThreads(entries),
    linkedFrom: turnLinks(entries, find),
    find,
    source,
    capturedAt,
  }
}

/** A series that the operator names and no title belongs to is mostly a slip of the pen. */
function reportUnusedRules(
  rules: SeriesRules,
  series: SeriesIndex,
  report: (finding: Finding) => void,
): void {
  const names = new Set([...series.values()].map(({ ref }) => ref.name))
  for (const [index, { name }] of rules.series.entries()) {
    if (names.has(name)) continue
    const expected = 'articles whose titles begin like it'
    report({
      file: SERIES_RULES_PATH,
      where: `series.${index}`,
      rule: 'series-unused',
      expected,
      found: name,
    })
  }
}

/** Counts of an older capture would stand in the place of newer ones. */
function reportOlderCapture({ capturedAt: newest }: Manifest, { source, head, report }: WriteJob): void {
  const { capturedAt: found } = head
  if (Date.parse(found) >= Date.parse(newest)) return
  const expected = `no capture older than that of the archive, ${newest}`
  report({ file: source, where: 'capturedAt', rule: 'older-capture', expected, found })
}

/** The site with its keys in one order, whoever gave it. */
function siteOf({ site }: ImportHead): Manifest['site'] {
  const { title, languages, description, disclaimer, copyright, license, url } = site
  return { title, languages, description, disclaimer, copyright, license, url }
}
