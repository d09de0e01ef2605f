import { CHUNK_SIZE, FORMAT_VERSION, PAGE_SIZE } from '#archive/format.ts'
import type { Headline } from '#archive/headline.ts'
import type { Board, Manifest } from '#archive/manifest.ts'
import { FRONT_PATH, MANIFEST_PATH } from '#archive/paths.ts'
import { RELATED_RULES_PATH, saysNothing, type RelatedRules } from '#archive/related-rules.ts'
import { bodyLine } from '#archive/search/body-words.ts'
import { SERIES_RULES_PATH } from '#archive/series-paths.ts'
import { createSeriesReader, type SeriesRules } from '#archive/series-rules.ts'
import type { Finding } from '#cli/findings.ts'
import type { ImportHead, ImportItem } from '#cli/importers/importer.ts'
import { readOldIndex } from '#cli/search-index/old-index.ts'
import { stampOfDocument } from '#cli/search-index/origins.ts'
import { writeSearchIndex, type WrittenIndex } from '#cli/search-index/write-search-index.ts'
import type { Progress } from '#cli/terminal/progress.ts'
import { ArchiveFolder, fileText, type FileTally } from './archive-folder.ts'
import { toNeighbour, type SiteIndex } from './article-builder.ts'
import { refuseSameNames } from './board-names.ts'
import { writeBoard, writeBoardCounts, type WrittenBoard } from './board-writer.ts'
import { CardReader } from './card-reader.ts'
import type { Entry } from './catalogue.ts'
import { ChunkWriter } from './chunk-writer.ts'
import { forgetNewFiles, listFiles } from './copied-files.ts'
import { writeOnThisDay } from './date-files.ts'
import { buildFront } from './front-page.ts'
import { withLock } from './lock.ts'
import { OnThisDayTally } from './on-this-day-tally.ts'
import { readOldManifest, readOldSequence } from './old-archive.ts'
import { readOldRelatedRules } from './old-related.ts'
import { readOldSeriesRules } from './old-series.ts'
import { RelatedHeadlines } from './related-headlines.ts'
import { planRelated } from './related-plan.ts'
import { turnLinks, type Relations } from './related.ts'
import { goneBoards, refuseLoss, retiredBoards, type TakenDown } from './removal.ts'
import { continueSequence } from './sequence.ts'
import { groupSeries, type SeriesIndex } from './series-members.ts'
import { writeSeriesFiles } from './series-writer.ts'
import { slugFiles } from './slug-files.ts'
import { Stage, type SkipTally } from './stage.ts'
import { sweep } from './sweep.ts'
import { groupThreads } from './threads.ts'
import { writeTopLists } from './top-files.ts'
import { TopTally } from './top-tally.ts'

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
  /** What the operator says of related headlines; likewise. */
  readonly relatedRules?: RelatedRules | undefined
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
    const oldRelated = readOldRelatedRules(folder, job.report)
    const related = { rules: job.relatedRules ?? oldRelated, oldRules: oldRelated }
    const stage = new Stage(job.head, job.source, createSeriesReader(rules), job.report)
    try {
      await readAll(job, stage, old)
      return await writeAll(job, stage, { folder, old, rules, related })
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

/** The archive that is written to, and what is said of it. */
interface Continued {
  readonly folder: ArchiveFolder
  /** What it was before; `null` where there was none. */
  readonly old: Manifest | null
  readonly rules: SeriesRules
  readonly related: { readonly rules: RelatedRules; readonly oldRules: RelatedRules }
}

async function writeAll(
  { dir, source, head, signal, progress, report }: WriteJob,
  stage: Stage,
  { folder, old, rules, related }: Continued,
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
  const entries: Entry[] = stage.boards.flatMap(({ byId }) => [...byId.values()])
  const cards = new CardReader(stage.cards)
  const relations = relate(stage, entries, related.rules, (all) =>
    groupSeries(all, (entry) => cards.read(entry).title, reader),
  )
  reportUnusedRules(rules, relations.series, report)
  reportUnknownArticles(related.rules, relations.find, report)
  const plan = planRelated({ entries, folder, old, ...related })
  const { contents } = stage
  const site: SiteIndex = {
    ...relations,
    cards,
    contents,
    threads: groupThreads(entries),
    related: await RelatedHeadlines.prepare(plan, relations, { entries, cards, contents, signal, progress }),
    source,
    capturedAt: head.capturedAt,
  }
  const chunks = new ChunkWriter(folder, site)
  const tops = new TopTally<Entry>()
  const onThisDay = new OnThisDayTally<Entry>()
  const written: WrittenBoard[] = []
  const slugPaths = new Set<string>()
  let done = 0
  for (const board of boards) {
    const onHeadline = (headline: Headline, entry: Entry) => {
      tops.add(headline, entry)
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
  const inManifest: Board[] = []
  for (const board of written) inManifest.push(await writeBoardCounts(board))
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
  const hasRelatedRules = !saysNothing(related.rules)
  if (hasRelatedRules) await folder.update(RELATED_RULES_PATH, fileText(related.rules))
  await folder.update(FRONT_PATH, fileText(buildFront(boards, tops, site)))
  const order = head.boards.map(({ id }) => id)
  const toCard = (entry: Entry) => toNeighbour(entry, site.cards)
  const onPaths = await writeOnThisDay(onThisDay, order, folder, toCard)
  const topPaths = await writeTopLists(tops, order, folder, toCard)

  const search = head.search ?? (await writeSearch({ dir, folder, stage, site, old, signal, progress }))

  const manifest: Manifest = {
    formatVersion: FORMAT_VERSION,
    site: siteOf(head),
    capturedAt: head.capturedAt,
    chunkSize: CHUNK_SIZE,
    pageSize: PAGE_SIZE,
    boards: inManifest,
    ...(Object.keys(retired).length > 0 && { retired }),
    search: 'choice' in search ? search.choice : search,
    related: site.related.state,
  }
  await folder.update(MANIFEST_PATH, fileText(manifest))
  await folder.endRewrites()
  const removed = await sweep(dir, folder, {
    manifest,
    hasArticle: (board, id) => stage.find(board, id) !== undefined,
    hasSlugs: (path) => slugPaths.has(path),
    hasDay: (path) => onPaths.has(path),
    hasSeries: (path) => seriesPaths.has(path),
    hasRelatedRules,
    hasSearch: (path) => 'choice' in search && search.paths.has(path),
    hasTop: (path) => topPaths.has(path),
    hasFile: (path) => stage.files.has(path),
  })
  const { articles, comments, skips } = stage
  const takenDown = { articles: removed, boards: goneBoards(old, stage).length }
  return { boards: boards.length, articles, comments, files: folder.tally, skips, takenDown }
}

interface SearchJob extends Pick<WriteJob, 'dir' | 'signal' | 'progress'> {
  readonly folder: ArchiveFolder
  readonly stage: Stage
  readonly site: SiteIndex
  readonly old: Manifest | null
}

/** Writes the index in which the reader searches. An archive that names a server is searched there. */
function writeSearch({ dir, folder, stage, site, old, signal, progress }: SearchJob): Promise<WrittenIndex> {
  const { cards, series, contents } = site
  const documents = stage.boards.flatMap(({ byId }) => [...byId.values()])
  for (const entry of documents) entry.stamp = stampOfDocument(cards.headline(entry, series), entry.stamp)
  return writeSearchIndex({
    dir,
    folder,
    documents,
    find: (board, id) => stage.find(board, id),
    describe: (entry) => cards.headline(entry, series),
    text: (entry) => bodyLine(contents.read(entry.content).body),
    old: readOldIndex(dir, old?.search),
    signal,
    progress: (done, total) => progress.step('indexed', done, total),
  })
}

function relate(
  stage: Stage,
  entries: readonly Entry[],
  { never, articles }: RelatedRules,
  groupAll: (entries: readonly Entry[]) => SeriesIndex,
): Relations {
  const find = (reference: string) => {
    const [board = '', id = ''] = reference.split('/')
    return stage.find(board, Number(id))
  }
  return {
    series: groupAll(entries),
    linkedFrom: turnLinks(entries, find),
    find,
    besides: articles,
    never: new Set(never),
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

/** So is an article that isn't there; or it was taken down, and what is said of it can go. */
function reportUnknownArticles(
  { never, articles }: RelatedRules,
  find: Relations['find'],
  report: (finding: Finding) => void,
): void {
  const named: Array<readonly [where: string, reference: string]> = never.map((reference, place) => [
    `never.${place}`,
    reference,
  ])
  for (const [reference, { pin, forbid }] of Object.entries(articles)) {
    named.push([`articles.${reference}`, reference])
    for (const [place, other] of pin.entries()) named.push([`articles.${reference}.pin.${place}`, other])
    for (const [place, other] of forbid.entries())
      named.push([`articles.${reference}.forbid.${place}`, other])
  }
  for (const [where, found] of named) {
    if (find(found)) continue
    const expected = 'an article of the source'
    report({ file: RELATED_RULES_PATH, where, rule: 'related-unknown', expected, found })
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
