import { parseAddress } from '#archive/body/address.ts'
import { elementsOf, type Body } from '#archive/body/body.ts'
import { isArchiveFile } from '#archive/paths.ts'
import { cleanLine, leadOf } from '#archive/plain-text.ts'
import type { SeriesReader } from '#archive/series-rules.ts'
import { normalizeSlug } from '#archive/slugs.ts'
import { bodyText, hasImages } from '#cli/body/body-text.ts'
import type { Finding } from '#cli/findings.ts'
import { digestNumber } from '#cli/search-index/origins.ts'
import type { ArticleRecord, ImportHead, ImportItem, SkipReason } from '#cli/importers/importer.ts'
import type { BoardEntries, Card, Content, Entry } from './catalogue.ts'
import { copyMarks } from './copies.ts'
import { Spool } from './spool.ts'

/** How many records were left out, of which kind and why. */
export interface SkipTally {
  readonly what: 'board' | 'article' | 'comment'
  readonly reason: SkipReason
  count: number
}

/** More than a lead can show, in UTF-16 units. */
const LEAD_IS_FULL = 400

/** Enough of a hash to tell revisions apart, and short enough to be kept without the rest of it. */
const HASH_LENGTH = 12

const NO_LINKS: readonly string[] = []

/**
 * Everything that an import brings, read to its end before the archive is touched: a source that
 * fails half-way leaves nothing half-written.
 */
export class Stage {
  readonly cards = new Spool<Card>()
  readonly contents = new Spool<Content>()
  readonly boards: readonly BoardEntries[]
  /** Files of the archive that an article or comment names. */
  readonly files = new Set<string>()
  readonly skips: SkipTally[] = []
  articles = 0
  comments = 0
  readonly #byBoard: ReadonlyMap<string, Map<number, Entry>>
  readonly #source: string
  readonly #series: SeriesReader
  readonly #report: (finding: Finding) => void

  constructor(head: ImportHead, source: string, series: SeriesReader, report: (finding: Finding) => void) {
    this.#source = source
    this.#series = series
    this.#report = report
    this.#byBoard = new Map(head.boards.map(({ id }) => [id, new Map<number, Entry>()]))
    this.boards = head.boards.map((record) => ({ record, byId: this.#byBoard.get(record.id) ?? new Map() }))
  }

  take(item: ImportItem): void {
    if (item.kind === 'article') this.#takeArticle(item.article)
    else this.#takeSkip(item.what, item.reason)
  }

  find(board: string, id: number): Entry | undefined {
    return this.#byBoard.get(board)?.get(id)
  }

  close(): void {
    this.cards.close()
    this.contents.close()
  }

  #takeArticle(article: ArticleRecord): void {
    const { board, id, body, moves, links, attachments, discussion, originalUrl, sha256 } = article
    const entries = this.#byBoard.get(board)
    const place = `${board}/${id}`
    if (!entries) {
      this.#refuse(place, 'unknown-board', 'a board that the source names', board)
      return
    }
    if (entries.has(id)) {
      this.#refuse(place, 'duplicate-id', 'every article once', 'a second one of this id')
      return
    }
    entries.set(id, {
      board,
      id,
      card: this.cards.append(cardOf(article)),
      content: this.contents.append({ body, moves, links, attachments, discussion, originalUrl, sha256 }),
      time: article.publishedAt === null ? -Infinity : Date.parse(article.publishedAt),
      series: this.#series.read(article.title)?.slug ?? null,
      slug: article.slug === null ? null : normalizeSlug(article.slug),
      links: articleLinks(body, place),
      copyMarks: copyMarks(article),
      hash: sha256.slice(0, HASH_LENGTH),
      thread: article.thread,
      sequence: -1,
      stamp: digestNumber(JSON.stringify(body)),
    })
    this.articles += 1
    this.comments += discussion.length
    for (const { url } of attachments) if (url !== null) this.files.add(url)
    for (const part of [body, ...discussion.map((comment) => comment.body)]) {
      for (const file of bodyFiles(part)) this.files.add(file)
    }
  }

  #takeSkip(what: SkipTally['what'], reason: SkipReason): void {
    const tally = this.skips.find((skip) => skip.what === what && skip.reason === reason)
    if (tally) tally.count += 1
    else this.skips.push({ what, reason, count: 1 })
  }

  #refuse(where: string, rule: string, expected: string, found: string): void {
    this.#report({ file: this.#source, where, rule, expected, found })
  }
}

function cardOf(article: ArticleRecord): Card {
  return {
    board: article.board,
    id: article.id,
    title: article.title,
    author: article.author,
    publishedAt: article.publishedAt,
    views: article.views,
    recommendations: article.recommendations,
    comments: article.discussion.length,
    category: article.category,
    notice: article.notice,
    lang: article.lang,
    hasImages: hasImages(article.body),
    attachments: article.attachments.length,
    lead: leadOfBody(article.body),
  }
}

/** Reads only as many blocks as a lead can need: to make text of a whole body costs more than all else here. */
function leadOfBody({ children }: Body): string {
  for (let blocks = 1; ; blocks *= 2) {
    const text = bodyText({ type: 'root', children: children.slice(0, blocks) })
    if (blocks >= children.length || cleanLine(text).length > LEAD_IS_FULL) return leadOf(text)
  }
}

function articleLinks(body: Body, self: string): readonly string[] {
  const links = new Set<string>()
  for (const { tagName, properties } of elementsOf(body)) {
    const href = tagName === 'a' ? properties['href'] : undefined
    const address = typeof href === 'string' ? parseAddress(href) : null
    if (address?.kind === 'article') links.add(`${address.board}/${address.id}`)
  }
  links.delete(self)
  return links.size === 0 ? NO_LINKS : [...links]
}

/** The files of the archive that a body shows or links to. */
export function* bodyFiles(body: Body): Generator<string> {
  for (const { properties } of elementsOf(body)) {
    for (const url of [properties['src'], properties['href']]) {
      if (typeof url === 'string' && isArchiveFile(url)) yield url
    }
  }
}
