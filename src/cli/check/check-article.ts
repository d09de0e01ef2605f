import { articleSchema, type Article } from '#archive/article.ts'
import { parseAddress } from '#archive/body/address.ts'
import type { Headline } from '#archive/headline.ts'
import { articlePath, isArchiveFile } from '#archive/paths.ts'
import { isDeepStrictEqual } from 'node:util'
import { checkBody } from './check-body.ts'
import type { CheckContext } from './check-context.ts'
import { checkReferences } from './check-references.ts'
import { checkRelatedRules } from './check-related.ts'
import { checkFile, differs, type FindingWithin } from './finding-within.ts'
import { readChecked, shown, type Checked } from './read-checked.ts'
import type { CheckedRow } from './read-rows.ts'

/**
 * Checks the file of an article against its row in the list, and all that it names.
 * @returns `null` where it can't be read
 */
export async function* checkArticleFile(row: CheckedRow, context: CheckContext): Checked<Article | null> {
  const { headline } = row
  if (!headline) return null
  const file = articlePath(headline.board, headline.id)
  const article = yield* readChecked(context.dir, file, articleSchema)
  if (!article) {
    context.unreadable += 1
    return null
  }
  for (const finding of checkArticle(article, headline, row, context)) yield { ...finding, file }
  return article
}

function* checkArticle(
  article: Article,
  headline: Headline,
  { sequence, newer }: CheckedRow,
  context: CheckContext,
): Generator<FindingWithin> {
  if (article.sequence !== sequence) yield differs('sequence', 'sequence-wrong', sequence, article.sequence)
  yield* compareFields(article, headline)
  yield* compareCounts(article, headline)
  if (newer) {
    yield* compareLength('attachments', article.attachments.length, newer.downloads)
    yield* compareLength('links', article.links.length, newer.clicks)
  } else {
    for (const field of ['views', 'recommendations'] as const) {
      if (article[field] !== headline[field])
        yield differs(field, 'count-differs', headline[field], article[field])
    }
  }
  for (const [index, { url }] of article.links.entries()) {
    if (parseAddress(url)?.kind !== 'web') {
      yield differs(`links.${index}.url`, 'unsafe-link', 'an http or https address', url)
    }
  }
  for (const [index, { url }] of article.attachments.entries()) {
    if (url === null) continue
    const where = `attachments.${index}.url`
    if (!isArchiveFile(url)) yield differs(where, 'unsafe-link', 'a file of the archive', url)
    else yield* checkFile(where, url, context)
  }
  yield* checkBody('body', article.body, context)
  yield* checkDiscussion(article, context)
  yield* checkReferences(article, context.index)
  yield* checkRelatedRules(article, context.relatedRules)
}

/** Counts are compared on their own, since they may be newer in one place than in the other. */
const COUNT_FIELDS: ReadonlySet<string> = new Set(['views', 'recommendations', 'comments', 'attachments'])

/** What a headline and its article both say must be the same. */
function* compareFields(article: Article, headline: Headline): Generator<FindingWithin> {
  const values = new Map(Object.entries(article))
  for (const [field, expected] of Object.entries(headline)) {
    const found = values.get(field)
    if (COUNT_FIELDS.has(field) || isDeepStrictEqual(found, expected)) continue
    yield differs(field, 'field-differs', shown(expected), found)
  }
  const { length } = article.attachments
  if (length !== headline.attachments)
    yield differs('attachments', 'count-differs', headline.attachments, length)
}

function* compareCounts({ comments, discussion }: Article, headline: Headline): Generator<FindingWithin> {
  for (const [where, expected] of [
    ['comments', comments],
    ['discussion', headline.comments],
  ] as const) {
    if (discussion.length !== expected) yield differs(where, 'count-differs', expected, discussion.length)
  }
}

function* compareLength(
  where: string,
  expected: number,
  counts: readonly unknown[] | undefined,
): Generator<FindingWithin> {
  const found = counts?.length ?? 0
  if (found !== expected)
    yield differs(where, 'count-differs', `${found}, as its newer counts have`, expected)
}

function* checkDiscussion({ discussion }: Article, context: CheckContext): Generator<FindingWithin> {
  const ids = new Set<number>()
  for (const [index, { id, parent, body }] of discussion.entries()) {
    const where = `discussion.${index}`
    if (ids.has(id)) yield differs(`${where}.id`, 'duplicate-id', 'every comment once', id)
    if (parent !== null && !ids.has(parent)) {
      yield differs(`${where}.parent`, 'broken-reference', 'a comment before it', parent)
    }
    ids.add(id)
    yield* checkBody(`${where}.body`, body, context)
  }
}
