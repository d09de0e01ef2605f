import type { Article, Neighbour, Related, ThreadEntry } from '#archive/article.ts'
import type { CardReader } from './card-reader.ts'
import type { Content, Entry } from './catalogue.ts'
import type { RelatedEntry, Relations } from './related.ts'
import type { RelatedHeadlines } from './related-headlines.ts'
import { seriesNeighbours } from './series-members.ts'
import type { Spool } from './spool.ts'
import { threadOf, type ThreadIndex } from './threads.ts'

/** Everything that an article's file takes from the rest of the site. */
export interface SiteIndex extends Relations {
  readonly cards: CardReader
  readonly contents: Spool<Content>
  readonly threads: ThreadIndex
  /** Finds the related headlines of an article. */
  readonly related: RelatedHeadlines
  /** The name of the importer, for provenance. */
  readonly source: string
  readonly capturedAt: string
}

/** The readable articles before and after one in its board. */
export interface Neighbours {
  readonly previous: Entry | null
  readonly next: Entry | null
}

/**
 * Puts an article's file together. Its keys are listed one by one: an importer may give
 * records in any order, the same content must be the same bytes.
 */
export function buildArticle(
  entry: Entry,
  related: readonly RelatedEntry[],
  { previous, next }: Neighbours,
  site: SiteIndex,
): Article {
  const { body, moves, links, attachments, discussion, originalUrl, sha256 } = site.contents.read(
    entry.content,
  )
  return {
    ...site.cards.headline(entry, site.series),
    sequence: entry.sequence,
    body,
    moves: moves.map(({ kind, from, at, by }) => ({ kind, from, at, by })),
    links: links.map(({ url, clicks }) => ({ url, clicks })),
    attachments: attachments.map(({ name, url, bytes, type, downloads }) => ({
      name,
      url,
      bytes,
      type,
      downloads,
    })),
    discussion: discussion.map((comment) => ({
      id: comment.id,
      author: comment.author,
      publishedAt: comment.publishedAt,
      body: comment.body,
      depth: comment.depth,
      parent: comment.parent,
    })),
    related: related.map(({ entry: other, reason }) => toRelated(other, reason, site.cards)),
    previous: previous && toNeighbour(previous, site.cards),
    next: next && toNeighbour(next, site.cards),
    ...inSeries(entry, site),
    thread: threadOf(entry, site.threads).map((post) => toThreadEntry(post, site.cards)),
    provenance: { source: site.source, originalUrl, importedAt: site.capturedAt, sha256 },
  }
}

function inSeries(entry: Entry, { cards, series }: SiteIndex): Pick<Article, 'seriesNeighbours'> {
  const own = entry.series === null ? undefined : series.get(entry.series)
  if (!own) return {}
  const { previous, next } = seriesNeighbours(own, entry)
  return {
    seriesNeighbours: {
      previous: previous && toNeighbour(previous, cards),
      next: next && toNeighbour(next, cards),
    },
  }
}

/** What others show of an article to lead to it. */
export function toNeighbour(entry: Entry, cards: CardReader): Neighbour {
  const { board, id, title, lang, publishedAt } = cards.read(entry)
  return { board, id, title, lang, publishedAt }
}

function toThreadEntry(entry: Entry, cards: CardReader): ThreadEntry {
  return { ...toNeighbour(entry, cards), author: cards.read(entry).author, depth: entry.thread?.depth ?? 0 }
}

function toRelated(entry: Entry, reason: Related['reason'], cards: CardReader): Related {
  return { ...toNeighbour(entry, cards), views: cards.read(entry).views, sequence: entry.sequence, reason }
}
