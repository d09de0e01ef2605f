import { CHUNK_SIZE } from '#archive/format.ts'
import { FRONT_NEWEST, frontSchema } from '#archive/front.ts'
import type { Headline } from '#archive/headline.ts'
import type { Manifest } from '#archive/manifest.ts'
import { chunkOf } from '#archive/pages.ts'
import { FRONT_PATH } from '#archive/paths.ts'
import type { Finding } from '#cli/findings.ts'
import { isDeepStrictEqual } from 'node:util'
import type { CheckContext } from './check-context.ts'
import { quietly, readChecked, shown } from './read-checked.ts'
import { readRows } from './read-rows.ts'

/** Checks that the front page shows what the boards hold. */
export async function* checkFront(manifest: Manifest, { dir, index }: CheckContext): AsyncGenerator<Finding> {
  const front = yield* readChecked(dir, FRONT_PATH, frontSchema)
  if (!front) return
  const shownBoards = front.newest.map(({ board }) => board)
  const boards = manifest.boards.map(({ id }) => id)
  if (!isDeepStrictEqual(shownBoards, boards)) {
    yield finding('newest', 'broken-reference', shown(boards), shown(shownBoards))
  }
  const placed: Array<readonly [where: string, headline: Headline]> = []
  for (const [place, { board, headlines }] of front.newest.entries()) {
    const ids = headlines.map(({ id }) => id)
    const expected = newestIds(index.boards.get(board)?.rows ?? [])
    if (expected && !isDeepStrictEqual(ids, expected)) {
      yield finding(`newest.${place}.headlines`, 'field-differs', shown(expected), shown(ids))
    }
    for (const [row, headline] of headlines.entries())
      placed.push([`newest.${place}.headlines.${row}`, headline])
  }
  for (const [place, headline] of front.mostViewed.entries()) {
    const before = front.mostViewed[place - 1]
    if (before && (before.views ?? 0) < (headline.views ?? 0)) {
      yield finding(
        `mostViewed.${place}.views`,
        'field-differs',
        `at most ${before.views}`,
        String(headline.views),
      )
    }
    placed.push([`mostViewed.${place}`, headline])
  }
  for (const [place, { series, articles, newest }] of front.series.entries()) {
    const members = index.membersOf(series.slug).length
    if (index.isComplete() && members !== articles) {
      yield finding(`series.${place}.articles`, 'count-differs', String(members), String(articles))
    }
    placed.push([`series.${place}.newest`, newest])
  }
  for (const [where, headline] of placed) {
    const listed = await findHeadline(headline, manifest, { dir, index })
    if (listed === 'unknown' || isDeepStrictEqual(listed, headline)) continue
    const rule = listed ? 'field-differs' : 'broken-reference'
    yield finding(where, rule, listed ? shown(listed) : 'an article of the archive', shown(headline))
  }
}

/** The ids of a board's newest articles, newest first; `null` where a row that can't be read may be one. */
function newestIds(rows: ReadonlyArray<number | 'removed' | 'unknown'>): number[] | null {
  const ids: number[] = []
  for (const row of rows.toReversed()) {
    if (ids.length === FRONT_NEWEST) break
    if (row === 'unknown') return null
    if (row !== 'removed') ids.push(row)
  }
  return ids
}

/** A headline as its board lists it, with its newest counts. */
async function findHeadline(
  { board: boardId, id }: Headline,
  manifest: Manifest,
  { dir, index }: Pick<CheckContext, 'dir' | 'index'>,
): Promise<Headline | null | 'unknown'> {
  const board = manifest.boards.find((candidate) => candidate.id === boardId)
  const sequence = index.sequenceOf(boardId, id)
  if (!board) return null
  if (sequence === undefined) return index.isComplete(boardId) ? null : 'unknown'
  const rows = await quietly(readRows(dir, board, chunkOf(sequence)))
  return rows[sequence % CHUNK_SIZE]?.headline ?? 'unknown'
}

function finding(where: string, rule: string, expected: string, found: string): Finding {
  return { file: FRONT_PATH, where, rule, expected, found }
}
