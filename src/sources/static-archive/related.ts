import type { Related } from '#archive/article.ts'
import type { Headline } from '#archive/headline.ts'
import { RELATED_LIMIT, type ArticleRef } from '#sources/news-source.ts'

/** A headline with its number in its board. */
export interface NumberedHeadline {
  readonly sequence: number
  readonly headline: Headline
}

/** How many of one series may stand among the newest: a daily series must not fill the list. */
const NEWEST_PER_SERIES = 2

/**
 * The headlines beside an article: those stored with it, then the newest of its board until there are
 * enough. The newest are added when reading, since storing them would change every article of a board
 * with every new one.
 */
export function completeRelated(
  ref: ArticleRef,
  stored: readonly Related[],
  newest: readonly NumberedHeadline[],
): Related[] {
  const seen = new Set([`${ref.board}/${ref.id}`])
  const list: Related[] = []
  for (const entry of stored) {
    const key = `${entry.board}/${entry.id}`
    if (seen.has(key)) continue
    seen.add(key)
    list.push(entry)
  }
  const members = new Map<string, number>()
  for (const { headline, sequence } of newest) {
    const { board, id, title, lang, publishedAt, views, series } = headline
    if (seen.has(`${board}/${id}`)) continue
    const others = series ? (members.get(series.slug) ?? 0) : 0
    if (series && others >= NEWEST_PER_SERIES) continue
    if (series) members.set(series.slug, others + 1)
    list.push({ board, id, title, lang, publishedAt, views, sequence, reason: { kind: 'newest' } })
  }
  return list.slice(0, RELATED_LIMIT)
}
