import { boardTitleById, siteTitle } from '#app/head/plain-titles.ts'
import type { Article } from '#archive/article.ts'
import { parseAddress } from '#archive/body/address.ts'
import { cleanLine } from '#archive/plain-text.ts'
import type { SiteOverview } from '#sources/news-source.ts'

/**
 * What there is to tell of an article when it is cited. All texts are single lines without marks that hide or reorder text; days are those of the
 * times themselves, `2010-03-26`: where it was published or captured.
 */
export interface CitedArticle {
  readonly board: string
  readonly id: number
  /** Whole, as it was written: which part of a Korean name is the family's nobody asks. */
  readonly author: string | null
  readonly title: string | null
  /** The title of the board, which is the section; `null` where the site calls itself the same. */
  readonly section: string | null
  /** The title of the site, which is what the article appeared in. */
  readonly site: string
  readonly publishedOn: string | null
  readonly capturedOn: string
  /** The address of its page. */
  readonly url: string
  /** Where it was first published, if that is known. */
  readonly originalUrl: string | null
  /** The language of the article, not of who cites it. */
  readonly language: string | null
}

/** A cited article, with the day on which it was read. */
export interface Reference extends CitedArticle {
  readonly accessedOn: string
}

interface Surroundings {
  readonly overview: SiteOverview
  /** The whole address of the article's page. */
  readonly url: string
}

/** What there is to cite of an article. */
export function citedArticle(article: Article, { overview, url }: Surroundings): CitedArticle {
  const { author, board, id, title, publishedAt, provenance, lang } = article
  const site = siteTitle(overview)
  const section = boardTitleById(overview, board)
  const original = provenance.originalUrl === null ? null : parseAddress(provenance.originalUrl)
  return {
    board,
    id,
    author: orNull(cleanLine(author ?? '')),
    title: orNull(cleanLine(title)),
    section: section === site ? null : section,
    site,
    publishedOn: publishedAt === null ? null : publishedAt.slice(0, 10),
    capturedOn: provenance.importedAt.slice(0, 10),
    url,
    originalUrl: original?.kind === 'web' ? original.url.href : null,
    language: lang,
  }
}

/** A reference to an article that is read at a time, on the clock of who reads. */
export function referenceTo(cited: CitedArticle, now: Date): Reference {
  return { ...cited, accessedOn: dayOf(now) }
}

function orNull(text: string): string | null {
  return text === '' ? null : text
}

/** The day on the clock of who reads: `2010-03-26`. */
function dayOf(time: Date): string {
  const digits = (value: number, length = 2) => String(value).padStart(length, '0')
  return `${digits(time.getFullYear(), 4)}-${digits(time.getMonth() + 1)}-${digits(time.getDate())}`
}
