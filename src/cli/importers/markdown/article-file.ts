import { readFile } from 'node:fs/promises'
import { parseData } from '#cli/data-file.ts'
import { Fault } from '#cli/fault.ts'
import { idSchema } from '#archive/format.ts'
import * as v from 'valibot'
import { commentsFile } from './folder.ts'

/** What an article file holds, not yet looked into. */
export interface ArticleFile {
  readonly path: string
  readonly id: number
  readonly fields: unknown
  readonly markdown: string
  /** The list of the comments file beside it; `null` where there is none. */
  readonly comments: unknown
}

/** Where front matter ends: a line of three dashes, as Jekyll and its kin write it. */
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([^]*?\r?\n)?---[ \t]*(?:\r?\n|$)/u

/**
 * Reads an article and the comments beside it.
 * @throws Fault when it can't be read or parsed, or has no id
 */
export async function readArticleFile(path: string): Promise<ArticleFile> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new Fault(`${path} can't be read: ${String(error)}`)
  })
  const source = bytes.toString('utf8')
  const frontMatter = FRONT_MATTER.exec(source)
  const fields = frontMatter ? parseData(frontMatter[1] ?? '', path) : null
  const idResult = v.safeParse(v.object({ id: idSchema }), fields)
  if (!idResult.success) {
    throw new Fault(`${path}: its front matter needs an id, a whole number from 1.`)
  }
  const commentBytes = await readComments(commentsFile(path))
  return {
    path,
    id: idResult.output.id,
    fields,
    markdown: source.slice(frontMatter?.[0].length ?? 0),
    comments: commentBytes ? parseData(commentBytes.toString('utf8'), commentsFile(path)) : null,
  }
}

/** An article without its comments would be taken for one whose comments were deleted. */
async function readComments(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
    throw new Fault(`${path} can't be read: ${String(cause)}`)
  }
}
