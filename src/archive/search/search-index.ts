import { boardIdSchema } from '#archive/format.ts'
import * as v from 'valibot'
import { BLOCK_DOCUMENTS, GROUP_DOCUMENTS } from './document-block.ts'
import { DIRECTORY_SHARDS, LISTED_SHARDS } from './directory.ts'
import { searchNameSchema } from './search-name.ts'
import { VIEWS_DOCUMENTS } from './views-column.ts'

/** Raised when a file of the index means something else than it did, or the same text would get other terms. */
export const SEARCH_INDEX_VERSION = 2

/** The most documents of a segment. */
export const LARGEST_SEGMENT = 131_072

const names = (each: number) =>
  v.pipe(v.array(searchNameSchema), v.maxLength(Math.ceil(LARGEST_SEGMENT / each)))
const timeNumber = v.nullable(v.pipe(v.number(), v.integer()))

/** A part of the index: some documents, in order of their publication, and the terms that they have. */
export const segmentSchema = v.pipe(
  v.object({
    /** The folder of its terms: `search/terms/<name>`. */
    name: searchNameSchema,
    /**
     * 0 the newest articles, 1 those next to them, 2 what gathers them, 3 full, 4 eight full ones in one: which the next import
     * joins together.
     */
    level: v.picklist([0, 1, 2, 3, 4]),
    /** How many documents it has, those that were removed included. */
    documents: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LARGEST_SEGMENT)),
    /** When the oldest was published, in milliseconds since 1970; `null` where it has one without a date. */
    oldest: timeNumber,
    /** When the newest was published; `null` where none has a date. */
    newest: timeNumber,
    /** Documents that were edited since, so that a later segment has them: their numbers, each less the one before and one. */
    removed: v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LARGEST_SEGMENT))),
    /** How many files its terms are in. */
    shards: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000)),
    /** The first key of each shard, where they are few; else there is a directory of them. */
    firstKeys: v.array(v.string()),
    /** The first key of each file of the directory. */
    directory: v.array(v.string()),
    /** Names of every 1,024 documents, of 128 files each. */
    groups: names(GROUP_DOCUMENTS),
    /** Names of the files of the documents after these. */
    blocks: names(BLOCK_DOCUMENTS),
    /** Names of the files of views. */
    views: names(VIEWS_DOCUMENTS),
    /** The name of what the next import needs of it. */
    origin: searchNameSchema,
  }),
  v.check(
    ({ documents, groups, blocks, views, shards, firstKeys, directory }) =>
      groups.length === Math.floor(documents / GROUP_DOCUMENTS) &&
      blocks.length === Math.ceil((documents % GROUP_DOCUMENTS) / BLOCK_DOCUMENTS) &&
      views.length === Math.ceil(documents / VIEWS_DOCUMENTS) &&
      firstKeys.length === (shards > LISTED_SHARDS ? 0 : shards) &&
      directory.length === (shards > LISTED_SHARDS ? Math.ceil(shards / DIRECTORY_SHARDS) : 0),
    'as many names as there are files',
  ),
)
export type SearchSegment = v.InferOutput<typeof segmentSchema>

/** `search/<name>.json`, which the manifest names: all that there is of the index. */
export const searchIndexSchema = v.object({
  indexVersion: v.literal(SEARCH_INDEX_VERSION),
  /** The boards that it has articles of, in the order of their ids. */
  boards: v.array(boardIdSchema),
  /** In the order in which they were begun: the first are the largest and mostly the oldest. */
  segments: v.array(segmentSchema),
})
export type SearchIndex = v.InferOutput<typeof searchIndexSchema>

/** The numbers of the documents of a segment that were removed, rising. */
export function removedDocuments({ removed }: Pick<SearchSegment, 'removed'>): Uint32Array {
  let previous = -1
  return Uint32Array.from(removed, (gap) => {
    previous += gap + 1
    return previous
  })
}

/** Rising numbers as the index has them. */
export function toGaps(numbers: Iterable<number>): number[] {
  let previous = -1
  return Array.from(numbers, (number) => {
    const gap = number - previous - 1
    previous = number
    return gap
  })
}

/** How many shards a file of the directory tells of. */
export function shardsOfDirectory({ shards }: Pick<SearchSegment, 'shards'>, file: number): number {
  return Math.max(0, Math.min(DIRECTORY_SHARDS, shards - file * DIRECTORY_SHARDS))
}

/** How many documents a file of views tells of. */
export function documentsOfViews({ documents }: Pick<SearchSegment, 'documents'>, file: number): number {
  return Math.max(0, Math.min(VIEWS_DOCUMENTS, documents - file * VIEWS_DOCUMENTS))
}

/** How many documents a block has. */
export function documentsOfBlock({ documents }: Pick<SearchSegment, 'documents'>, block: number): number {
  return Math.max(0, Math.min(BLOCK_DOCUMENTS, documents - block * BLOCK_DOCUMENTS))
}
