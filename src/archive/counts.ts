import * as v from 'valibot'
import { countSchema, idSchema, timeSchema } from './format.ts'
import { countsEntries, type Headline } from './headline.ts'

/** Newer counts of one article. */
export const countsRowSchema = v.object({
  id: idSchema,
  ...countsEntries,
  /** Downloads of its attachments, in their order; absent where it has none. */
  downloads: v.optional(v.array(countSchema)),
  /** Clicks on its related links, in their order; absent where it has none. */
  clicks: v.optional(v.array(countSchema)),
})
export type CountsRow = v.InferOutput<typeof countsRowSchema>

/** `counts/<board>/<k>.json`: the counts of chunk k that were taken after its content was written. */
export const countsSchema = v.object({ countedAt: timeSchema, counts: v.array(countsRowSchema) })
export type Counts = v.InferOutput<typeof countsSchema>

/** Finds the counts of articles by id. */
export function countsById(counts: Counts): ReadonlyMap<number, CountsRow> {
  return new Map(counts.counts.map((row) => [row.id, row]))
}

/** A headline (or anything that has its counts) with newer counts laid over it. */
export function withCounts<T extends Pick<Headline, 'views' | 'recommendations' | 'comments'>>(
  counted: T,
  row: CountsRow | undefined,
): T {
  if (!row) return counted
  const { views, recommendations, comments } = row
  return { ...counted, views, recommendations, comments }
}
