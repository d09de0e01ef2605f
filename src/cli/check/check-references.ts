import type { Article } from '#archive/article.ts'
import type { ArchiveIndex } from './archive-index.ts'
import { differs, type FindingWithin } from './finding-within.ts'

/** Checks that the other articles which an article names are there. */
export function* checkReferences(article: Article, index: ArchiveIndex): Generator<FindingWithin> {
  yield* checkRelated(article, index)
  yield* checkThread(article, index)
}

function* checkRelated(article: Article, index: ArchiveIndex): Generator<FindingWithin> {
  const seen = new Set([`${article.board}/${article.id}`])
  for (const [place, { board, id, sequence, reason }] of article.related.entries()) {
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
    if (reason.kind === 'newest') {
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
  }
}

/** Of a board whose lists can't all be read, it isn't known what is missing. */
function isKnown(board: string, index: ArchiveIndex): boolean {
  return !index.boards.has(board) || index.isComplete(board)
}
