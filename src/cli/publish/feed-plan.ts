import { isSeriesSlug } from '#archive/series.ts'
import type { BoardName } from '#sources/news-source.ts'
import { FEED_ENTRIES } from './feeds/feed-description.ts'
import type { ListedArticle } from './page-groups.ts'

/** A feed that is to be written, with the articles that it has. */
export interface PlannedFeed {
  readonly title: string
  /** The page that shows the same headlines. */
  readonly homePath: string
  /** Where it lies, without its extension: `/news/feed`. */
  readonly path: string
  /** Newest first. */
  readonly entries: readonly ListedArticle[]
}

/** The newest articles of something, kept while all of them pass by. */
class Newest {
  readonly #articles: ListedArticle[] = []

  add(article: ListedArticle): void {
    this.#articles.push(article)
    if (this.#articles.length >= 2 * FEED_ENTRIES) this.#articles.splice(0, Infinity, ...this.list())
  }

  list(): ListedArticle[] {
    return this.#articles.toSorted((a, b) => timeOf(b) - timeOf(a)).slice(0, FEED_ENTRIES)
  }
}

/** Finds out which articles the feeds of a site have: its own, one for each board, one for each series. */
export class FeedPlan {
  readonly #site = new Newest()
  readonly #boards = new Map<string, ListedArticle[]>()
  readonly #series = new Map<string, { readonly name: string; readonly newest: Newest }>()

  /** @param articles of a board in the order of its list, oldest first */
  add(articles: readonly ListedArticle[]): void {
    for (const article of articles) {
      this.#site.add(article)
      const { board, series } = article
      // A board's own order is that of its list.
      this.#boards.set(board, [article, ...(this.#boards.get(board) ?? [])].slice(0, FEED_ENTRIES))
      // A slug becomes the name of a folder, and an archive may say anything.
      if (!series || !isSeriesSlug(series.slug)) continue
      const known = this.#series.get(series.slug) ?? { name: series.name, newest: new Newest() }
      known.newest.add(article)
      this.#series.set(series.slug, known)
    }
  }

  *feeds(title: string, boards: readonly BoardName[]): Generator<PlannedFeed> {
    yield { title, homePath: '/', path: '/feed', entries: this.#site.list() }
    for (const board of boards) {
      const entries = this.#boards.get(board.id) ?? []
      yield {
        title: `${board.title} | ${title}`,
        homePath: `/${board.id}`,
        path: `/${board.id}/feed`,
        entries,
      }
    }
    for (const [slug, { name, newest }] of this.#series) {
      const homePath = `/series/${slug}`
      yield { title: `${name} | ${title}`, homePath, path: `${homePath}/feed`, entries: newest.list() }
    }
  }
}

function timeOf({ publishedAt }: ListedArticle): number {
  return publishedAt === null ? -Infinity : Date.parse(publishedAt)
}
