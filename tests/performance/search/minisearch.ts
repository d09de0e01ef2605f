import { gzipSync } from 'node:zlib'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { packageOnDemand } from '../process/on-demand.ts'
import { makeNews } from './made-news.ts'
import type { MeasuredQuery } from './queries.ts'

export const MINISEARCH = '7.2.0'

/** The part of MiniSearch that is measured: https://lucaong.github.io/minisearch/ */
interface Index {
  add(document: object): void
  search(text: string, options: object): ReadonlyArray<{ readonly id: number }>
}
type MiniSearch = new (options: object) => Index

export interface MiniSearchFigures {
  readonly seconds: number
  /** Of the whole index, gzip: what is downloaded before the first query. */
  readonly bytes: number
  /** By query: of the articles that have it, those that are found. */
  readonly recall: readonly number[]
}

/** Indexes generated articles in memory, titles and texts, and looks for words by their beginning. */
export async function measureMiniSearch(
  count: number,
  queries: readonly MeasuredQuery[],
  truth: ReadonlyArray<ReadonlySet<number>>,
): Promise<MiniSearchFigures> {
  const folder = await packageOnDemand('minisearch', MINISEARCH)
  const module: unknown = await import(pathToFileURL(join(folder, 'dist/es/index.js')).href)
  // What this version of the package exports.
  const { default: Constructor } = module as { readonly default: MiniSearch }
  const news = Array.from({ length: count }, (_, number) => makeNews(number))
  const index = new Constructor({
    fields: ['title', 'text'],
    storeFields: ['title', 'publishedAt', 'author'],
  })
  const start = performance.now()
  for (const [number, { title, text, author, publishedAt }] of news.entries()) {
    index.add({ id: number + 1, title, text, author, publishedAt })
  }
  const seconds = (performance.now() - start) / 1000
  const bytes = gzipSync(JSON.stringify(index)).length
  const recall = queries.map(({ text }, place) => {
    const right = truth[place] ?? new Set()
    const found = index.search(text, { prefix: true, combineWith: 'AND' })
    return right.size === 0 ? 1 : found.filter(({ id }) => right.has(id)).length / right.size
  })
  return { seconds, bytes, recall }
}
