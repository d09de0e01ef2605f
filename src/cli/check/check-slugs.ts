import { slugsPath } from '#archive/paths.ts'
import { normalizeSlug, slugShard, slugsSchema } from '#archive/slugs.ts'
import { walkFiles } from '#cli/archive-writer/walk-files.ts'
import { isOwnPath } from '#cli/archive-writer/sweep.ts'
import type { Finding } from '#cli/findings.ts'
import type { CheckContext } from './check-context.ts'
import { readChecked, shown } from './read-checked.ts'

/** Checks that old addresses with a slug lead to articles that are there, and are found where they are looked for. */
export async function* checkSlugs(board: string, { dir, index }: CheckContext): AsyncGenerator<Finding> {
  for await (const file of walkFiles(dir, `slugs/${board}`)) {
    if (!isOwnPath(file)) continue
    const slugs = yield* readChecked(dir, file, slugsSchema)
    for (const [slug, id] of Object.entries(slugs ?? {})) {
      if (normalizeSlug(slug) !== slug || slugsPath(board, slugShard(slug)) !== file) {
        const expected = `the slug ${shown(normalizeSlug(slug))} in ${slugsPath(board, slugShard(normalizeSlug(slug)))}`
        yield { file, where: slug, rule: 'broken-reference', expected, found: shown(slug) }
      }
      if (index.sequenceOf(board, id) === undefined && index.isComplete(board)) {
        yield {
          file,
          where: slug,
          rule: 'broken-reference',
          expected: 'an article of the board',
          found: String(id),
        }
      }
    }
  }
}
