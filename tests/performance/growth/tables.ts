import type { Traffic } from '../browser/traffic.ts'
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

/** The view that grows most, from the smallest archive to the largest. */
export function limitsOf(views: readonly ViewFigures[]): Limit[] {
  const growths = views.flatMap(({ name, bySize }) => {
    const bySizes = [...bySize].toSorted(([a], [b]) => a - b).map(([, traffic]) => traffic)
    const [smallest, largest] = [bySizes[0], bySizes.at(-1)]
    if (!smallest || !largest) return []
    return [
      {
        name,
        requests: largest.requests - smallest.requests,
        bytes: largest.bytes === smallest.bytes ? 1 : largest.bytes / smallest.bytes,
      },
    ]
  })
  const byRequests = growths.toSorted((a, b) => b.requests - a.requests)[0]
  const byBytes = growths.toSorted((a, b) => b.bytes - a.bytes)[0]
  if (!byRequests || !byBytes) throw new Error('No view was measured.')
  const bytes = { found: byBytes.bytes, limit: MOST_GROWTH, unit: '', digits: 3 } as const
  return [
    { what: `More requests (${byRequests.name})`, found: byRequests.requests, limit: 0, unit: '' },
    { what: `Bytes, largest archive : smallest (${byBytes.name})`, ...bytes },
  ]
}
