import type { Headline } from '#archive/headline.ts'
import type { Card, Entry } from './catalogue.ts'
import type { SeriesIndex } from './series-members.ts'
import type { Spool } from './spool.ts'

/** Cards kept at hand: neighbours, and members of a series, are asked for again and again. */
const KEPT_CARDS = 2000

/** Reads what other articles show of an article back from the spool. */
export class CardReader {
  readonly #spool: Spool<Card>
  readonly #kept = new Map<Entry, Card>()

  constructor(spool: Spool<Card>) {
    this.#spool = spool
  }

  read(entry: Entry): Card {
    const kept = this.#kept.get(entry)
    if (kept) return kept
    const card = this.#spool.read(entry.card)
    this.#kept.set(entry, card)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > KEPT_CARDS && oldest) this.#kept.delete(oldest)
    return card
  }

  /** The headline of an article, its keys in the order in which files have them. */
  headline(entry: Entry, series: SeriesIndex): Headline {
    const { board, id, title, author, publishedAt, views, recommendations, comments, category, ...rest } =
      this.read(entry)
    const { notice, lang, hasImages, attachments, lead } = rest
    return {
      board,
      id,
      title,
      author,
      publishedAt,
      views,
      recommendations,
      comments,
      category,
      series: entry.series === null ? null : (series.get(entry.series)?.ref ?? null),
      notice,
      lang,
      hasImages,
      attachments,
      lead,
    }
  }
}
