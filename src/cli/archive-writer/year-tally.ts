import type { Board } from '#archive/manifest.ts'

/** Counts the articles of a board by year, and the chunks that hold them. */
export class YearTally {
  readonly #years = new Map<string, { articles: number; chunks: Array<[number, number]> }>()

  /** Chunks must come in rising order. */
  add(publishedAt: string | null, chunk: number): void {
    if (publishedAt === null) return
    const name = publishedAt.slice(0, 4)
    const year = this.#years.get(name) ?? { articles: 0, chunks: [] }
    this.#years.set(name, year)
    year.articles += 1
    const run = year.chunks.at(-1)
    if (run && chunk <= run[1] + 1) run[1] = chunk
    else year.chunks.push([chunk, chunk])
  }

  toRecord(): Board['years'] {
    return Object.fromEntries([...this.#years].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  }
}
