import type { Related } from '#archive/article.ts'
import type { Headline } from '#archive/headline.ts'
import { RELATED_LIMIT, type ArticleRef } from '#sources/news-source.ts'

/** A headline with its number in its board. */
export interface NumberedHeadline {
  readonly sequence: number
  readonly headline: Headline
}

/**
 * Up to how many headlines the board's newest fill a list. A reader has those below the article and in the board anyway: where
 * enough is known to belong to an article, nothing else stands beside it.
 */
const FILLED_TO = 12

/** How many of one series may stand among the board's newest: a daily series must not fill the list. */
const NEWEST_PER_SERIES = 2

/**
 * The headlines beside an article: those stored with it, then those that were the newest of its board when it was
 * published, until there are twelve; where it was itself among the first of the board, then those that followed.
 * They are added when reading, since storing them would change articles that have not changed.
 * @param rows of the board around the article, by number
 */
export function completeRelated(
  { board, id, sequence }: ArticleRef & { readonly sequence: number },
  stored: readonly Related[],
  rows: readonly NumberedHeadline[],
): Related[] {
  const seen = new Set([`${board}/${id}`])
  const list: Related[] = []
  for (const entry of stored) {
    const key = `${entry.board}/${entry.id}`
    if (seen.has(key)) continue
    seen.add(key)
    list.push(entry)
  }
  const before = rows.filter((row) => row.sequence < sequence).toReversed()
  const after = sequence < FILLED_TO ? rows.filter((row) => row.sequence > sequence) : []
  const members = new Map<string, number>()
  for (const { headline, sequence: number } of [...before, ...after.slice(0, FILLED_TO)]) {
    if (list.length >= FILLED_TO) break
    if (seen.has(`${headline.board}/${headline.id}`)) continue
    const { title, lang, publishedAt, views, series } = headline
    const others = series ? (members.get(series.slug) ?? 0) : 0
    if (series && others >= NEWEST_PER_SERIES) continue
    if (series) members.set(series.slug, others + 1)
    list.push({
      board: headline.board,
      id: headline.id,
      title,
      lang,
      publishedAt,
      views,
      sequence: number,
      reason: { kind: number < sequence ? 'newest' : 'followed' },
    })
  }
  return list.slice(0, RELATED_LIMIT)
}
