import type { Comment } from '#archive/article.ts'
import { timeSchema } from '#archive/format.ts'
import { textToBody } from '#cli/body/text-to-body.ts'
import type { BodyContext } from '#cli/body/body-context.ts'
import type { Finding } from '#cli/findings.ts'
import * as v from 'valibot'
import { FieldReader, lineSchema } from './record.ts'

const FIELDS = ['author', 'date', 'text', 'replies'] as const

/** Comments that get an id next to their article's; an article with more is rare enough for long ids. */
const NEAR_IDS = 999

interface Place {
  readonly file: string
  /** `comments.` in front matter, empty in a file of comments. */
  readonly where: string
  readonly report: (finding: Finding) => void
}

/**
 * Reads comments and their replies, in reading order, and numbers them: comment n of article 12 is 12000 + n.
 * @param lists the list in the front matter, and the one of the file beside it
 */
export async function readComments(
  article: number,
  lists: ReadonlyArray<Place & { readonly data: unknown }>,
  context: BodyContext,
): Promise<Comment[]> {
  const comments: Comment[] = []

  async function readList(data: unknown, place: Place, parent: Comment | null): Promise<void> {
    if (data === null || data === undefined) return
    if (!Array.isArray(data)) {
      const { file, report, where } = place
      report({
        file,
        where: where || 'its content',
        rule: 'invalid-field',
        expected: 'a list',
        found: typeof data,
      })
      return
    }
    for (const [index, entry] of data.entries()) {
      const where = `${place.where}${index}.`
      const fields = new FieldReader(entry, place.file, where, place.report)
      fields.noteUnknown(FIELDS)
      const text = fields.read('text', v.pipe(v.union([v.string(), v.number()]), v.transform(String)), '')
      if (text.trim() === '') fields.note('invalid-field', 'text', 'the text of the comment', 'none')
      const comment: Comment = {
        id: idOf(article, comments.length + 1),
        author: fields.read('author', lineSchema, null),
        publishedAt: fields.read('date', timeSchema, null),
        body: await textToBody(text, context),
        depth: parent ? parent.depth + 1 : 0,
        parent: parent?.id ?? null,
      }
      comments.push(comment)
      const replies = fields.read('replies', v.array(v.unknown()), null)
      await readList(replies, { ...place, where: `${where}replies.` }, comment)
    }
  }

  for (const { data, ...place } of lists) await readList(data, place, null)
  return comments
}

function idOf(article: number, n: number): number {
  return n <= NEAR_IDS ? article * 1_000 + n : article * 1_000_000_000 + n
}
