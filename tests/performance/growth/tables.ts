import type { Traffic } from '../browser/measure-load.ts'
import type { Limit } from '../report/must-show.ts'
import { kilobytes, thousands } from '../report/statistics.ts'
import { table } from '../report/table.ts'

/** What a view costs, by the number of posts in the archive. */
export interface ViewFigures {
  readonly name: string
  readonly bySize: ReadonlyMap<number, Traffic>
}

/** Bytes may differ by a tenth: the newest headlines have other words, and a long-lived board more years. */
const MOST_GROWTH = 1.1

export function growthTable(views: readonly ViewFigures[], sizes: readonly number[]): string {
  const rows = views.map(({ name, bySize }) => [
    name,
    ...sizes.map((posts) => {
      const traffic = bySize.get(posts)
      return traffic ? `${traffic.requests} / ${thousands(kilobytes(traffic.bytes), 1)}` : ''
    }),
  ])
  return table(['view: requests / KB', ...sizes.map((posts) => `${thousands(posts)} posts`)], rows)
}

/** The largest archive against the smallest. */
export function limitsOf(views: readonly ViewFigures[]): Limit[] {
  return views.flatMap(({ name, bySize }) => {
    const bySizes = [...bySize].toSorted(([a], [b]) => a - b).map(([, traffic]) => traffic)
    const [smallest, largest] = [bySizes[0], bySizes.at(-1)]
    if (!smallest || !largest) return []
    return [
      { what: `${name}: more requests`, found: largest.requests - smallest.requests, limit: 0, unit: '' },
      {
        what: `${name}: bytes, largest : smallest`,
        found: largest.bytes === smallest.bytes ? 1 : largest.bytes / smallest.bytes,
        limit: MOST_GROWTH,
        unit: '',
        digits: 3,
      },
    ] as const
  })
}
