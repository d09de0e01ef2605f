import { revisionOf } from '#archive/chunk-runs.ts'
import { countsSchema } from '#archive/counts.ts'
import { headlineSchema, type Headline } from '#archive/headline.ts'
import type { Board } from '#archive/manifest.ts'
import { chunkCount, chunkLength } from '#archive/pages.ts'
import { chunkPath, countsPath, noticesPath } from '#archive/paths.ts'
import { CalendarTally } from '#cli/archive-writer/calendar-tally.ts'
import type { Finding } from '#cli/findings.ts'
import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import { BoardTally } from './board-tally.ts'
import type { CheckContext } from './check-context.ts'
import { checkArticleFile } from './check-article.ts'
import { checkCalendars, datedArticle } from './check-dates.ts'
import { NeighbourCheck } from './check-neighbours.ts'
import { quietly, readChecked, shown } from './read-checked.ts'
import { readRows, type CheckedRow } from './read-rows.ts'

/** Checks the lists of a board, its articles, and what the manifest says of it. */
export async function* checkBoard(
  board: Board,
  place: number,
  context: CheckContext,
): AsyncGenerator<Finding> {
  const tally = new BoardTally()
  const neighbours = new NeighbourCheck()
  const calendar = new CalendarTally()
  const ids = new Map<number, number>()
  for (let chunk = 0; chunk < chunkCount(board.rows); chunk += 1) {
    const rows = yield* readRows(context.dir, board, chunk)
    const path = chunkPath(board.id, chunk)
    const length = chunkLength(board.rows, chunk)
    if (rows.length !== length && rows.length > 0) {
      yield {
        file: path,
        where: 'length',
        rule: 'count-differs',
        expected: String(length),
        found: String(rows.length),
      }
    }
    if (rows.length < length) neighbours.skip()
    yield* checkOverlay(board, chunk, rows, context)
    for (const [index, checked] of rows.entries()) {
      yield* checkRow(checked, { board, path, index, ids, context })
      if (!checked.headline) {
        if (!checked.row) neighbours.skip()
        continue
      }
      tally.add(checked.headline, chunk)
      const { publishedAt } = checked.headline
      calendar.add(publishedAt, { sequence: checked.sequence, time: Date.parse(publishedAt ?? '') })
      const dated = datedArticle(checked.headline, checked.sequence)
      context.days.add(dated)
      context.tops.add(checked.headline, dated)
      const article = yield* checkArticleFile(checked, context)
      yield* neighbours.check(checked.headline, article)
    }
  }
  yield* neighbours.end()
  if (!context.index.isComplete(board.id)) return
  yield* tally.compare(board, place)
  yield* checkCalendars(board.id, calendar, context)
  yield* checkNotices(board, tally.notices, context.dir)
}

interface RowPlace {
  readonly board: Board
  readonly path: string
  readonly index: number
  /** The rows of the board that were seen before, by id. */
  readonly ids: Map<number, number>
  readonly context: CheckContext
}

function* checkRow({ row, headline, sequence }: CheckedRow, place: RowPlace): Generator<Finding> {
  if (!row) return
  const { board, path: file, index, ids, context } = place
  const before = ids.get(row.id)
  if (before !== undefined) {
    const found = `${row.id}, which row ${before} has`
    yield { file, where: `${index}.id`, rule: 'duplicate-id', expected: 'every article once', found }
  }
  ids.set(row.id, sequence)
  if (row.board !== board.id) {
    yield { file, where: `${index}.board`, rule: 'field-differs', expected: board.id, found: row.board }
  }
  if (!headline) return
  const series = context.index.seriesOf(headline.title)
  if (context.index.isComplete() && !isDeepStrictEqual(headline.series, series)) {
    const found = shown(headline.series)
    yield { file, where: `${index}.series`, rule: 'broken-series', expected: shown(series), found }
  }
  if (headline.category !== null && !board.categories.includes(headline.category)) {
    const found = shown(headline.category)
    yield {
      file,
      where: `${index}.category`,
      rule: 'broken-reference',
      expected: 'a category of the board',
      found,
    }
  }
}

async function* checkOverlay(
  board: Board,
  chunk: number,
  rows: readonly CheckedRow[],
  { dir }: CheckContext,
): AsyncGenerator<Finding> {
  if (revisionOf(board.counts, chunk) === 0) return
  const file = countsPath(board.id, chunk)
  // Its schema was checked with the rows.
  const overlay = await quietly(readChecked(dir, file, countsSchema))
  const known = new Set(rows.flatMap(({ headline }) => headline?.id ?? []))
  const isWhole = rows.length === chunkLength(board.rows, chunk) && rows.every(({ row }) => row)
  const seen = new Set<number>()
  for (const [index, { id }] of (overlay?.counts ?? []).entries()) {
    const where = `counts.${index}.id`
    if (seen.has(id))
      yield { file, where, rule: 'duplicate-id', expected: 'every article once', found: String(id) }
    seen.add(id)
    if (!known.has(id) && isWhole) {
      yield {
        file,
        where,
        rule: 'broken-reference',
        expected: `an article of chunk ${chunk}`,
        found: String(id),
      }
    }
  }
}

async function* checkNotices(
  board: Board,
  notices: readonly Headline[],
  dir: string,
): AsyncGenerator<Finding> {
  if (board.notices === 0) return
  const file = noticesPath(board.id)
  const stored = yield* readChecked(dir, file, v.array(headlineSchema))
  if (!stored) return
  const expected = notices.toReversed()
  if (stored.length !== expected.length) {
    const [want, found] = [String(expected.length), String(stored.length)]
    yield { file, where: 'length', rule: 'count-differs', expected: want, found }
    return
  }
  for (const [index, headline] of expected.entries()) {
    const found = stored[index]
    if (isDeepStrictEqual(found, headline)) continue
    yield {
      file,
      where: String(index),
      rule: 'field-differs',
      expected: shown(headline),
      found: shown(found),
    }
  }
}
