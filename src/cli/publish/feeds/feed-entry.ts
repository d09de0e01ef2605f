import type { Article, Attachment } from '#archive/article.ts'
import { parseAddress } from '#archive/body/address.ts'
import { entryHtml } from './entry-content.ts'
import { entryIds, idAuthority } from './entry-id.ts'
import { FEED_ENTRIES, type FeedDescription } from './feed-description.ts'
import { wholeAddress, wholeUrl } from './whole-url.ts'
import type { SiteAddress } from '../site-address.ts'

/** A file that can be downloaded. */
export interface FeedAttachment {
  readonly url: string
  readonly name: string
  readonly type: string
  readonly bytes: number | null
}

export interface FeedCategory {
  readonly term: string
  /** How it is called, where the term is only an id. */
  readonly label: string
}

/** An entry of a feed, whichever of the two forms it gets. All URLs are whole. */
export interface FeedEntry {
  readonly id: string
  readonly url: string
  readonly commentsUrl: string
  /** Plain text. */
  readonly title: string
  readonly author: string | null
  /** `null`: unknown. */
  readonly lang: string | null
  readonly publishedAt: string | null
  /**
   * When it last changed in a way that matters to a reader: when it was published. No board tells when a post was
   * edited, and `provenance.importedAt` is no sign of it: it also moves when a neighbour appears or an importer improves,
   * and after a first import it would call every old post new. So an edit changes the content but not this. Only
   * where there is no other date, which Atom does not allow, it is `importedAt`: then it was there at the latest.
   */
  readonly updatedAt: string
  /** The first words, plain text; may be empty. */
  readonly summary: string
  readonly html: string
  readonly categories: readonly FeedCategory[]
  readonly attachments: readonly FeedAttachment[]
}

/** The entries of a feed, newest first. */
export function feedEntries(feed: FeedDescription): FeedEntry[] {
  const articles = feed.entries.slice(0, FEED_ENTRIES)
  const ids = entryIds(articles, idAuthority(feed.site.url, feed.address))
  return articles.map((article, index) => {
    const url = wholeUrl(feed.address, `/${article.board}/${article.id}`)
    return {
      id: ids[index] ?? url,
      url,
      commentsUrl: `${url}#comments`,
      title: article.title,
      author: article.author?.trim() ? article.author : null,
      lang: article.lang,
      publishedAt: article.publishedAt,
      updatedAt: article.publishedAt ?? article.provenance.importedAt,
      summary: article.lead,
      html: entryHtml(article, feed),
      categories: categoriesOf(article, feed.boardTitles),
      attachments: article.attachments.flatMap((attachment) => attachmentOf(attachment, feed.address)),
    }
  })
}

function categoriesOf(
  { board, category, series }: Article,
  boardTitles: ReadonlyMap<string, string>,
): FeedCategory[] {
  const all = [
    { term: board, label: boardTitles.get(board) ?? board },
    ...(category === null ? [] : [{ term: category, label: category }]),
    ...(series === null ? [] : [{ term: series.name, label: series.name }]),
  ]
  return all.filter(({ term }, index) => all.findIndex((other) => other.term === term) === index)
}

/** Only what lies in the archive: a file that the source had lost has no address. */
function attachmentOf({ name, url, bytes, type }: Attachment, site: SiteAddress): FeedAttachment[] {
  const target = url === null ? null : parseAddress(url)
  if (target?.kind !== 'file') return []
  const isMediaType = /^[\w.+-]+\/[\w.+-]+$/u.test(type)
  return [
    {
      url: wholeAddress(target, site),
      name,
      type: isMediaType ? type : 'application/octet-stream',
      bytes,
    },
  ]
}
