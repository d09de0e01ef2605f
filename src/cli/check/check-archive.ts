import { listFiles } from '#cli/archive-writer/copied-files.ts'
import { TopTally } from '#cli/archive-writer/top-tally.ts'
import type { Finding } from '#cli/findings.ts'
import { indexArchive } from './archive-index.ts'
import { checkBoard } from './check-board.ts'
import type { CheckContext } from './check-context.ts'
import { checkOnThisDay, DayCheck } from './check-dates.ts'
import { checkFiles } from './check-files.ts'
import { checkFront } from './check-front.ts'
import { checkLeftOver } from './check-left-over.ts'
import { readRelatedRules } from './check-related.ts'
import { checkSlugs } from './check-slugs.ts'
import { checkManifest } from './check-manifest.ts'
import { checkSearch } from './check-search.ts'
import { checkSeries, readRules } from './check-series.ts'
import { checkTop } from './check-top.ts'

/**
 * The archive doctor: looks through every file of an archive and tells what is wrong with it, one fault after
 * the other as they are found. Holds the numbers of articles in memory, and one chunk at a time.
 * @throws Fault where there is no archive, or one of a newer format
 */
export async function* checkArchive(dir: string): AsyncGenerator<Finding> {
  const manifest = yield* checkManifest(dir)
  if (!manifest) return
  const reader = yield* readRules(dir)
  const context: CheckContext = {
    dir,
    index: await indexArchive(dir, manifest, reader),
    relatedRules: yield* readRelatedRules(dir),
    files: await listFiles(dir),
    namedFiles: new Set(),
    days: new DayCheck(),
    tops: new TopTally(),
    unreadable: 0,
  }
  for (const [place, board] of manifest.boards.entries()) {
    yield* checkBoard(board, place, context)
    yield* checkSlugs(board.id, context)
  }
  const seriesFiles = yield* checkSeries(manifest, reader, context)
  yield* checkFront(manifest, context)
  yield* checkOnThisDay(manifest, context)
  yield* checkTop(manifest, context)
  yield* checkFiles(context)
  const searchFiles = yield* checkSearch(manifest, context)
  yield* checkLeftOver(manifest, context, { series: seriesFiles, search: searchFiles })
}
