import type { Headline } from '#archive/headline.ts'
import type { Board } from '#archive/manifest.ts'
import { MANIFEST_PATH } from '#archive/paths.ts'
import { YearTally } from '#cli/archive-writer/year-tally.ts'
import type { Finding } from '#cli/findings.ts'
import { isDeepStrictEqual } from 'node:util'
import { shown } from './read-checked.ts'

/** Counts what a board holds, to be compared with what the manifest says. */
export class BoardTally {
  readonly notices: Headline[] = []
  readonly #years = new YearTally()
  #articles = 0
  #comments = 0
  #newestAt: string | null = null

  add(headline: Headline, chunk: number): void {
    this.#articles += 1
    this.#comments += headline.comments
    this.#years.add(headline.publishedAt, chunk)
    if (headline.notice) this.notices.push(headline)
    const { publishedAt } = headline
    if (
      publishedAt !== null &&
      (this.#newestAt === null || Date.parse(publishedAt) >= Date.parse(this.#newestAt))
    ) {
      this.#newestAt = publishedAt
    }
  }

  *compare(board: Board, place: number): Generator<Finding> {
    const counted = {
      articles: this.#articles,
      comments: this.#comments,
      years: this.#years.toRecord(),
      notices: this.notices.length,
      newestAt: this.#newestAt,
    }
    for (const [field, expected] of Object.entries(counted)) {
      const found = Object.entries(board).find(([name]) => name === field)?.[1]
      if (isDeepStrictEqual(found, expected)) continue
      const where = `boards.${place}.${field}`
      yield {
        file: MANIFEST_PATH,
        where,
        rule: 'count-differs',
        expected: shown(expected),
        found: shown(found),
      }
    }
  }
}
