import { slugsPath } from '#archive/paths.ts'
import { normalizeSlug, slugShard, slugsSchema } from '#archive/slugs.ts'
import type { NewsSource } from '#sources/news-source.ts'
import { parseWith } from '#sources/parse-with.ts'
import { SourceError } from '#sources/source-error.ts'
import type { ArchiveClient } from './archive-client.ts'

/** The part of a source that knows the addresses of the old board. */
export type Slugs = Pick<NewsSource, 'findBySlug'>

/** Reads which article had which slug. @param freshMs how long an answer may be used again, in milliseconds */
export function createSlugs(client: ArchiveClient, freshMs: number): Slugs {
  const readSlugs = client.reader((file, json) => parseWith(slugsSchema, file, json), freshMs)
  return {
    async findBySlug({ board, slug }, signal) {
      const wanted = normalizeSlug(slug)
      const slugs = await readSlugs(slugsPath(board, slugShard(wanted)), signal)
      const id = Object.hasOwn(slugs, wanted) ? slugs[wanted] : undefined
      if (id === undefined) throw new SourceError('not-found', `${board}/${slug}`, 'no article had this slug')
      return { board, id }
    },
  }
}
