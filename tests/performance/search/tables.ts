import type { Limit } from '../report/must-show.ts'
import { kilobytes, median, thousands } from '../report/statistics.ts'
import { table } from '../report/table.ts'
import type { BuildFigures, QueryFigures } from './measure-index.ts'
import type { MiniSearchFigures } from './minisearch.ts'
import type { QueryKind } from './queries.ts'

/** What was measured at one size. */
export interface SizeFigures {
  readonly articles: number
  readonly built: BuildFigures
  readonly oneMore: BuildFigures
  readonly queries: readonly QueryFigures[]
  /** `null` where it was not measured. */
  readonly inMemory: MiniSearchFigures | null
}

/** Queries whose every hit has to be found. */
const SURE: ReadonlySet<QueryKind> = new Set(['Korean stem', 'two words', 'mid-word'])

export function buildTable(figures: readonly SizeFigures[]): string {
  return table(
    ['articles', 'articles/s', 'memory MB', 'bytes an article', 'files', 'one more: files', 'one more: s'],
    figures.map(({ articles, built, oneMore }) => [
      thousands(articles),
      thousands(built.indexed / built.seconds),
      thousands(built.memoryMB ?? Number.NaN),
      thousands(built.bytes / articles),
      thousands(built.written),
      thousands(oneMore.written),
      thousands(oneMore.seconds, 1),
    ]),
  )
}

export function sizesTable(figures: readonly SizeFigures[]): string {
  const rows = figures.flatMap(({ articles, queries, inMemory }) => [
    [
      `${thousands(articles)}, index of files`,
      ...spread(queries.map(({ bytes }) => bytes)),
      ...spread(queries.map(({ bestBytes }) => bestBytes)),
      `${median(queries.map(({ requests }) => requests))}`,
      lowest(queries.map(({ recall }) => recall)),
      lowest(queries.map(({ precision }) => precision)),
      lowest(queries.map(({ checkedPrecision }) => checkedPrecision)),
    ],
    ...(inMemory
      ? [
          [
            `${thousands(articles)}, MiniSearch`,
            thousands(kilobytes(inMemory.bytes)),
            '',
            '',
            '',
            '1',
            lowest(inMemory.recall),
            '',
            '',
          ],
        ]
      : []),
  ])
  return table(
    [
      'articles',
      'KB by date, median',
      '95th percentile',
      'KB best, median',
      '95th percentile',
      'requests',
      'lowest recall',
      'lowest precision',
      'after reading',
    ],
    rows,
  )
}

export function queriesTable({ queries, inMemory }: SizeFigures): string {
  return table(
    [
      'query',
      'articles',
      'recall',
      'precision',
      'KB by date',
      'requests',
      'KB best',
      ...(inMemory ? ['MiniSearch'] : []),
    ],
    queries.map((figures, place) => [
      `${figures.query.kind}: ${figures.query.text}`,
      thousands(figures.truth),
      thousands(figures.recall, 3),
      thousands(figures.precision, 3),
      thousands(kilobytes(figures.bytes), 1),
      `${figures.requests}`,
      thousands(kilobytes(figures.bestBytes), 1),
      ...(inMemory ? [thousands(inMemory.recall[place] ?? Number.NaN, 3)] : []),
    ]),
  )
}

/** What an index of many articles has to show. */
export function limitsOf({ built, oneMore, queries }: SizeFigures): Limit[] {
  const sure = queries.filter(({ query }) => SURE.has(query.kind))
  const missed = 1 - Math.min(...sure.map(({ recall }) => recall))
  const wrong = 1 - Math.min(...queries.map(({ checkedPrecision }) => checkedPrecision))
  const bytes = queries.map((figures) => figures.bytes)
  return [
    {
      what: 'Hits missed, Korean stems, two words, mid-word',
      found: missed * 100,
      limit: 0,
      unit: '%',
      digits: 2,
    },
    { what: 'Wrong hits after reading', found: wrong * 100, limit: 1, unit: '%', digits: 2 },
    {
      what: 'Query to 20 results by date, median',
      found: kilobytes(median(bytes)),
      limit: 60,
      unit: 'KB',
      digits: 1,
    },
    {
      what: 'The same, 95th percentile',
      found: kilobytes(percentile95(bytes)),
      limit: 170,
      unit: 'KB',
      digits: 1,
    },
    {
      what: 'Milliseconds to index an article (800 articles/s)',
      found: (built.seconds / built.indexed) * 1000,
      limit: 1.25,
      unit: 'ms',
      digits: 2,
    },
    { what: 'Memory of indexing', found: built.memoryMB ?? 0, limit: 1500, unit: 'MB' },
    { what: 'Files for one more article', found: oneMore.written, limit: 60, unit: 'files' },
  ]
}

function spread(bytes: readonly number[]): string[] {
  return [thousands(kilobytes(median(bytes)), 1), thousands(kilobytes(percentile95(bytes)), 1)]
}

/** Of twenty figures the second largest: one in twenty may be larger. */
function percentile95(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.ceil(figures.length * 0.95) - 1] ?? Number.NaN
}

function lowest(figures: readonly number[]): string {
  return thousands(Math.min(...figures), 3)
}
