import { BLOCK_DOCUMENTS, GROUP_DOCUMENTS } from './document-block.ts'
import type { SearchIndex, SearchSegment } from './search-index.ts'

/** Files of one group. */
const GROUP_BLOCKS = GROUP_DOCUMENTS / BLOCK_DOCUMENTS

export function searchIndexPath(name: string): string {
  return `search/${name}.json`
}

export function shardPath(segment: string, shard: number): string {
  return `search/terms/${segment}/${shard}.bin`
}

export function directoryPath(segment: string, file: number): string {
  return `search/terms/${segment}/d${file}.bin`
}

/** A file of a group that is whole. */
export function groupBlockPath(group: string, block: number): string {
  return `search/documents/${group}/${block}.bin`
}

/** A file of documents that belong to no whole group. */
export function singleBlockPath(name: string): string {
  return `search/documents/${name}.bin`
}

export function viewsPath(name: string): string {
  return `search/views/${name}.bin`
}

export function originPath(name: string): string {
  return `search/origins/${name}.bin`
}

/** The file that tells of a document, by the number of its block in the segment; `null` where there is none. */
export function blockPath(
  { groups, blocks }: Pick<SearchSegment, 'groups' | 'blocks'>,
  block: number,
): string | null {
  const group = groups[Math.floor(block / GROUP_BLOCKS)]
  if (group !== undefined) return groupBlockPath(group, block % GROUP_BLOCKS)
  const single = blocks[block - groups.length * GROUP_BLOCKS]
  return single === undefined ? null : singleBlockPath(single)
}

/** Paths that only an index has. */
const SEARCH_PATH =
  /^search\/(?:[0-9a-f]{16}\.json|terms\/[0-9a-f]{16}\/d?(?:0|[1-9]\d{0,7})\.bin|documents\/[0-9a-f]{16}(?:\/(?:0|[1-9]\d{0,2}))?\.bin|(?:views|origins)\/[0-9a-f]{16}\.bin)$/u

/** Whether a file's name is one that an index gives. */
export function isSearchPath(path: string): boolean {
  return SEARCH_PATH.test(path)
}

/** Every file of an index but its own. */
export function* searchFiles({ segments }: Pick<SearchIndex, 'segments'>): Generator<string> {
  for (const { name, shards, directory, groups, blocks, views, origin } of segments) {
    for (let shard = 0; shard < shards; shard += 1) yield shardPath(name, shard)
    for (const file of directory.keys()) yield directoryPath(name, file)
    for (const group of groups) {
      for (let block = 0; block < GROUP_BLOCKS; block += 1) yield groupBlockPath(group, block)
    }
    for (const block of blocks) yield singleBlockPath(block)
    for (const file of views) yield viewsPath(file)
    yield originPath(origin)
  }
}
