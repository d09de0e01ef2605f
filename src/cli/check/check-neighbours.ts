import type { Article, Neighbour } from '#archive/article.ts'
import type { Headline } from '#archive/headline.ts'
import { articlePath } from '#archive/paths.ts'
import type { Finding } from '#cli/findings.ts'
import { isDeepStrictEqual } from 'node:util'
import { shown } from './read-checked.ts'

/** Checks `previous` and `next` of a board's articles while they pass in order. */
export class NeighbourCheck {
  #last: { readonly headline: Headline; readonly article: Article | null } | null = null
  /** Whether a row that can't be read lies between the last article and the one to come. */
  #hasGap = false

  /** A row that can't be read: what is next to it is not known. */
  skip(): void {
    this.#hasGap = true
  }

  *check(headline: Headline, article: Article | null): Generator<Finding> {
    const last = this.#last
    if (!this.#hasGap) {
      yield* compare(article, 'previous', last && neighbourOf(last.headline))
      if (last) yield* compare(last.article, 'next', neighbourOf(headline))
    }
    this.#last = { headline, article }
    this.#hasGap = false
  }

  *end(): Generator<Finding> {
    if (this.#last && !this.#hasGap) yield* compare(this.#last.article, 'next', null)
  }
}

function neighbourOf({ board, id, title, lang, publishedAt }: Headline): Neighbour {
  return { board, id, title, lang, publishedAt }
}

function* compare(
  article: Article | null,
  where: 'previous' | 'next',
  expected: Neighbour | null,
): Generator<Finding> {
  if (!article || isDeepStrictEqual(article[where], expected)) return
  const file = articlePath(article.board, article.id)
  yield { file, where, rule: 'broken-reference', expected: shown(expected), found: shown(article[where]) }
}
