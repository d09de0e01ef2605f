import { headlineSchema } from '#archive/headline.ts'
import * as v from 'valibot'

/** What the pages, the service worker and the press say to each other. */

/** An article that was kept. */
export const keptArticleSchema = v.pick(headlineSchema, ['board', 'id', 'title', 'lang'])
export type KeptArticle = v.InferOutput<typeof keptArticleSchema>

/** An article, as pages and workers name it to each other. */
export const savedRefSchema = v.pick(headlineSchema, ['board', 'id'])
export type SavedRef = v.InferOutput<typeof savedRefSchema>

/** What a page asks of a worker. Anybody may send anything, so it is parsed. */
export const workerRequestSchema = v.variant('kind', [
  /** Keep what is at these addresses; a page that no worker controls yet tells what it has loaded. */
  v.object({ kind: v.literal('keep'), addresses: v.pipe(v.array(v.string()), v.maxLength(500)) }),
  /**
   * Which articles can be read without a network, and can the page at this address? Answered through the port that came along.
   * A worker knows of a page only the address that it was loaded at.
   */
  v.object({ kind: v.literal('list'), page: v.string() }),
  /**
   * Keep an article for as long as it is saved: its page, its data, its pictures, and what else it needs to be read. Answered
   * through the port that came along: see saved-contract.ts.
   */
  v.object({ kind: v.literal('save'), article: savedRefSchema }),
  /** These are all articles that are saved: what is kept for others can go. */
  v.object({ kind: v.literal('saved'), articles: v.array(savedRefSchema) }),
  /** Which articles are here, saved or just read? Answered through the port that came along. */
  v.object({ kind: v.literal('copies') }),
  /** Take the place of the worker before, now. */
  v.object({ kind: v.literal('apply') }),
])
export type WorkerRequest = v.InferOutput<typeof workerRequestSchema>

/** The answer to `list`. */
export const keptListSchema = v.object({
  /** Whether the page that asks was kept as a whole document. */
  isPageKept: v.boolean(),
  /** The last that was read comes first. */
  articles: v.array(keptArticleSchema),
})
export type KeptList = v.InferOutput<typeof keptListSchema>

/** What the press tells a worker of the site, as the value of the global variable `gapanSite`. */
export const workerSiteSchema = v.object({
  /** The path under which the site is served, with a slash at both ends. */
  base: v.string(),
  /** Names this build of the reader. */
  version: v.string(),
  /** The scripts and styles: paths within the site, and `sha256-…` of their bytes. */
  assets: v.array(v.object({ path: v.string(), integrity: v.string() })),
  /** The document in which the reader draws what an address names. */
  shell: v.string(),
})
export type WorkerSite = v.InferOutput<typeof workerSiteSchema>
