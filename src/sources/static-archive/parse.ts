import { articleSchema, type Article } from '#archive/article.ts'
import { elementsOf, type Body } from '#archive/body/body.ts'
import { sanitizeBody } from '#archive/body/sanitize.ts'
import { describeVersionProblem } from '#archive/format.ts'
import { chunkRowSchema, type ChunkRow } from '#archive/headline.ts'
import { manifestSchema, type Manifest } from '#archive/manifest.ts'
import { MANIFEST_PATH } from '#archive/paths.ts'
import { parseWith } from '#sources/parse-with.ts'
import { SourceError } from '#sources/source-error.ts'
import * as v from 'valibot'

/** The manifest; its version is looked at first, so that a newer format is named and not called broken. */
export function parseManifest(json: unknown): Manifest {
  const { formatVersion } = parseWith(v.object({ formatVersion: v.unknown() }), MANIFEST_PATH, json)
  const problem = describeVersionProblem(formatVersion)
  if (problem !== null) {
    const isNewer = typeof formatVersion === 'number' && formatVersion > 1
    throw new SourceError(isNewer ? 'newer-format' : 'unreadable', MANIFEST_PATH, problem)
  }
  return parseWith(manifestSchema, MANIFEST_PATH, json)
}

/** The rows of a chunk; `null` stands for a row that can't be read, so that one fault costs one row. */
export function parseRows(file: string, json: unknown): Array<ChunkRow | null> {
  return parseWith(v.array(v.unknown()), file, json).map((row) => {
    const result = v.safeParse(chunkRowSchema, row, { abortEarly: true })
    return result.success ? result.output : null
  })
}

/** An article whose bodies have passed the allowlist again: the host of an archive is not trusted. */
export function parseArticle(file: string, json: unknown): Article {
  const article = parseWith(articleSchema, file, json)
  return {
    ...article,
    body: sanitizeBody(article.body),
    discussion: article.discussion.map((comment) => ({ ...comment, body: sanitizeComment(comment.body) })),
  }
}

/** Blocks are numbered in every body, and those of the article and of its comments stand on one page: `p-1` is the article's. */
function sanitizeComment(foreign: Body): Body {
  const body = sanitizeBody(foreign)
  for (const { properties } of elementsOf(body)) delete properties['id']
  return body
}
