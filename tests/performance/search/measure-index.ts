import { searchIndexSchema, type SearchSegment } from '#archive/search/search-index.ts'
import { originPath, searchIndexPath } from '#archive/search/search-paths.ts'
import { readOrigins } from '#cli/search-index/origins.ts'
import type { Fetch } from '#sources/ask-server.ts'
import { SEARCH_PAGE, type SearchEngine, type SearchQuery } from '#sources/search.ts'
import { readBytes } from '#sources/static-search/read-bytes.ts'
import { allowedOf, searchSegment } from '#sources/static-search/search-segment.ts'
import { SegmentFiles } from '#sources/static-search/segment-files.ts'
import { createStaticSearches } from '#sources/static-search/static-search.ts'
import { wantedQuery } from '#sources/static-search/wanted-terms.ts'
import { NO_QUERY } from '#tests/contracts/search-query.ts'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, gunzipSync } from 'node:zlib'
import * as v from 'valibot'
import { runMeasured } from '../process/measured-process.ts'
import { newsArticle } from './news-documents.ts'
import type { MeasuredQuery } from './queries.ts'

const never = new AbortController().signal

const builtSchema = v.object({
  index: v.string(),
  indexed: v.number(),
  seconds: v.number(),
  cpuSeconds: v.number(),
  written: v.number(),
  bytes: v.number(),
})

/** What indexing cost. */
export interface BuildFigures extends v.InferOutput<typeof builtSchema> {
  readonly memoryMB: number | null
}

/** What a query cost, and how right it was. */
export interface QueryFigures {
  readonly query: MeasuredQuery
  /** Articles that have it. */
  readonly truth: number
  /** Of these, those that are found. */
  readonly recall: number
  /** Of what is found, what has it; before and after the articles were looked at. */
  readonly precision: number
  readonly checkedPrecision: number
  /** To the first hits by date, nothing cached: bytes as sent, requests, and how many had to wait for one before. */
  readonly bytes: number
  readonly requests: number
  readonly ms: number
  /** To the best hits of all. */
  readonly bestBytes: number
  readonly bestRequests: number
}

/** Indexes articles in a process of its own. @param index the name of an index to bring up to date */
export async function build(dir: string, count: number, index?: string): Promise<BuildFigures> {
  const script = resolve('tests/performance/search/build-index.ts')
  const args = [...process.execArgv, script, dir, String(count), ...(index === undefined ? [] : [index])]
  const { output, memoryMB } = await runMeasured(process.execPath, args)
  return { ...v.parse(builtSchema, JSON.parse(output)), memoryMB }
}

/** Searches an index. @param truth by query: the ids of the articles that have it */
export async function measureQueries(
  dir: string,
  index: string,
  queries: readonly MeasuredQuery[],
  truth: ReadonlyArray<ReadonlySet<number>>,
): Promise<QueryFigures[]> {
  const idsBySegment = new Map<SearchSegment, number[]>()
  const { segments } = v.parse(
    searchIndexSchema,
    JSON.parse(readFileSync(join(dir, searchIndexPath(index)), 'utf8')),
  )
  for (const segment of segments) {
    const origins = readOrigins(gunzipSync(readFileSync(join(dir, originPath(segment.origin)))))
    idsBySegment.set(
      segment,
      origins.map(({ id }) => id),
    )
  }
  const figures: QueryFigures[] = []
  for (const [place, query] of queries.entries()) {
    const asked: SearchQuery = { ...NO_QUERY, text: query.text }
    const found = await allIds(dir, idsBySegment, asked)
    const right = truth[place] ?? new Set()
    const wrong = found.filter((id) => !right.has(id))
    const hits = found.length - wrong.length
    const engine = engineOf(dir, index, () => {})
    const kept = await countKept(engine, asked, wrong)
    const byDate = await measureFind(dir, index, asked)
    const best = await measureFind(dir, index, { ...asked, sort: 'relevance' })
    figures.push({
      query,
      truth: right.size,
      recall: right.size === 0 ? 1 : hits / right.size,
      precision: found.length === 0 ? 1 : hits / found.length,
      checkedPrecision: hits + kept === 0 ? 1 : hits / (hits + kept),
      bytes: byDate.bytes,
      requests: byDate.requests,
      ms: byDate.ms,
      bestBytes: best.bytes,
      bestRequests: best.requests,
    })
  }
  return figures
}

/** The ids of all hits: what turning the pages to the end would give. */
async function allIds(
  dir: string,
  idsBySegment: ReadonlyMap<SearchSegment, readonly number[]>,
  query: SearchQuery,
): Promise<number[]> {
  const ids: number[] = []
  const fetch = fetchCounted(dir, () => {})
  for (const [segment, known] of idsBySegment) {
    const files = new SegmentFiles(segment, (path) => readBytes(fetch, '', path))
    const match = await searchSegment(files, wantedQuery(query))
    for (const document of allowedOf(match).documents) ids.push(known[document] ?? -1)
  }
  return ids
}

/** How many of some articles the engine still takes for hits after it has read them. */
async function countKept(engine: SearchEngine, query: SearchQuery, ids: readonly number[]): Promise<number> {
  let kept = 0
  for (const id of ids) {
    const headline = { ...newsArticle(id), attachments: 0 }
    if (await engine.excerpt(query, { headline, title: [], excerpt: null }, never)) kept += 1
  }
  return kept
}

async function measureFind(dir: string, index: string, query: SearchQuery) {
  let bytes = 0
  let requests = 0
  const engine = engineOf(dir, index, (size) => {
    bytes += size
    requests += 1
  })
  const start = performance.now()
  const { hits } = await engine.find(query, null, never)
  const ms = performance.now() - start
  if (hits.length > SEARCH_PAGE) throw new Error('More hits than a page has.')
  return { bytes, requests, ms }
}

function engineOf(dir: string, index: string, onFile: (bytes: number) => void): SearchEngine {
  return createStaticSearches({
    base: '',
    fetch: fetchCounted(dir, onFile),
    article: async ({ id }) => newsArticle(id),
  })({ engine: 'static', index })
}

/** Files of a folder, counted as they are sent: JSON is compressed by the host. */
function fetchCounted(dir: string, onFile: (bytes: number) => void): Fetch {
  return async (path) => {
    const file = readFileSync(join(dir, path))
    onFile(path.endsWith('.json') ? brotliCompressSync(file).length : file.length)
    return new Response(new Uint8Array(file))
  }
}
