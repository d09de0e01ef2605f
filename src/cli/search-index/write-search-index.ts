import type { StaticChoice } from '#archive/search/choice.ts'
import {
  BLOCK_DOCUMENTS,
  blockText,
  GROUP_DOCUMENTS,
  type FoundDocument,
} from '#archive/search/document-block.ts'
import {
  SEARCH_INDEX_VERSION,
  toGaps,
  type SearchIndex,
  type SearchSegment,
} from '#archive/search/search-index.ts'
import {
  groupBlockPath,
  originPath,
  searchFiles,
  searchIndexPath,
  singleBlockPath,
  viewsPath,
} from '#archive/search/search-paths.ts'
import { VIEWS_DOCUMENTS, writeViews } from '#archive/search/views-column.ts'
import { BUILDING_PATH, fileText, type ArchiveFolder } from '#cli/archive-writer/archive-folder.ts'
import { concurrently } from '#cli/archive-writer/concurrently.ts'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { nameOf, packed } from './index-files.ts'
import { hasGroup, type OldIndexSegment } from './old-index.ts'
import { writeOrigins } from './origins.ts'
import { planSegments, type OldSegment, type PlannedSegment, type SegmentSizes } from './segment-plan.ts'
import { writeSegmentTerms } from './segment-terms.ts'

/** An article as the index takes it. Memory holds one for each; texts are read when they are wanted. */
export interface SearchDocument {
  readonly board: string
  readonly id: number
  /** When it was published, in milliseconds; -Infinity where that is unknown. */
  readonly time: number
  readonly sequence: number
  /** Tells it from the same article before an edit. */
  readonly stamp: number
}

export interface SearchIndexJob<Document extends SearchDocument> {
  readonly dir: string
  readonly folder: ArchiveFolder
  readonly documents: readonly Document[]
  readonly find: (board: string, id: number) => Document | undefined
  readonly describe: (document: Document) => FoundDocument
  readonly text: (document: Document) => string
  readonly old: readonly OldIndexSegment[]
  /** When segments are joined, where not at the usual sizes. */
  readonly sizes?: SegmentSizes
  readonly signal: AbortSignal
  /** Told how many documents have been indexed, and of how many. */
  readonly progress: (done: number, total: number) => void
}

/** An index as it was written. */
export interface WrittenIndex {
  readonly choice: StaticChoice
  /** Every file of it. */
  readonly paths: ReadonlySet<string>
}

/**
 * Brings the search index of an archive up to date: segments whose documents have not changed stay as they are. Writes no file
 * that an index of before names, so that an archive whose manifest names that one stays whole until the new one is named.
 */
export async function writeSearchIndex<Document extends SearchDocument>(
  job: SearchIndexJob<Document>,
): Promise<WrittenIndex> {
  const { dir, folder, documents } = job
  rmSync(join(dir, BUILDING_PATH), { recursive: true, force: true })
  const plan = planSegments(...comparedWithOld(job), compareDocuments, job.sizes)
  const total = plan.reduce((sum, part) => sum + (part.kind === 'made' ? part.documents.length : 0), 0)
  let done = 0
  const segments: SearchSegment[] = []
  for (const part of plan) {
    const onDocument = () => {
      done += 1
      job.progress(done, total)
    }
    const terms = part.kind === 'kept' ? part.origin : await writeTermsOf(part, job, onDocument)
    // Its terms, and what the next import compares with.
    if (part.kind === 'kept') folder.tally.kept += terms.shards + terms.directory.length + 1
    segments.push({
      name: terms.name,
      level: part.level,
      documents: part.documents.length,
      ...(part.kind === 'kept'
        ? { oldest: part.origin.oldest, newest: part.origin.newest }
        : spanOf(part.documents)),
      removed: toGaps([...part.documents.keys()].filter((number) => part.documents[number] === null)),
      shards: terms.shards,
      firstKeys: [...terms.firstKeys],
      directory: [...terms.directory],
      ...(await writeDocuments(part.documents, job)),
      origin: part.kind === 'kept' ? part.origin.origin : await writeOriginsOf(part.documents, job),
    })
  }
  const boards = [...new Set(documents.map(({ board }) => board))].toSorted((a, b) => (a < b ? -1 : 1))
  const index: SearchIndex = { indexVersion: SEARCH_INDEX_VERSION, boards, segments }
  const text = fileText(index)
  const name = nameOf(text)
  await folder.update(searchIndexPath(name), text)
  return {
    choice: { engine: 'static', index: name },
    paths: new Set([searchIndexPath(name), ...searchFiles(index)]),
  }
}

type Plan<Document> = PlannedSegment<Document, SearchSegment>

/** The old segments with the documents that are still the same, and the documents that are in none of them. */
function comparedWithOld<Document extends SearchDocument>({
  old,
  documents,
  find,
}: SearchIndexJob<Document>): [Array<OldSegment<Document, SearchSegment>>, Document[]] {
  const known = new Set<Document>()
  const segments = old.map(({ entry, origins }) => {
    let mustBeRemade = false
    const kept = origins.map((origin) => {
      const document = origin && find(origin.board, origin.id)
      // What was taken down must not be found by its words either.
      if (origin && !document) mustBeRemade = true
      if (!origin || !document || document.stamp !== origin.stamp || known.has(document)) return null
      known.add(document)
      return document
    })
    return { level: entry.level, documents: kept, mustBeRemade, origin: entry }
  })
  return [segments, documents.filter((document) => !known.has(document))]
}

/** The order of documents in a segment: the oldest first, so that the newest hits are the last; boards as lists of hits have them. */
function compareDocuments(a: SearchDocument, b: SearchDocument): number {
  if (a.time !== b.time) return a.time < b.time ? -1 : 1
  if (a.board !== b.board) return a.board < b.board ? 1 : -1
  return a.sequence - b.sequence
}

async function writeTermsOf<Document extends SearchDocument>(
  part: Extract<Plan<Document>, { kind: 'made' }>,
  { dir, folder, describe, text, signal }: SearchIndexJob<Document>,
  onDocument: () => void,
) {
  const building = join(dir, BUILDING_PATH)
  mkdirSync(building, { recursive: true })
  const terms = await writeSegmentTerms({
    folder: building,
    count: part.documents.length,
    document: (number) => {
      const document = part.documents[number]
      if (!document) throw new RangeError(`There is no document ${number}.`)
      return { ...describe(document), text: text(document) }
    },
    level: part.level,
    signal,
    onDocument,
  })
  const target = join(dir, 'search/terms', terms.name)
  mkdirSync(join(dir, 'search/terms'), { recursive: true })
  // A folder of this name holds the same, unless somebody took something out of it.
  rmSync(target, { recursive: true, force: true })
  renameSync(building, target)
  folder.tally.written += terms.files
  folder.tally.bytes += terms.bytes
  return terms
}

/** Writes what is known of documents without reading their articles, where it differs from what is there. */
async function writeDocuments<Document extends SearchDocument>(
  documents: ReadonlyArray<Document | null>,
  job: SearchIndexJob<Document>,
): Promise<Pick<SearchSegment, 'groups' | 'blocks' | 'views'>> {
  const { dir, folder, describe, signal } = job
  const views: Array<number | null> = []
  const groups: string[] = []
  const singles: string[] = []
  for (let from = 0; from < documents.length; from += GROUP_DOCUMENTS) {
    signal.throwIfAborted()
    const described = documents
      .slice(from, from + GROUP_DOCUMENTS)
      .map((document) => document && describe(document))
    views.push(...described.map((document) => document?.views ?? null))
    const texts: string[] = []
    for (let at = 0; at < described.length; at += BLOCK_DOCUMENTS) {
      texts.push(blockText(described.slice(at, at + BLOCK_DOCUMENTS)))
    }
    if (described.length === GROUP_DOCUMENTS) {
      const group = nameOf(...texts.map((text) => `${text}\n`))
      groups.push(group)
      if (hasGroup(dir, group)) {
        folder.tally.kept += texts.length
        continue
      }
      await concurrently(texts, (text, block) =>
        folder.write(groupBlockPath(group, block), packed(Buffer.from(text))),
      )
      continue
    }
    singles.push(...texts.map((text) => nameOf(text)))
    await concurrently([...new Set(texts)], (text) =>
      writeNew(job, singleBlockPath(nameOf(text)), Buffer.from(text)),
    )
  }
  const viewNames: string[] = []
  for (let from = 0; from < views.length; from += VIEWS_DOCUMENTS) {
    const column = writeViews(views.slice(from, from + VIEWS_DOCUMENTS))
    const name = nameOf(column)
    viewNames.push(name)
    await writeNew(job, viewsPath(name), column)
  }
  return { groups, blocks: singles, views: viewNames }
}

async function writeOriginsOf<Document extends SearchDocument>(
  documents: ReadonlyArray<Document | null>,
  job: SearchIndexJob<Document>,
): Promise<string> {
  const origins = writeOrigins(documents.filter((document) => document !== null))
  const name = nameOf(origins)
  await writeNew(job, originPath(name), origins)
  return name
}

/** Writes a file that is named by its content, unless it is there. */
async function writeNew(
  { dir, folder }: Pick<SearchIndexJob<SearchDocument>, 'dir' | 'folder'>,
  path: string,
  content: Uint8Array,
): Promise<void> {
  if (existsSync(join(dir, path))) folder.keep()
  else await folder.write(path, packed(content))
}

function spanOf(documents: readonly SearchDocument[]): Pick<SearchSegment, 'oldest' | 'newest'> {
  const dated = (time: number | undefined) => (time === undefined || time === -Infinity ? null : time)
  return { oldest: dated(documents[0]?.time), newest: dated(documents.at(-1)?.time) }
}
