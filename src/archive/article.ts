import * as v from 'valibot'
import { bodySchema } from './body/body.ts'
import { boardIdSchema, countSchema, idSchema, timeSchema } from './format.ts'
import { headlineEntries } from './headline.ts'

/** An editor took the article from another board, or copied it. Foreign words: names as they were then. */
export const moveSchema = v.object({
  kind: v.picklist(['moved', 'copied']),
  /** The name of the board it came from, at that time; it may match no board today. */
  from: v.string(),
  at: v.nullable(timeSchema),
  by: v.nullable(v.string()),
})
export type Move = v.InferOutput<typeof moveSchema>

/** A related link that the author gave. Always http or https. */
export const linkSchema = v.object({ url: v.string(), clicks: countSchema })
export type RelatedLink = v.InferOutput<typeof linkSchema>

export const attachmentSchema = v.object({
  /** The name that its author gave it. */
  name: v.string(),
  /** Its file, relative to the archive; `null` where the source no longer had it. */
  url: v.nullable(v.string()),
  bytes: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** A media type, `application/octet-stream` where it is unknown. */
  type: v.string(),
  downloads: countSchema,
})
export type Attachment = v.InferOutput<typeof attachmentSchema>

export const commentSchema = v.object({
  id: idSchema,
  author: v.nullable(v.string()),
  publishedAt: v.nullable(timeSchema),
  body: bodySchema,
  /** 0 for a comment on the article, 1 for a reply to such a comment … */
  depth: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The comment that this one replies to. */
  parent: v.nullable(idSchema),
})
export type Comment = v.InferOutput<typeof commentSchema>

/** Why a headline stands beside an article. */
export const relatedReasonSchema = v.union([
  /** Both belong to this series. */
  v.object({ kind: v.literal('series'), name: v.string() }),
  /** The article's body links to it. */
  v.object({ kind: v.literal('linked') }),
  /** It links to the article. */
  v.object({ kind: v.literal('linked-from') }),
  /** Whoever keeps the archive put it there. */
  v.object({ kind: v.literal('pinned') }),
  /** Their texts are alike: they share these words among others, the most telling first. */
  v.object({ kind: v.literal('shares'), words: v.pipe(v.array(v.string()), v.minLength(1)) }),
  /** It was among the newest of the board when the article was published. Given by a source when it is read, never stored. */
  v.object({ kind: v.literal('newest') }),
  /** It followed the article, one of the first of its board. Given by a source when it is read, never stored. */
  v.object({ kind: v.literal('followed') }),
])
export type RelatedReason = v.InferOutput<typeof relatedReasonSchema>

/** The article before or after this one in its board. */
export const neighbourSchema = v.object({
  board: boardIdSchema,
  id: idSchema,
  title: v.string(),
  lang: headlineEntries.lang,
  publishedAt: v.nullable(timeSchema),
})
export type Neighbour = v.InferOutput<typeof neighbourSchema>

export const relatedSchema = v.object({
  ...neighbourSchema.entries,
  views: countSchema,
  /** Its number in its board, which tells the chunk that has its newest counts. */
  sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
  reason: relatedReasonSchema,
})
export type Related = v.InferOutput<typeof relatedSchema>

/** A post of the thread (post and reply posts) that an article belongs to. */
export const threadEntrySchema = v.object({
  ...neighbourSchema.entries,
  author: v.nullable(v.string()),
  /** 0 for the post that began the thread. */
  depth: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export type ThreadEntry = v.InferOutput<typeof threadEntrySchema>

export const provenanceSchema = v.object({
  /** The importer that made it: `gnuboard5`, `markdown`. */
  source: v.string(),
  /** Where it was published, if that is known. */
  originalUrl: v.nullable(v.string()),
  /** The capture that this revision of the file was written from. */
  importedAt: timeSchema,
  /** SHA-256 (hex) of what the source held: title, author, time and body before any treatment. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})
export type Provenance = v.InferOutput<typeof provenanceSchema>

/** `articles/<board>/<floor(id/1000)>/<id>.json` */
export const articleSchema = v.object({
  ...headlineEntries,
  /** Its number in its board in publication order, from 0; chunk `floor(sequence / 100)` lists it. */
  sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
  body: bodySchema,
  moves: v.array(moveSchema),
  links: v.array(linkSchema),
  /** What can be downloaded. In an article, unlike in a headline, the list itself. */
  attachments: v.array(attachmentSchema),
  /** The published comments in reading order: each after the one that it replies to. */
  discussion: v.array(commentSchema),
  related: v.array(relatedSchema),
  /** The article published before this one. */
  previous: v.nullable(neighbourSchema),
  /** The article published after this one. */
  next: v.nullable(neighbourSchema),
  /** The episodes before and after this one in its series, by time of publication; missing where it belongs to none. */
  seriesNeighbours: v.exactOptional(
    v.object({ previous: v.nullable(neighbourSchema), next: v.nullable(neighbourSchema) }),
  ),
  /** The whole thread in reading order, this article included; empty where it stands alone. */
  thread: v.array(threadEntrySchema),
  provenance: provenanceSchema,
})
export type Article = v.InferOutput<typeof articleSchema>
