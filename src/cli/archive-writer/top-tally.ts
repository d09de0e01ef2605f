import type { Headline } from '#archive/headline.ts'
import { TOP_BY, TOP_SIZE, topScopes, type TopBy, type TopIndex, type TopScope } from '#archive/top.ts'
import type { DatedRow } from './calendar-tally.ts'

/** An article in the order of the site. */
export interface CountedArticle extends DatedRow {
  readonly board: string
}

/** An article with what was counted of it. */
export interface Counted<T> {
  readonly article: T
  readonly count: number
}

/** A list of the most counted: what it goes by, which articles it is of, and these, highest count first. */
export interface TopOf<T> {
  readonly by: TopBy
  readonly scope: TopScope
  readonly top: ReadonlyArray<Counted<T>>
}

/**
 * Collects the articles with the highest counts, of all time, of each year and of each board, while they pass once. Holds as many
 * as files will show, whatever the size of the archive. What was not recorded, or counted as none, is in no list.
 */
export class TopTally<T extends CountedArticle> {
  readonly #lists = new Map<string, Map<string, Array<Counted<T>>>>(TOP_BY.map((by) => [by, new Map()]))

  add(headline: Pick<Headline, TopBy | 'publishedAt'>, article: T): void {
    for (const by of TOP_BY) {
      const count = headline[by] ?? 0
      if (count === 0) continue
      const counted = { article, count }
      this.#add(by, 'all', counted)
      this.#add(by, `board ${article.board}`, counted)
      if (headline.publishedAt !== null) this.#add(by, `year ${headline.publishedAt.slice(0, 4)}`, counted)
    }
  }

  /** Which lists there are. @param order the boards of the site, in their order */
  index(order: readonly string[]): TopIndex {
    const listsOf = (by: TopBy) => {
      const names = [...(this.#lists.get(by)?.keys() ?? [])]
      return {
        years: names
          .filter((name) => name.startsWith('year '))
          .map((name) => name.slice(5))
          .toSorted(),
        boards: order.filter((board) => names.includes(`board ${board}`)),
      }
    }
    return {
      views: listsOf('views'),
      recommendations: listsOf('recommendations'),
      comments: listsOf('comments'),
    }
  }

  /** The lists of an index. */
  *lists(index: TopIndex): Generator<TopOf<T>> {
    for (const by of TOP_BY) {
      for (const scope of topScopes(index[by])) yield { by, scope, top: this.top(by, scope) }
    }
  }

  top(by: TopBy, scope: TopScope): ReadonlyArray<Counted<T>> {
    const name =
      scope.of === 'all' ? 'all' : scope.of === 'year' ? `year ${scope.year}` : `board ${scope.board}`
    return this.#lists.get(by)?.get(name) ?? []
  }

  #add(by: TopBy, name: string, counted: Counted<T>): void {
    const lists = this.#lists.get(by)
    const list = lists?.get(name) ?? []
    lists?.set(name, list)
    const last = list.at(-1)
    if (list.length === TOP_SIZE && last && compareCounted(counted, last) > 0) return
    let [low, high] = [0, list.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      const other = list[middle]
      if (other && compareCounted(other, counted) < 0) low = middle + 1
      else high = middle
    }
    list.splice(low, 0, counted)
    if (list.length > TOP_SIZE) list.pop()
  }
}

/** Of equal counts the earlier article comes first: a new one takes the place of none that has as much. */
function compareCounted<T extends CountedArticle>(a: Counted<T>, b: Counted<T>): number {
  if (a.count !== b.count) return b.count - a.count
  if (a.article.time !== b.article.time) return a.article.time < b.article.time ? -1 : 1
  if (a.article.board !== b.article.board) return a.article.board < b.article.board ? -1 : 1
  return a.article.sequence - b.article.sequence
}
