import { createHash } from 'node:crypto'
import { normalizeSlug } from '#archive/slugs.ts'
import { basename } from 'node:path'
import { moveSchema, type Move, type RelatedLink } from '#archive/article.ts'
import { parseAddress } from '#archive/body/address.ts'
import { countSchema, idSchema, languageSchema, timeSchema } from '#archive/format.ts'
import { detectLanguage } from '#archive/language.ts'
import { bodyText } from '#cli/body/body-text.ts'
import { treeToBody } from '#cli/body/html-to-body.ts'
import { documentType } from '#cli/files/file-types.ts'
import type { ArticleRecord, AttachmentRecord, ImportContext, ImportHead } from '#cli/importers/importer.ts'
import * as v from 'valibot'
import type { ArticleFile } from './article-file.ts'
import { bodyContext, storeFile, type ArticlePlace } from './body-files.ts'
import { readComments } from './comments.ts'
import { commentsFile } from './folder.ts'
import { markdownTree } from './markdown-tree.ts'
import { FieldReader, lineSchema } from './record.ts'

const FIELDS = [
  'id', 'title', 'author', 'date', 'lang', 'category', 'notice', 'views', 'recommendations', 'replyTo', 'moves',
  'links', 'attachments', 'comments',
] as const // prettier-ignore

/** What `recordOf` is given to work with. */
export interface RecordContext {
  readonly import: ImportContext
  readonly folder: string
  readonly head: ImportHead
  readonly board: string
  readonly thread: ArticleRecord['thread']
}

/** Makes a record of an article file, or `null` where it has no title; findings tell what could not be used. */
export async function recordOf(file: ArticleFile, context: RecordContext): Promise<ArticleRecord | null> {
  const { board, head } = context
  const { report } = context.import
  const place: ArticlePlace = {
    folder: context.folder,
    file: file.path,
    site: head.site,
    context: context.import,
  }
  const fields = new FieldReader(file.fields, file.path, '', report)
  fields.noteUnknown(FIELDS)
  const title = fields.read('title', lineSchema, null)
  if (title === null) {
    fields.note('invalid-field', 'title', 'a title', 'none')
    return null
  }
  const inBody = bodyContext(place)
  const givenLang = fields.read('lang', languageSchema, null)
  const tree = await markdownTree(file.markdown, givenLang ?? head.site.languages[0] ?? 'en', inBody)
  const body = await treeToBody(tree, inBody)
  const { url } = head.site
  const author = fields.read('author', lineSchema, null)
  const publishedAt = fields.read('date', timeSchema, null)
  return {
    board,
    id: file.id,
    title,
    author,
    publishedAt,
    views: fields.read('views', countSchema, null),
    recommendations: fields.read('recommendations', countSchema, null),
    category: fields.read('category', lineSchema, null),
    notice: fields.read('notice', v.boolean(), false),
    lang: givenLang ?? detectLanguage(`${title}\n${bodyText(body)}`, head.site.languages),
    body,
    moves: readMoves(fields),
    links: readLinks(fields),
    attachments: await readAttachments(fields, place),
    discussion: await readComments(
      file.id,
      [
        {
          data: fields.read('comments', v.array(v.unknown()), null),
          file: file.path,
          where: 'comments.',
          report,
        },
        { data: file.comments, file: commentsFile(file.path), where: '', report },
      ],
      inBody,
    ),
    thread: context.thread,
    originalUrl: url === null ? null : `${url}/bbs/board.php?bo_table=${board}&wr_id=${file.id}`,
    slug: slugOf(file.path),
    sha256: createHash('sha256')
      .update(JSON.stringify([title, author, publishedAt, file.markdown]))
      .digest('hex'),
  }
}

/** The words of a file's name, as old boards had them in their addresses: `0012-the-ferry.md` → `the-ferry`. */
function slugOf(path: string): string | null {
  const [, words] = /^\d+-(.+)\.md$/iu.exec(basename(path)) ?? []
  return words === undefined ? null : normalizeSlug(words)
}

/** The post that an article replies to. */
export function replyToOf(file: ArticleFile): number | null {
  const result = v.safeParse(v.object({ replyTo: idSchema }), file.fields)
  return result.success ? result.output.replyTo : null
}

const writtenMoveSchema = v.object({
  kind: moveSchema.entries.kind,
  from: lineSchema,
  at: v.optional(v.nullable(timeSchema), null),
  by: v.optional(v.nullable(lineSchema), null),
})

function readMoves(fields: FieldReader): Move[] {
  return fields.read('moves', v.array(writtenMoveSchema), [])
}

const writtenLinkSchema = v.union([
  v.pipe(
    v.string(),
    v.transform((url) => ({ url, clicks: null })),
  ),
  v.object({ url: v.string(), clicks: v.optional(countSchema, null) }),
])

function readLinks(fields: FieldReader): RelatedLink[] {
  return fields.read('links', v.array(writtenLinkSchema), []).flatMap(({ clicks, url }, index) => {
    const address = parseAddress(url)
    if (address?.kind === 'web') return [{ url: address.url.href, clicks }]
    fields.note('invalid-field', `links.${index}`, 'an http or https address', url)
    return []
  })
}

const writtenAttachmentSchema = v.object({
  file: v.string(),
  name: v.optional(lineSchema),
  downloads: v.optional(countSchema, null),
})

async function readAttachments(fields: FieldReader, place: ArticlePlace): Promise<AttachmentRecord[]> {
  const attachments: AttachmentRecord[] = []
  for (const [index, written] of fields.read('attachments', v.array(writtenAttachmentSchema), []).entries()) {
    const { downloads, file, name = basename(file) } = written
    const stored = await storeFile(file, name, `attachments.${index}.file`, place)
    attachments.push({
      name,
      url: stored?.url ?? null,
      bytes: stored?.bytes ?? null,
      type: stored?.type ?? documentType(name).type,
      downloads,
    })
  }
  return attachments
}
