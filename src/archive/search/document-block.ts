import { headlineEntries, type Headline } from '#archive/headline.ts'
import * as v from 'valibot'

/** How many documents one file tells of, so that twenty hits, each in another, cost little. */
export const BLOCK_DOCUMENTS = 8

/** How many documents change their files together once there are so many: then one name is enough for all of these files. */
export const GROUP_DOCUMENTS = 1024

/** What is known of a document without reading its article. */
export type FoundDocument = Pick<
  Headline,
  | 'board'
  | 'id'
  | 'title'
  | 'author'
  | 'publishedAt'
  | 'views'
  | 'comments'
  | 'series'
  | 'notice'
  | 'lang'
  | 'attachments'
>

const entries = headlineEntries

/** A document as a row, so that the names of its fields are not in every file eight times. */
const rowSchema = v.pipe(
  v.tuple([
    entries.board,
    entries.id,
    entries.title,
    entries.author,
    entries.publishedAt,
    entries.views,
    entries.comments,
    v.nullable(v.tuple([v.pipe(v.string(), v.minLength(1)), v.pipe(v.string(), v.minLength(1))])),
    v.picklist([0, 1]),
    entries.lang,
    entries.attachments,
  ]),
  v.transform(
    ([
      board,
      id,
      title,
      author,
      publishedAt,
      views,
      comments,
      series,
      notice,
      lang,
      attachments,
    ]): FoundDocument => ({
      board,
      id,
      title,
      author,
      publishedAt,
      views,
      comments,
      series: series && { slug: series[0], name: series[1] },
      notice: notice === 1,
      lang,
      attachments,
    }),
  ),
)

/** A file of documents; `null` in the place of one that was removed. */
export const documentBlockSchema = v.pipe(
  v.array(v.nullable(rowSchema)),
  v.minLength(1),
  v.maxLength(BLOCK_DOCUMENTS),
)

/** The text of a file of documents. */
export function blockText(documents: ReadonlyArray<FoundDocument | null>): string {
  return JSON.stringify(documents.map((document) => document && toRow(document)))
}

function toRow(document: FoundDocument): unknown[] {
  const { board, id, title, author, publishedAt, views, comments, series, notice, lang, attachments } =
    document
  const seriesPair = series && [series.slug, series.name]
  return [
    board,
    id,
    title,
    author,
    publishedAt,
    views,
    comments,
    seriesPair,
    notice ? 1 : 0,
    lang,
    attachments,
  ]
}
