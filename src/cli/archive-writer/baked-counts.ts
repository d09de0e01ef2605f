import {
  attachmentSchema,
  linkSchema,
  provenanceSchema,
  relatedSchema,
  type Article,
} from '#archive/article.ts'
import type { CountsRow } from '#archive/counts.ts'
import { idSchema } from '#archive/format.ts'
import { countsEntries, isHeadline, type ChunkRow, type Headline } from '#archive/headline.ts'
import * as v from 'valibot'

/**
 * What a written article says that may grow old without its content changing: its counts and the capture
 * that it was written from. Both stay as they were written for as long as the content does.
 */
const bakedArticleSchema = v.object({
  id: idSchema,
  ...countsEntries,
  links: v.array(v.pick(linkSchema, ['clicks'])),
  attachments: v.array(v.pick(attachmentSchema, ['downloads'])),
  related: v.array(v.pick(relatedSchema, ['views'])),
  provenance: v.pick(provenanceSchema, ['importedAt']),
})
export type BakedArticle = v.InferOutput<typeof bakedArticleSchema>

/** @returns `null` for what is no article: then it counts as absent and is written anew */
export function readBakedArticle(json: unknown): BakedArticle | null {
  const parsed = v.safeParse(bakedArticleSchema, json)
  return parsed.success ? parsed.output : null
}

/** An article with the counts and the capture that its file already has, to be compared with that file. */
export function withBakedArticle(article: Article, baked: BakedArticle): Article {
  const { links, attachments, related, provenance } = article
  return {
    ...article,
    views: baked.views,
    recommendations: baked.recommendations,
    links: links.map((link, index) => ({ ...link, clicks: baked.links[index]?.clicks ?? null })),
    attachments: attachments.map((attachment, index) => ({
      ...attachment,
      downloads: baked.attachments[index]?.downloads ?? null,
    })),
    related: related.map((entry, index) => ({ ...entry, views: baked.related[index]?.views ?? null })),
    provenance: { ...provenance, importedAt: baked.provenance.importedAt },
  }
}

/** The rows of a chunk with the counts that its file already has. */
export function withBakedRows(rows: readonly ChunkRow[], baked: readonly ChunkRow[]): ChunkRow[] {
  return rows.map((row, index) => {
    const old = baked[index]
    if (!old || !isHeadline(row) || !isHeadline(old)) return row
    const { views, recommendations, comments } = old
    return { ...row, views, recommendations, comments }
  })
}

/** The counts of an article as `counts/<board>/<k>.json` has them. */
export function countsRowOf(article: Omit<BakedArticle, 'related' | 'provenance'>): CountsRow {
  const { id, views, recommendations, comments, attachments, links } = article
  return {
    id,
    views,
    recommendations,
    comments,
    ...(attachments.length > 0 && { downloads: attachments.map(({ downloads }) => downloads) }),
    ...(links.length > 0 && { clicks: links.map(({ clicks }) => clicks) }),
  }
}

/** Whether a headline's counts are those of a counts row. */
export function hasSameCounts(headline: Headline, row: CountsRow): boolean {
  return (
    headline.views === row.views &&
    headline.recommendations === row.recommendations &&
    headline.comments === row.comments
  )
}
