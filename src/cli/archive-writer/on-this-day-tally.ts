import { dayOf } from '#archive/calendar.ts'
import { ON_THIS_DAY_HEADLINES, type DaysOfYear, type YearOnThisDay } from '#archive/on-this-day.ts'
import type { DatedRow } from './calendar-tally.ts'

/** What a board has of a day of one year. */
interface BoardOnDay<T> {
  articles: number
  /** The last of them, latest first; no more than can be shown. */
  readonly last: T[]
}

/** A year of a day, its headlines not yet written out. */
export type YearOnDay<T> = Omit<YearOnThisDay, 'headlines'> & { readonly headlines: readonly T[] }

/**
 * Collects what was published on each day of the year, over the years and boards. Holds as many articles as files
 * will show, whatever the size of the archive.
 */
export class OnThisDayTally<T extends DatedRow & { readonly board: string }> {
  /** By day of the year, year and board. */
  readonly #days = new Map<string, Map<string, Map<string, BoardOnDay<T>>>>()

  add(publishedAt: string | null, article: T): void {
    if (publishedAt === null) return
    const date = dayOf(publishedAt)
    const years = entryOf(this.#days, date.slice(5), () => new Map<string, Map<string, BoardOnDay<T>>>())
    const boards = entryOf(years, date.slice(0, 4), () => new Map<string, BoardOnDay<T>>())
    const board = entryOf(boards, article.board, () => ({ articles: 0, last: [] }))
    board.articles += 1
    board.last.push(article)
    board.last.sort(latestFirst)
    board.last.length = Math.min(board.last.length, ON_THIS_DAY_HEADLINES)
  }

  /** @param order the boards of the site, in their order */
  *days(order: readonly string[]): Generator<readonly [day: string, years: Array<YearOnDay<T>>]> {
    for (const day of [...this.#days.keys()].toSorted()) {
      const years = [...(this.#days.get(day) ?? [])].toSorted(([a], [b]) => (a < b ? 1 : -1))
      yield [day, years.map(([year, boards]) => yearOnDay(Number(year), boards, order))]
    }
  }
}

/** How many articles each day of the year has. */
export function daysOfYear<T>(days: Iterable<readonly [string, ReadonlyArray<YearOnDay<T>>]>): DaysOfYear {
  return Object.fromEntries(
    [...days].map(([day, years]) => [day, years.reduce((sum, { articles }) => sum + articles, 0)]),
  )
}

function yearOnDay<T extends DatedRow>(
  year: number,
  byBoard: ReadonlyMap<string, BoardOnDay<T>>,
  order: readonly string[],
): YearOnDay<T> {
  const boards = order.flatMap((board) => {
    const found = byBoard.get(board)
    return found ? [{ board, ...found }] : []
  })
  // In turns: a board that has thirty a day leaves room for one that has one.
  const turns = Array.from({ length: ON_THIS_DAY_HEADLINES }, (_, turn) =>
    boards.flatMap(({ last }) => last[turn] ?? []),
  )
  return {
    year,
    articles: boards.reduce((sum, { articles }) => sum + articles, 0),
    boards: boards.map(({ board, articles }) => ({ board, articles })),
    headlines: turns.flat().slice(0, ON_THIS_DAY_HEADLINES).toSorted(latestFirst),
  }
}

/** Of those of the same moment the order is that of the boards, since sorting leaves it alone. */
function latestFirst(
  a: DatedRow & { readonly board?: string },
  b: DatedRow & { readonly board?: string },
): number {
  if (a.time !== b.time) return b.time - a.time
  return a.board === b.board ? b.sequence - a.sequence : 0
}

function entryOf<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
