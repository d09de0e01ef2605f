import type { Headline } from '#archive/headline.ts'
import type { ListPage, NewsSource } from '#sources/news-source.ts'

const never = new AbortController().signal

/** Dated headlines by a part of their times. */
export function byTime(headlines: readonly Headline[], from: number, to: number): Map<string, Headline[]> {
  const groups = new Map<string, Headline[]>()
  for (const headline of headlines) {
    if (headline.publishedAt === null) continue
    const key = headline.publishedAt.slice(from, to)
    groups.set(key, [...(groups.get(key) ?? []), headline])
  }
  return groups
}

/** Every headline of a board, from its permanent pages. */
export async function allHeadlines(source: NewsSource, board: string): Promise<Headline[]> {
  const headlines: Headline[] = []
  let page: number | 'newest' | null = 1
  while (typeof page === 'number') {
    const list: ListPage = await source.listPage({ board, page }, never)
    headlines.push(...list.headlines)
    page = list.newer
  }
  return headlines
}
