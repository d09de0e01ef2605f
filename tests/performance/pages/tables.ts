import type { Load } from '../browser/measure-load.ts'
import { inWords, kilobytes, spreadOf, sum } from '../report/statistics.ts'
import { table } from '../report/table.ts'
import { CONTENDERS } from './contenders.ts'
import type { Rounds } from './runs.ts'

type Column = readonly [head: string, figure: (load: Load) => number, digits?: number]

const COLUMNS: readonly Column[] = [
  ['FCP', ({ firstPaint }) => firstPaint],
  ['LCP', ({ largestPaint }) => largestPaint],
  ['CLS', ({ layoutShift }) => layoutShift, 3],
  ['long tasks', ({ longTasks }) => sum(longTasks)],
  ['longest', ({ longTasks }) => Math.max(0, ...longTasks)],
  ['taken over', ({ takenOver }) => takenOver ?? Number.NaN],
  ['requests', ({ first }) => first.requests],
  ['KB', ({ first }) => kilobytes(first.bytes), 1],
  ['script KB', ({ scriptBytes }) => kilobytes(scriptBytes), 1],
  ['KB ahead', ({ ahead }) => kilobytes(ahead.bytes), 1],
]

/** A row for each page of each contender. */
export function loadsTable(rounds: Rounds): string {
  const rows = (['list', 'article'] as const).flatMap((kind) =>
    CONTENDERS.map((contender) => [
      `${kind}, ${contender}`,
      ...COLUMNS.map(([, figure, digits]) =>
        inWords(spreadOf(rounds[contender].map((round) => figure(round[kind]))), digits),
      ),
    ]),
  )
  return table(['page', ...COLUMNS.map(([head]) => head)], rows)
}

export function clicksTable(rounds: Rounds): string {
  const rows = CONTENDERS.map((contender) => [
    `click, ${contender}`,
    inWords(spreadOf(rounds[contender].map(({ click }) => click))),
  ])
  const loaded = inWords(spreadOf(rounds['hand-written'].map(({ article }) => article.largestPaint)))
  return table(['way to the article', 'ms'], [...rows, ['loaded, hand-written', loaded]])
}
