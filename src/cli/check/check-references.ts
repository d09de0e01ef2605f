import type { Article, Neighbour } from '#archive/article.ts'
import { parseAddress } from '#archive/body/address.ts'
import { elementsOf, type Body } from '#archive/body/body.ts'
import type { ArchiveIndex } from './archive-index.ts'
import { differs, type FindingWithin } from './finding-within.ts'

/** Checks that the other articles which an article names are there. */
export function* checkReferences(article: Article, index: ArchiveIndex): Generator<FindingWithin> {
  yield* checkRelated(article, index)
  yield* checkThread(article, index)
  yield* checkSeriesNeighbours(article, index)
}

function* checkRelated(article: Article, index: ArchiveIndex): Generator<FindingWithin> {
  const seen = new Set([`${article.board}/${article.id}`])
  for (const [place, { board, id, title, sequence, reason }] of article.related.entries()) {
    const where = `related.${place}`
    const reference = `${board}/${id}`
    if (seen.has(reference)) {
      yield differs(where, 'broken-reference', 'other articles, each once', reference)
    }
    seen.add(reference)
    const expected = index.sequenceOf(board, id)
    if (expected === undefined) {
      if (isKnown(board, index))
        yield differs(where, 'broken-reference', 'an article of the archive', reference)
    } else if (sequence !== expected) {
      yield differs(`${where}.sequence`, 'broken-reference', expected, sequence)
    }
    yield* compareTitle(where, { board, id, title }, index)
    if (reason.kind === 'newest' || reason.kind === 'followed') {
      yield differs(`${where}.reason`, 'broken-reference', 'a reason that is stored', reason.kind)
    }
    if (reason.kind === 'series' && reason.name !== article.series?.name) {
      yield differs(`${where}.reason`, 'broken-series', article.series?.name ?? 'no series', reason.name)
    }
  }
}

function* checkThread({ board, id, thread }: Article, index: ArchiveIndex): Generator<FindingWithin> {
  if (thread.length === 0) return
  if (!thread.some((post) => post.board === board && post.id === id)) {
    yield differs(
      'thread',
      'broken-reference',
      `article ${id} itself among them`,
      thread.map((post) => post.id),
    )
  }
  for (const [place, post] of thread.entries()) {
    if (index.sequenceOf(post.board, post.id) === undefined && isKnown(post.board, index)) {
      yield differs(
        `thread.${place}`,
        'broken-reference',
        'an article of the archive',
        `${post.board}/${post.id}`,
      )
    }
    yield* compareTitle(`thread.${place}`, post, index)
  }
}

function* checkSeriesNeighbours(article: Article, index: ArchiveIndex): Generator<FindingWithin> {
  const { series, seriesNeighbours: neighbours } = article
  const where = 'seriesNeighbours'
  if ((series === null) !== (neighbours === undefined)) {
    yield differs(where, 'broken-series', series === null ? 'none' : 'those of its series', neighbours)
  }
  if (!series || !neighbours || !index.isComplete()) return
  const members = index.seriesNeighbours(series.slug, article)
  for (const field of ['previous', 'next'] as const) {
    const member = members[field]
    const found = neighbours[field]
    const expected = member ? `${member.board}/${member.id}` : null
    if ((found && `${found.board}/${found.id}`) !== expected) {
      yield differs(`${where}.${field}`, 'broken-reference', expected, found)
    } else if (found) yield* compareTitle(`${where}.${field}`, found, index)
  }
}

function* compareTitle(
  where: string,
  { board, id, title }: Pick<Neighbour, 'board' | 'id' | 'title'>,
  index: ArchiveIndex,
): Generator<FindingWithin> {
  if (index.mayHaveTitle(board, id, title)) return
  yield differs(`${where}.title`, 'field-differs', `the title of ${board}/${id}`, title)
}

/** Checks that the articles which a body links to are or were there. */
export function* checkLinks(where: string, body: Body, index: ArchiveIndex): Generator<FindingWithin> {
  for (const { tagName, properties } of elementsOf(body)) {
    const href = tagName === 'a' ? properties['href'] : undefined
    const address = typeof href === 'string' ? parseAddress(href) : null
    if (address?.kind !== 'article' || index.mayHaveHad(address.board, address.id)) continue
    yield differs(where, 'link-to-nothing', 'links to articles of the archive', href)
  }
}

/** Of a board whose lists can't all be read, it isn't known what is missing. */
function isKnown(board: string, index: ArchiveIndex): boolean {
  return !index.boards.has(board) || index.isComplete(board)
}
