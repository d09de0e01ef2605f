import { slugsPath } from '#archive/paths.ts'
import { slugShard, type Slugs } from '#archive/slugs.ts'
import type { BoardEntries } from './catalogue.ts'

/**
 * What leads old addresses with a slug to the articles of a board, by the path of the file. Where two articles had
 * the same slug the one that is first in the board keeps it, so that an address never changes its meaning.
 * @param sequence the ids of its rows in their order
 */
export function slugFiles({ record, byId }: BoardEntries, sequence: readonly number[]): Map<string, Slugs> {
  const ids = new Map<string, Map<string, number>>()
  for (const id of sequence) {
    const slug = byId.get(id)?.slug ?? ''
    if (slug === '') continue
    const path = slugsPath(record.id, slugShard(slug))
    const shard = ids.get(path) ?? new Map<string, number>()
    ids.set(path, shard)
    if (!shard.has(slug)) shard.set(slug, id)
  }
  return new Map([...ids].map(([path, shard]) => [path, Object.fromEntries(shard)]))
}
